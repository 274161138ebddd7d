"""The live files: everything personal of a workshop that is not sealed, in a database of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, MetaData, Table, Text
from sqlmodel import Session

from riskmodel.domain.errors import WrongPhaseError
from riskmodel.domain.workshop import Phase
from riskmodel.storage.database import Database

live_metadata = MetaData()

# WITHOUT ROWID: a table with a hidden row number would keep the order of arrival.
# No column holds a time, an address or a device, and none is common to two answers of one person.
_VALUES = "('1','2','3','4','5','dont_know','rather_not')"
_SCORES = ("likelihood_1", "impact_1", "likelihood_2", "impact_2")

seats = Table(
    "seat",
    live_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("is_ready", Integer, nullable=False, default=0),
    sqlite_with_rowid=False,
)
ballots = Table(
    "ballot",
    live_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("factor_id", Text, nullable=False),
    *(Column(name, Text, CheckConstraint(f"{name} IN {_VALUES}")) for name in _SCORES),
    sqlite_with_rowid=False,
)
# An objection is to the words that were read back; whoever reads the same words again finds it there.
objections = Table(
    "statement_objection",
    live_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("statement", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
# What people typed, until the facilitator opens a batch. An empty body: this one is in a batch already.
proposals = Table(
    "proposal",
    live_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)
# Opened proposals have ids of their own: nothing leads back to the row they came from.
opened_proposals = Table(
    "opened_proposal",
    live_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("body", Text, nullable=False),
    Column("is_edited", Integer, nullable=False, default=0),
    Column("is_shown", Integer, nullable=False, default=0),
    sqlite_with_rowid=False,
)
# How many people score on paper, and their slips: a random id, and nothing that two slips have in common.
paper = Table(
    "paper",
    live_metadata,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("people", Integer, CheckConstraint("people >= 3"), nullable=False),
    sqlite_with_rowid=False,
)
slips = Table(
    "slip",
    live_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("factor_id", Text, nullable=False),
    Column("likelihood", Text, CheckConstraint(f"likelihood IN {_VALUES}")),
    Column("impact", Text, CheckConstraint(f"impact IN {_VALUES}")),
    sqlite_with_rowid=False,
)
# A table of its own, so that a file from before it is completed with it. Without a row the door is open.
doors = Table(
    "door",
    live_metadata,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("is_locked", Integer, CheckConstraint("is_locked IN (0, 1)"), nullable=False),
    sqlite_with_rowid=False,
)
gates = Table(
    "gate",
    live_metadata,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("state", Text, CheckConstraint("state IN ('lobby','scoring','closed','sealed')"), nullable=False),
    sqlite_with_rowid=False,
)


# What is open beside the gate: marks, the second round, votes, the question about the session itself.
# A row per thing; what is over does not come back by itself.
openings = Table(
    "opening",
    live_metadata,
    Column("what", Text, CheckConstraint("what IN ('marks','second','votes','safety')"), primary_key=True),
    Column("state", Text, CheckConstraint("state IN ('open','over')"), nullable=False),
    sqlite_with_rowid=False,
)
# The factors that are scored again.
second_factors = Table(
    "second_factor", live_metadata, Column("factor_id", Text, primary_key=True), sqlite_with_rowid=False
)
# That somebody recognises a factor: there is a row, or there is none.
marks = Table(
    "mark",
    live_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("factor_id", Text, nullable=False),
    sqlite_with_rowid=False,
)
# What came out when marking closed, counted once: whoever joins or leaves afterwards changes nothing in it.
recognised = Table(
    "recognised",
    live_metadata,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("factor_ids", Text, nullable=False),
    Column("least", Integer, nullable=False),
    Column("has_enough", Integer, CheckConstraint("has_enough IN (0, 1)"), nullable=False),
    sqlite_with_rowid=False,
)
# Factors that people miss, until a batch is opened; the same two tables as for proposals.
missing_factors = Table(
    "missing_factor",
    live_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)
opened_missing_factors = Table(
    "opened_missing_factor",
    live_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("body", Text, nullable=False),
    Column("is_edited", Integer, nullable=False, default=0),
    Column("is_shown", Integer, nullable=False, default=0),
    sqlite_with_rowid=False,
)
votes = Table(
    "vote",
    live_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("measure_id", Text, nullable=False),
    Column("points", Integer, CheckConstraint("points BETWEEN 1 AND 3"), nullable=False),
    sqlite_with_rowid=False,
)
safety_answers = Table(
    "safety_answer",
    live_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("level", Integer, CheckConstraint("level BETWEEN 1 AND 5"), nullable=False),
    sqlite_with_rowid=False,
)


class LiveFiles:
    """The folder with one live file per workshop that is not sealed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[str, Database] = {}
        self._closing: set[str] = set()
        self.remembered: dict[str, object] = {}
        """What somebody read of a file a moment ago; it goes with the file."""
        self._lock = Lock()

    def path(self, workshop_id: str) -> Path:
        """Return where the live file of a workshop is or would be."""
        # Ids come from addresses that anybody can type; none may lead out of the folder.
        if not workshop_id.isalnum():
            raise WrongPhaseError(Phase.SEALED)
        return self.folder / f"{workshop_id}.sqlite"

    def create(self, workshop_id: str) -> None:
        """Make the live file with its tables and an open lobby, unless it exists."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._lock:
            self._closing.discard(workshop_id)
            self.path(workshop_id).touch(mode=0o600)
        database = self._database(workshop_id)
        with database.writing() as session:
            live_metadata.create_all(session.connection())
            if session.connection().execute(gates.select()).first() is None:
                session.connection().execute(gates.insert().values(id=1, state="lobby"))

    def complete(self, workshop_id: str) -> None:
        """Add the tables that a newer version of the product has to a live file that was open before."""
        with self.writing(workshop_id) as session:
            live_metadata.create_all(session.connection())

    @contextmanager
    def reading(self, workshop_id: str) -> Iterator[Session]:
        """Open a transaction that reads a live file; raises `WrongPhaseError` once it is destroyed."""
        with self._database(workshop_id).reading() as session:
            yield session

    @contextmanager
    def writing(self, workshop_id: str) -> Iterator[Session]:
        """Open a transaction that writes a live file; raises `WrongPhaseError` once it is destroyed."""
        with self._database(workshop_id).writing() as session:
            yield session

    def destroy(self, workshop_id: str) -> None:
        """Close every connection to a live file and remove it and its journals; twice is harmless."""
        with self._lock:
            # From here on nobody can open it again: a phone that asks at this moment would keep
            # a destroyed file readable for as long as the process lives.
            self._closing.add(workshop_id)
            database = self._open.pop(workshop_id, None)
            self.remembered.pop(workshop_id, None)
        if database is not None:
            database.close_when_idle()
        self.path(workshop_id).unlink(missing_ok=True)
        for journal in self.folder.glob(f"{workshop_id}.sqlite-*"):
            journal.unlink(missing_ok=True)

    def workshop_ids(self) -> tuple[str, ...]:
        """Return the workshops that have a live file."""
        return tuple(sorted(path.stem for path in self.folder.glob("*.sqlite")))

    def close(self) -> None:
        """Give back every connection to every live file."""
        with self._lock:
            for database in self._open.values():
                database.close()
            self._open.clear()

    def _database(self, workshop_id: str) -> Database:
        path = self.path(workshop_id)
        with self._lock:
            if workshop_id in self._closing or not path.exists():
                raise WrongPhaseError(Phase.SEALED)
            if workshop_id not in self._open:
                # mode=rw: a file that was destroyed a moment ago must not come back empty.
                self._open[workshop_id] = Database(f"sqlite:///{path.resolve().as_uri()}?mode=rw&uri=true")
            return self._open[workshop_id]

"""Runs the product on a world of people, and writes down all that it ever shows, with who is in it.

The product's parts are looked up in their modules at every call, so that a test can break one of them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from riskmodel.domain import atoms, disclosure, release_moment
from riskmodel.domain.atoms import SealedSession
from riskmodel.domain.disclosure import Released
from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.ledger import Atom, RowCut
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.organisation import Unit
from riskmodel.domain.scale import SUM
from riskmodel.domain.zone_counts import ZoneCounts
from tests.disclosure.audit.certainty import Crowd
from tests.disclosure.audit.findings import Cell, Snapshot
from tests.disclosure.audit.worlds import HIGH, LOW, MIDDLE, Reply, Session, World

PAIRS = {
    (LOW, False): (1, 1),
    (MIDDLE, False): (3, 3),
    (MIDDLE, True): (1, 5),
    (HIGH, False): (4, 4),
    (HIGH, True): (5, 5),
}
"""A pair of answers for each reply, on the default scale."""
Rows = dict[tuple[int, tuple[str, ...]], tuple[Cell, ...]]


class Publisher:
    """The product at work in one organisation; each way to break it is a subclass or a patch."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.units = [Unit(unit, parent, unit, 0) for unit, parent in world.parents.items()]
        leaders = frozenset[str]().union(*(session.facilitators for session in world.sessions))
        self.own_teams = {person: team for person, team in world.members.items() if person in leaders}

    def method(self, k: int) -> MethodVersion:
        """The thresholds this organisation chose."""
        return MethodVersion("test", room_people=self.world.k_room, row_people=k)

    def taken(self, rows: Rows, ledger: int) -> set[str]:
        """The teams that are in a row."""
        return {team for place, teams in rows if place == ledger for team in teams}

    def is_moment(self, sealed: Sequence[Session], upcoming: Session | None) -> bool:
        """Say whether rows are cut now: when all that was planned before a moment is sealed."""
        return upcoming is None or upcoming.moment > sealed[-1].moment

    def history(self) -> Iterator[Snapshot]:
        """Seal session after session, and yield what is on show after each."""
        for round_ in self.world.rounds:
            rows: Rows = {}
            held = [session for session in self.world.sessions if session.round == round_]
            for place, session in enumerate(held):
                upcoming = held[place + 1] if place + 1 < len(held) else None
                planned = upcoming is None or upcoming.moment > session.moment
                if self.is_moment(held[: place + 1], upcoming):
                    rows = self.after_a_moment(rows, held[: place + 1])
                yield Snapshot(round_, planned, dict(rows))

    def after_a_moment(self, rows: Rows, sealed: Sequence[Session]) -> Rows:
        """Cut the rows of a moment, in the ledger of each k."""
        found = dict(rows)
        ledgers: dict[int, list[str]] = {}
        for factor in dict.fromkeys(factor for session in sealed for factor in session.replies):
            ledgers.setdefault(self.world.k_of(factor), []).append(factor)
        for k, factors in ledgers.items():
            method = self.method(k)
            made = self.atoms(sealed, factors, k)
            core = [factor for factor in self.world.core if factor in factors]
            for row in release_moment.release_moment(
                self.units,
                made,
                core,
                self.taken(rows, k),
                method,
                lambda: "row",
                self.own_teams,
            ):
                cells = (self.cell(row.cut, cell, made, sealed, method) for cell in row.cells)
                found[k, row.cut.team_ids] = tuple(cells)
        return found

    def atoms(self, sealed: Sequence[Session], factors: Sequence[str], k: int) -> tuple[Atom, ...]:
        """Return what the product makes of sealed sessions."""
        return atoms.atoms_of((self.left_by(session, factors, k) for session in sealed), SUM)

    def left_by(self, session: Session, factors: Sequence[str], k: int) -> SealedSession:
        """Return what a session leaves at sealing."""
        least = self.world.k if session.managers else self.world.k_room
        kept = {factor: histogram(session.replies[factor]) for factor in factors if factor in session.replies}
        return SealedSession(
            session.team,
            {factor: one for factor, one in kept.items() if one.complete >= least},
            bool(session.managers),
            session.facilitators,
        )

    def cell(
        self,
        row: RowCut,
        cell: Released,
        made: Sequence[Atom],
        sealed: Sequence[Session],
        method: MethodVersion,
    ) -> Cell:
        """Return a released cell with the people in it, and what it would say had they answered otherwise."""
        here = disclosure.cell_atoms(row, cell.factor_id, made, method.room_people, method.row_people)
        people: Counter[int] = Counter()
        for atom in here:
            people.update(ballots_of(atom, sealed))

        @cache
        def says(crowd: Crowd) -> object:
            other = disclosure.release_cell(
                "",
                row,
                cell.factor_id,
                spread(crowd, here),
                method.room_people,
                method.row_people,
                method,
                self.own_teams,
            )
            return other.statements if other else None

        return Cell(cell.factor_id, people, cell.people, cell.statements, says)


def histogram(replies: Mapping[int, Reply]) -> Histogram:
    """Count complete pairs as the product does."""
    return count_pairs(PAIRS[reply.zone, reply.severe] for reply in replies.values())


def ballots_of(atom: Atom, sealed: Sequence[Session]) -> Counter[int]:
    """Find out from its counts alone which sessions of its team an atom was made of."""
    held = [
        session for session in sealed if session.team == atom.team_id and atom.factor_id in session.replies
    ]
    for size in range(1, len(held) + 1):
        for some in combinations(held, size):
            added = sum(
                (histogram(one.replies[atom.factor_id]) for one in some[1:]),
                histogram(some[0].replies[atom.factor_id]),
            )
            if (added.zones(SUM), added.severe) == (atom.zones, atom.severe):
                return Counter(person for one in some for person in one.replies[atom.factor_id])
    raise AssertionError("an atom of nobody's answers")


def spread(crowd: Crowd, over: Sequence[Atom]) -> list[Atom]:
    """Deal a crowd out over atoms of the same sizes."""
    left, severe, dealt = list(crowd.zones), crowd.severe, []
    for atom in over:
        counts = [0, 0, 0]
        for zone in (LOW, MIDDLE, HIGH):
            counts[zone] = min(left[zone], atom.n - sum(counts))
            left[zone] -= counts[zone]
        some = min(severe, atom.n)
        severe -= some
        zones = ZoneCounts(*counts)
        dealt.append(
            Atom(
                atom.team_id, atom.factor_id, atom.n, zones, some, atom.manager_present, atom.facilitator_ids
            )
        )
    return dealt

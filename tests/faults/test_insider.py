"""An insider with the whole data folder: what can be linked while a round is open, and after sealing.

The ids are random in every run. Each threshold is so wide that a false alarm comes less than once in a
million runs.
"""

import random
import secrets
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from scipy import stats

from riskmodel.application import move, take_part
from riskmodel.domain.access import Role
from riskmodel.domain.answer import Axis
from riskmodel.domain.pseudonym import ballot_id, seat_id
from riskmodel.storage.stores import open_stores
from tests.builders import Room, a_person, a_room, a_round

PEOPLE = 30
FALSE_ALARM = 1e-6
Named = tuple[str, str]


@dataclass(frozen=True)
class Loot:
    """A room after everybody answered, the copy an insider made while it was open, and who is who.

    `arrived` is the person and the factor of each ballot, in the order in which they came.
    """

    room: Room
    folder: Path
    copy: Path
    journal: bytes
    key: bytes
    arrived: list[Named]

    @property
    def ids(self) -> dict[bytes, Named]:
        """Whose ballot each id is; to know it takes the key and every phone."""
        return {self.id_of(named): named for named in self.arrived}

    def id_of(self, named: Named) -> bytes:
        """The id of a ballot."""
        token, factor = named
        return ballot_id(self.key, self.room.workshop_id, factor, token)


@pytest.fixture(scope="module")
def loot(tmp_path_factory: pytest.TempPathFactory) -> Loot:
    folder = tmp_path_factory.mktemp("insider")
    stores = open_stores(folder / "data", None)
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader), invited=PEOPLE)
    room.join(PEOPLE)
    room.start()
    chance = random.Random(9)
    arrived = [(token, factor) for token in room.tokens for factor in room.workshop.factor_ids]
    chance.shuffle(arrived)
    for token, factor in arrived:
        answer = chance.randint(1, 5)
        take_part.store_score(stores, room.workshop_id, token, factor, Axis.LIKELIHOOD, answer)
    # While the server has it open: with everything that lies beside the file.
    copy = shutil.copytree(folder / "data", folder / "copy")
    journal = (copy / "live" / f"{room.workshop_id}.sqlite-wal").read_bytes()
    key = stores.keys.load(room.workshop_id)
    move.close_scoring(stores, leader, room.workshop_id)
    room.seal()
    stores.close()
    return Loot(room, folder / "data", copy, journal, key, arrived)


def rows_of(loot: Loot) -> list[bytes]:
    """The ids of the ballots in the order in which the file gives them."""
    with closing(sqlite3.connect(loot.copy / "live" / f"{loot.room.workshop_id}.sqlite")) as live:
        return [bytes(row[0]) for row in live.execute("SELECT id FROM ballot NOT INDEXED")]


def words_in(folder: Path) -> list[str]:
    """Everything short that stands anywhere in the tables, as text: what an insider could try as a secret."""
    found = set()
    for file in folder.rglob("*.sqlite"):
        with closing(sqlite3.connect(file)) as database:
            names = [
                name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            ]
            for name in names:
                for row in database.execute(f"SELECT * FROM [{name}]"):  # noqa: S608
                    found |= {value.hex() if isinstance(value, bytes) else str(value) for value in row}
    return sorted(found)


def linked(loot: Loot, secrets_tried: Sequence[str]) -> int:
    """How many ballots somebody with the key brings home to a secret."""
    rows, factors = set(rows_of(loot)), loot.room.workshop.factor_ids
    return sum(loot.id_of((tried, factor)) in rows for tried in secrets_tried for factor in factors)


def test_with_the_key_and_every_phone_everything_can_be_linked(loot: Loot) -> None:
    """While it is open it is pseudonymous, as we say; and what follows could be found."""
    assert linked(loot, loot.room.tokens) == len(loot.arrived) == len(rows_of(loot))


def test_with_the_key_and_no_phone_nothing_can_be_linked(loot: Loot) -> None:
    tried = [*words_in(loot.copy), *(secrets.token_urlsafe(32) for _guess in range(1_000))]
    assert len(tried) > 1_000 + len(loot.arrived)
    assert linked(loot, tried) == 0


def test_no_phones_secret_is_in_the_folder(loot: Loot) -> None:
    content = b"".join(path.read_bytes() for path in loot.copy.rglob("*") if path.is_file())
    assert loot.key in content
    assert [token for token in loot.room.tokens if token.encode() in content] == []


def test_two_answers_of_one_person_share_nothing_but_the_answer(loot: Loot) -> None:
    """Neither a value in a column, nor the first half of an id."""
    with closing(sqlite3.connect(loot.copy / "live" / f"{loot.room.workshop_id}.sqlite")) as live:
        rows = live.execute("SELECT * FROM ballot").fetchall()
        columns = [column[1] for column in live.execute("PRAGMA table_info(ballot)")]
    assert columns == ["id", "factor_id", "likelihood_1", "impact_1", "likelihood_2", "impact_2"]
    assert len({row[0][:8] for row in rows}) == len({row[0][8:] for row in rows}) == len(loot.arrived)


def test_neighbouring_rows_are_of_one_person_no_more_often_than_by_chance(loot: Loot) -> None:
    whose = [loot.ids[row][0] for row in rows_of(loot)]
    same, pairs = sum(one == other for one, other in pairwise(whose)), len(whose) - 1
    chance = (len(loot.room.workshop.factor_ids) - 1) / pairs
    figure = f"neighbours of one person {same / pairs:.3f}, by chance {chance:.3f}"
    # Half above and half below; the pairs are so nearly independent that the tails are the binomial's.
    assert stats.binom.sf(same - 1, pairs, chance) > FALSE_ALARM / 2, figure
    assert stats.binom.cdf(same, pairs, chance) > FALSE_ALARM / 2, figure
    print(figure)


def test_the_order_of_the_rows_says_nothing_about_the_order_of_arrival(loot: Loot) -> None:
    arrival = {loot.id_of(named): number for number, named in enumerate(loot.arrived)}
    rank = stats.spearmanr(range(len(arrival)), [arrival[row] for row in rows_of(loot)])
    figure = f"rank correlation of rows with arrival {rank.statistic:+.3f}, {len(arrival)} ballots"
    assert rank.pvalue > FALSE_ALARM, figure
    print(figure)


def test_the_journal_beside_an_open_file_does_tell_the_order_of_arrival(loot: Loot) -> None:
    """A limit that docs/privacy.md names: a copy of the disk made during the session holds its state."""
    first = [(loot.journal.find(loot.id_of(named)), number) for number, named in enumerate(loot.arrived)]
    found = [(place, number) for place, number in first if place >= 0]
    rank = stats.spearmanr(*zip(*found, strict=True))
    print(f"rank correlation of the journal with arrival {rank.statistic:+.3f}, {len(found)} ballots in it")
    # Should this ever fail, there is one limit less to tell people about.
    assert rank.statistic > 0.5


def test_after_sealing_the_folder_holds_nothing_of_anybody(loot: Loot) -> None:
    content = b"".join(path.read_bytes() for path in loot.folder.rglob("*") if path.is_file())
    seats = [seat_id(loot.key, token) for token in loot.room.tokens]
    gone = [loot.key, *loot.ids, *seats, *(token.encode() for token in loot.room.tokens)]
    assert sum(secret in content for secret in gone) == 0, "of so many ids, seats and tokens"
    named = [path.name for path in loot.folder.rglob(f"*{loot.room.workshop_id}*")]
    assert named == []


def test_after_sealing_each_person_could_have_given_each_answer(loot: Loot) -> None:
    """What rests are counts per factor: no row, and no number, belongs to a person or to an order."""
    with closing(sqlite3.connect(loot.folder / "risicotafel.sqlite")) as database:
        rows = database.execute("SELECT * FROM histogram").fetchall()
        columns = [column[1] for column in database.execute("PRAGMA table_info(histogram)")]
    assert columns == ["workshop_id", "factor_id", "cells"]
    # Nobody answered how bad: no complete pairs, so nothing is kept at all.
    assert rows == []

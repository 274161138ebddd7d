import re
import sqlite3
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from riskmodel.application import facilitate, take_part
from riskmodel.application.counting import count_ballots
from riskmodel.domain.access import Role
from riskmodel.domain.answer import Axis, Unknown
from riskmodel.domain.errors import (
    FactorNotInWorkshopError,
    LobbyClosedError,
    NotAllowedError,
    UnknownJoinCodeError,
    WrongPhaseError,
)
from riskmodel.storage.stores import Stores
from tests.builders import NOW, Room, a_person, a_room, a_round
from tests.worlds import Worlds


@pytest.fixture
def room(both_stores: Stores, worlds: Worlds) -> Room:
    return worlds.room(both_stores, built_room)


def built_room(stores: Stores) -> Room:
    leader = a_person(stores, Role.FACILITATOR)
    return a_room(stores, leader, a_round(stores, leader))


def scoring(room: Room, people: int = 1) -> Room:
    room.join(people)
    room.start()
    return room


def test_a_code_is_read_as_people_type_it(room: Room) -> None:
    code = room.workshop.join_code
    typed = f" {code[:4].lower()}-{code[4:]} "
    assert take_part.find_workshop(room.stores, typed, NOW).id == room.workshop_id


@pytest.mark.parametrize("code", ["", "XXXXXXXX", "' OR 1=1 --", "\x00", "K" * 100_000])
def test_a_wrong_code_is_refused(room: Room, code: str) -> None:
    with pytest.raises(UnknownJoinCodeError):
        take_part.join(room.stores, code, NOW)
    assert facilitate.progress(room.stores, room.leader, room.workshop_id).joined == 0


def test_a_locked_lobby_lets_nobody_in(room: Room) -> None:
    facilitate.lock_lobby(room.stores, room.leader, room.workshop_id, True)
    with pytest.raises(LobbyClosedError):
        take_part.join(room.stores, room.workshop.join_code, NOW)


def test_after_the_round_nobody_joins(room: Room) -> None:
    scoring(room).close()
    with pytest.raises(LobbyClosedError):
        take_part.join(room.stores, room.workshop.join_code, NOW)


def test_own_answers_come_back_and_nobody_elses(room: Room) -> None:
    scoring(room, people=2)
    factor = room.workshop.factor_ids[0]
    room.score(factor, [(4, Unknown.DONT_KNOW), (1, 5)])
    view = take_part.own_view(room.stores, room.workshop_id, room.tokens[0])
    assert view.answers == {factor: (4, Unknown.DONT_KNOW)}


def test_the_last_answer_counts_once(room: Room) -> None:
    scoring(room)
    factor = room.workshop.factor_ids[0]
    for pair in [(1, 1), (5, 5), (2, 3), (2, 3)]:
        room.score(factor, [pair])
    assert count_ballots(room.stores, room.workshop)[factor].grid[1][2] == 1
    assert count_ballots(room.stores, room.workshop)[factor].answered == 1


def test_a_hundred_identical_submits_at_once_are_one_answer(room: Room) -> None:
    scoring(room)
    factor = room.workshop.factor_ids[0]

    def submit(_turn: int) -> None:
        take_part.store_score(room.stores, room.workshop_id, room.tokens[0], factor, Axis.LIKELIHOOD, 3)

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(submit, range(100)))
    assert count_ballots(room.stores, room.workshop)[factor].answered == 1


def test_everybody_at_once_loses_nothing(room: Room) -> None:
    scoring(room, people=20)
    factors = room.workshop.factor_ids

    def score(person: int) -> None:
        for factor in factors:
            for axis in Axis:
                answer = 1 + person % 5
                take_part.store_score(
                    room.stores, room.workshop_id, room.tokens[person], factor, axis, answer
                )

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(score, range(20)))
    counted = count_ballots(room.stores, room.workshop)
    for factor in factors:
        assert [counted[factor].grid[level][level] for level in range(5)] == [4] * 5


def test_a_made_up_token_is_refused(room: Room) -> None:
    scoring(room)
    for token in (None, "", "made up", room.tokens[0][:-1]):
        with pytest.raises(NotAllowedError):
            take_part.own_view(room.stores, room.workshop_id, token)
        with pytest.raises(NotAllowedError):
            take_part.store_score(
                room.stores, room.workshop_id, token, room.workshop.factor_ids[0], Axis.IMPACT, 1
            )


def test_a_token_opens_no_other_workshop(room: Room) -> None:
    other = a_room(room.stores, room.leader, room.workshop.round_id, team="Team 2")
    scoring(room)
    scoring(other)
    with pytest.raises(NotAllowedError):
        take_part.own_view(room.stores, other.workshop_id, room.tokens[0])


def test_a_factor_of_another_workshop_is_refused(room: Room) -> None:
    scoring(room)
    with pytest.raises(FactorNotInWorkshopError):
        room.score("CUL-08", [(1, 1)])


@pytest.mark.parametrize("moment", ["before", "after"])
def test_outside_the_round_no_score_is_taken(room: Room, moment: str) -> None:
    room.join(1)
    if moment == "after":
        room.start()
        room.close()
    with pytest.raises(WrongPhaseError):
        room.score(room.workshop.factor_ids[0], [(1, 1)])


@pytest.mark.parametrize(
    ("joined", "ready", "shown"),
    [(1, 0, 0), (7, 0, 0), (7, 3, 3), (7, 5, 5), (7, 6, None), (7, 7, None), (2, 1, None)],
)
def test_the_counter_hides_its_last_steps(stores: Stores, joined: int, ready: int, shown: int | None) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    scoring(room, joined)
    for token in room.tokens[:ready]:
        take_part.say_ready(stores, room.workshop_id, token, True)
    progress = facilitate.progress(stores, leader, room.workshop_id)
    assert (progress.joined, progress.ready) == (joined, shown)


def live_rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as connection:
        rows = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 (a name of our own)
    connection.close()
    return rows


def test_an_insider_with_the_live_file_cannot_put_a_persons_answers_together(room: Room) -> None:
    """No value but the answers themselves and the factor occurs in two ballots."""
    scoring(room, people=10)
    room.score_all([(1 + person % 5, 1 + person % 3) for person in range(10)])
    ballots = live_rows(room.stores.live.path(room.workshop_id), "ballot")
    seats = live_rows(room.stores.live.path(room.workshop_id), "seat")
    ids = Counter(row[0] for row in ballots)
    assert max(ids.values()) == 1
    assert {row[0] for row in seats} & set(ids) == set()
    others = {value for row in ballots for value in row[1:]}
    assert others == {None, "1", "2", "3", "4", "5", *room.workshop.factor_ids}


def test_rows_of_the_live_file_do_not_keep_the_order_of_arrival(room: Room) -> None:
    """People score one after the other; neighbours in the file are not neighbours in time."""
    scoring(room, people=25)
    factor = room.workshop.factor_ids[0]
    room.score(factor, [(1 + person // 5, 1 + person % 5) for person in range(25)])
    arrived = [(str(1 + person // 5), str(1 + person % 5)) for person in range(25)]
    stored = [row[2:4] for row in live_rows(room.stores.live.path(room.workshop_id), "ballot")]
    assert sorted(stored) == arrived
    places = [arrived.index((str(pair[0]), str(pair[1]))) for pair in stored]
    neighbours = sum(abs(one - two) == 1 for one, two in pairwise(places))
    assert neighbours < 12


def test_no_token_and_no_key_is_in_any_database_file(room: Room) -> None:
    scoring(room, people=3)
    room.score_all([(3, 3)] * 3)
    key = room.stores.keys.load(room.workshop_id)
    folder = room.stores.live.folder.parent
    for path in [*folder.glob("*.sqlite*"), *folder.glob("live/*")]:
        content = path.read_bytes()
        assert key not in content
        for token in room.tokens:
            assert token.encode() not in content


def test_the_live_file_has_no_time_and_no_origin(room: Room) -> None:
    path = room.stores.live.path(room.workshop_id)
    with sqlite3.connect(path) as connection:
        tables = connection.execute("SELECT sql FROM sqlite_master WHERE sql > ''")
        schema = " ".join(row[0] for row in tables)
    connection.close()
    assert re.findall(r"(?i)time|date|_at\b|_on\b|addr|agent|autoincrement", schema) == []
    assert schema.upper().count("WITHOUT ROWID") == schema.upper().count("CREATE TABLE") == 17

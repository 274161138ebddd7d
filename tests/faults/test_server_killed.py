"""The server is killed while people score, again and again: what it acknowledged is there, and once."""

import random
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import httpx
import pytest

from pages.participant.cookies import SEAT_COOKIE
from riskmodel.application.take_part import own_view
from riskmodel.domain.access import Role
from riskmodel.domain.answer import LEVELS, Axis
from riskmodel.storage.stores import open_stores
from tests.browser.server import Server
from tests.builders import Room, a_person, a_room, a_round
from tests.faults.loaded_server import LoadedServer

PHONES = 6
# How long people score between two kills, in seconds.
MOMENT = (0.15, 0.6)
STORED = (200, b'{"stored":true}')
Question = tuple[str, Axis]
Storage = dict[Question, int]


@dataclass
class ScoringPhone:
    """A phone that scores on and on; an answer that was not acknowledged it sends again, as ours do."""

    url: str
    token: str
    questions: list[Question]
    chance: random.Random
    acknowledged: Storage = field(default_factory=dict)
    in_flight: tuple[Question, int] | None = None
    answers: int = 0
    silences: int = 0

    def score(self, enough: Event) -> None:
        """Score until there is enough, and then until the last answer was acknowledged."""
        headers = {"Origin": self.url.split("/werksessie")[0], "Cookie": f"{SEAT_COOKIE}={self.token}"}
        with httpx.Client(headers=headers, timeout=10, trust_env=False, verify=False) as client:
            while not enough.is_set():
                question, answer = self.chance.choice(self.questions), self.chance.choice(LEVELS)
                self.in_flight = (question, answer)
                while not self._send(client, question, answer):
                    self.silences += 1
                    time.sleep(0.1)
                self.acknowledged[question] = answer
                self.in_flight = None
                self.answers += 1

    def _send(self, client: httpx.Client, question: Question, answer: int) -> bool:
        factor, axis = question
        form = {"factor": factor, "axis": axis.value, "answer": str(answer)}
        try:
            told = client.post(self.url, data=form)
        except httpx.HTTPError:
            return False
        assert (told.status_code, told.content) == STORED
        return True

    def lost(self, stored: Storage) -> list[Question]:
        """Return the questions whose last acknowledged answer is not there, nor the one sent after it."""
        on_its_way = self.in_flight
        return [
            question
            for question, answer in self.acknowledged.items()
            if stored.get(question) != answer and on_its_way != (question, stored.get(question))
        ]


def a_scoring_room(folder: Path) -> Room:
    stores = open_stores(folder / "data", None)
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(PHONES)
    room.start()
    stores.close()
    return room


def stored_by(folder: Path, room: Room) -> tuple[list[Storage], int, str]:
    """Return what is stored of each phone, how many ballots there are, and what SQLite says of the file."""
    with closing(open_stores(folder / "data", None)) as stores:
        views = [own_view(stores, room.workshop_id, token) for token in room.tokens]
        with stores.live.reading(room.workshop_id) as session:
            rows = session.connection().exec_driver_sql("SELECT count(*) FROM ballot").scalar_one()
            whole = session.connection().exec_driver_sql("PRAGMA integrity_check").scalar_one()
    answers = [
        {
            (factor, axis): answer
            for factor, pair in view.answers.items()
            for axis, answer in zip(Axis, pair, strict=True)
            if isinstance(answer, int)
        }
        for view in views
    ]
    return answers, int(rows), str(whole)


def check_kills(folder: Path, server: Server, kills: int) -> None:
    room, chance, enough = a_scoring_room(folder), random.Random(5), Event()
    questions = [(factor, axis) for factor in room.workshop.factor_ids for axis in Axis]
    url = f"http://127.0.0.1:{server.port}/werksessie/{room.workshop_id}/score"
    phones = [
        ScoringPhone(url, token, questions, random.Random(number)) for number, token in enumerate(room.tokens)
    ]
    with server, ThreadPoolExecutor(PHONES) as threads:
        scoring = [threads.submit(phone.score, enough) for phone in phones]
        try:
            for _kill in range(kills):
                time.sleep(chance.uniform(*MOMENT))
                server.kill()
                stored, _rows, _whole = stored_by(folder, room)
                assert [phone.lost(found) for phone, found in zip(phones, stored, strict=True)] == [
                    []
                ] * PHONES
                server.start()
        finally:
            enough.set()
        for ended in scoring:
            ended.result()
        server.kill()
    # Everybody sent again until it was acknowledged, so now all of it is exact.
    stored, rows, whole = stored_by(folder, room)
    assert stored == [phone.acknowledged for phone in phones]
    touched = sum(len({factor for factor, _axis in phone.acknowledged}) for phone in phones)
    assert (rows, whole) == (touched, "ok")
    answers, silences = sum(phone.answers for phone in phones), sum(phone.silences for phone in phones)
    print(f"{kills} kills, {answers} acknowledged, {silences} without an answer, 0 lost, 0 twice")
    assert answers > kills
    assert silences >= kills


def test_ten_kills_under_load(tmp_path: Path) -> None:
    check_kills(tmp_path, LoadedServer(tmp_path), 10)


@pytest.mark.long
def test_two_kills_of_the_server_as_a_newcomer_starts_it(tmp_path: Path) -> None:
    check_kills(tmp_path, Server(tmp_path), 2)


@pytest.mark.long
def test_two_hundred_kills_under_load(tmp_path: Path) -> None:
    check_kills(tmp_path, LoadedServer(tmp_path), 200)

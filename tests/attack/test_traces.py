"""A whole session through the real server, and then a search of every log and every file (T1, T5, T9)."""

import hashlib
import re
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import httpx
import pytest

from riskmodel.application import agree, move, propose
from riskmodel.application.seal import seal_workshop
from riskmodel.domain.access import Role
from riskmodel.domain.workshop import Phase
from tests.attack.conftest import House, furnish
from tests.attack.websocket import opened
from tests.browser.server import Server

pytestmark = pytest.mark.xdist_group("attack")

PEOPLE = 7
# Typed on phones; the first three are opened in a batch, and none of them is agreed.
IDEAS = ("rooster twee weken eerder", "vaste buddy in de nacht", "overdracht zonder haast", "eigen kluisje")
NAMED = "laat mevrouw Verzonnen ophouden"
AGENT, FORWARDED = "Merktelefoon/9", "203.0.113.77"


OF_ACCOUNTS = ("account", "login", "account_link", "audit_event", "identity", "notice", "known_browser")
OF_PLANNING = (
    "agreed_measure.due_on",
    "imported_action.due_on",
    "imported_action.start_on",
    "imported_plan.imported_on",
    "measure_change.changed_on",
    "measure_note.written_on",
    "measurement_round.ends_on",
    "measurement_round.starts_on",
    "plan_event.held_on",
    "report_template.put_on",
    "workshop.clock_at",
    "workshop.completed_on",
    "workshop.feedback_on",
    "workshop.held_on",
    "workshop.is_safety_seen",
    "workshop.opened_at",
)


class ServerOfOthers(Server):
    """The product as an administrator may start it: by Uvicorn, which would log every visit."""

    @property
    def command(self) -> list[str]:
        return ["uvicorn", "app:app", "--port", str(self.port), "--host", "127.0.0.1"]


@pytest.fixture(scope="module", params=[Server, ServerOfOthers], ids=["streamlit", "uvicorn"])
def lived_in(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator["Evening"]:
    """A house after a session, with the server still running."""
    folder: Path = tmp_path_factory.mktemp("traces")
    stores, room, logins = furnish(folder)
    with request.param(folder) as server:
        evening = Evening(House(server, stores, room, logins), room.workshop.join_code)
        evening.live()
        yield evening
    stores.close()


class Evening:
    """People with phones, their facilitator, and every secret that passed."""

    def __init__(self, house: House, code: str) -> None:
        self.house, self.code = house, code
        self.tokens: list[str] = []

    def live(self) -> None:
        """Join, score, be ready, object; guess wrong; look at a desk; seal."""
        house, room = self.house, self.house.room
        phones = [self.phone() for _person in range(PEOPLE)]
        for phone in phones:
            phone.get(f"/meedoen/{self.code}")
            assert phone.post("/meedoen", data={"code": self.code}).status_code == 303
            self.tokens.append(phone.cookies["plaats"])
        phones[0].post("/meedoen", data={"code": "ZZZZZZZZ"})
        with opened(
            house.url, house.cookie(Role.FACILITATOR), headers={"X-Forwarded-For": FORWARDED}
        ) as wire:
            wire.run("sessie", query=f"werksessie={room.workshop_id}")
        move.start_scoring(house.stores, room.leader, room.workshop_id)
        place = f"/werksessie/{room.workshop_id}"
        for phone in phones:
            for factor in room.workshop.factor_ids:
                for axis in ("likelihood", "impact"):
                    answer = {"factor": factor, "axis": axis, "answer": "4"}
                    assert phone.post(f"{place}/score", data=answer).status_code == 200
            phone.post(f"{place}/overzicht", data={"ready": "yes"})
        move.close_scoring(house.stores, room.leader, room.workshop_id)
        move.go_to(house.stores, room.leader, room.workshop_id, Phase.MEASURES)
        self.talk(phones)
        move.go_to(house.stores, room.leader, room.workshop_id, Phase.READ_BACK)
        read = agree.room_statement(house.stores, room.leader, room.workshop_id).digest
        objection = {"objects": "yes", "read": read.hex()}
        assert phones[0].post(f"{place}/bezwaar", data=objection).status_code == 303
        seal_workshop(house.stores, room.leader, room.workshop_id)
        for phone in phones:
            phone.get(f"{place}/afgerond")
            phone.close()

    def talk(self, phones: Sequence[httpx.Client]) -> None:
        """Type ideas: opened, shown, put in other words, waiting, taken back, and one that was not sent."""
        house, room = self.house, self.house.room
        place = f"/werksessie/{room.workshop_id}"
        for phone, idea in zip(phones, IDEAS[:3], strict=False):
            assert phone.post(f"{place}/idee", data={"idea": idea}).status_code == 303
        propose.open_batch(house.stores, room.leader, room.workshop_id)
        first = propose.opened(house.stores, room.leader, room.workshop_id)[0]
        propose.show(house.stores, room.leader, room.workshop_id, first.id, True)
        desk = {"Cookie": house.cookie(Role.FACILITATOR)}
        assert first.text in phones[0].get(f"/scherm/{room.workshop_id}", headers=desk).text
        propose.edit(house.stores, room.leader, room.workshop_id, first.id, first.text.upper())
        assert phones[3].post(f"{place}/idee", data={"idea": IDEAS[3]}).status_code == 303
        assert phones[4].post(f"{place}/idee", data={"idea": IDEAS[3]}).status_code == 303
        assert phones[4].post(f"{place}/idee/terug", data={"number": "1"}).status_code == 303
        warned = phones[5].post(f"{place}/idee", data={"idea": NAMED})
        assert (warned.status_code, NAMED in warned.text) == (200, True)
        assert phones[5].post(f"{place}/idee", data={"idea": "x" * 400}).status_code == 413

    def phone(self) -> httpx.Client:
        """A phone behind a proxy that says where it is."""
        headers = {"Origin": self.house.url, "User-Agent": AGENT, "X-Forwarded-For": FORWARDED}
        return httpx.Client(verify=False, base_url=self.house.url, headers=headers)

    def secrets(self) -> list[bytes]:
        """Whatever may stay nowhere: as it was sent, and as a hash of it would be kept."""
        typed = [*IDEAS, *(idea.upper() for idea in IDEAS), NAMED, "x" * 300]
        texts = [
            *self.tokens,
            *typed,
            self.code,
            f"{self.code[:4]} {self.code[4:]}",
            AGENT,
            FORWARDED,
            "127.0.0.1:",
        ]
        hashes = [hashlib.sha256(token.encode()) for token in self.tokens]
        raw = [text.encode() for text in texts]
        return [
            *raw,
            *(found.hexdigest().encode() for found in hashes),
            *(found.digest() for found in hashes),
        ]


def test_no_log_holds_who_visited(lived_in: Evening) -> None:
    log = lived_in.house.server.output.read_bytes()
    # The line in which the server says where it listens is nobody's address.
    log = re.sub(rb"(URL: |Uvicorn running on )http://127\.0\.0\.1:\d+", b"", log)
    assert [secret for secret in lived_in.secrets() if secret in log] == []
    assert re.findall(rb"GET |POST |WebSocket /|HTTP/1|[Mm]eedoen|werksessie/", log) == []


def test_no_file_holds_a_secret(lived_in: Evening) -> None:
    files = [path for path in lived_in.house.server.folder.glob("data/**/*") if path.is_file()]
    assert [path.suffix for path in files if path.suffix == ".sqlite"] == [".sqlite"]
    found = [
        (path.name, secret) for path in files for secret in lived_in.secrets() if secret in path.read_bytes()
    ]
    assert found == []
    assert [path.name for path in files if lived_in.house.room.workshop_id in path.name] == []


def test_no_row_tells_when_a_participant_did_anything(lived_in: Evening) -> None:
    """The only moments in the database are those of accounts, of plans, and of what a facilitator did."""
    (file,) = lived_in.house.server.folder.glob("data/*.sqlite")
    with sqlite3.connect(file) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {
            f"{table}.{column[1]}"
            for table in tables
            for column in database.execute(f"PRAGMA table_info({table})")
            if column[1].endswith(("_at", "_on", "time", "seen")) or "DATE" in column[2]
        }
    database.close()
    assert sorted(name for name in columns if name.split(".")[0] not in OF_ACCOUNTS) == list(OF_PLANNING)

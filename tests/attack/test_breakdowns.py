"""Errors whose text holds something secret: on a desk screen, in a route, and what the log keeps (T25)."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from riskmodel.domain.access import Role
from tests.attack.conftest import House, furnish
from tests.attack.websocket import opened
from tests.browser.server import Server

pytestmark = pytest.mark.xdist_group("attack")

SECRET = "geheim-in-de-fouttekst"


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house in which the room is in a phase that does not exist: reading it fails, and says so."""
    folder = tmp_path_factory.mktemp("broken")
    stores, room, logins = furnish(folder)
    with Server(folder) as server:
        with stores.database.writing() as session:
            session.connection().exec_driver_sql("UPDATE workshop SET phase = ?", (SECRET,))
        yield House(server, stores, room, logins)
    stores.close()


def numbers_in_log(house: House) -> list[str]:
    found = re.findall(
        r"An error of kind ValueError came up in riskmodel/\S+\.py:\d+, number (\w{8})", house.log()
    )
    return [str(number) for number in found]


def test_a_screen_that_breaks_says_a_number_and_so_does_the_log(broken: House) -> None:
    with opened(broken.url, broken.cookie(Role.FACILITATOR)) as wire:
        (sentence,) = wire.run("werksessies").alerts()
        assert SECRET not in wire.words
    found = re.fullmatch(
        r"Dit scherm doet het nu niet. Geef wie deze server beheert het nummer (\w{8})\.", sentence
    )
    assert found is not None
    assert numbers_in_log(broken).count(found[1]) == 1


@pytest.mark.parametrize(("language", "title"), [("nl", "Dit is niet gelukt"), ("en", "This did not work")])
def test_a_page_that_breaks_says_a_number_and_so_does_the_log(
    broken: House, language: str, title: str
) -> None:
    headers = {"Cookie": f"{broken.cookie(Role.FACILITATOR)}; taal={language}"}
    answer = httpx.get(f"{broken.url}/scherm/{broken.room.workshop_id}", verify=False, headers=headers)
    assert (answer.status_code, SECRET in answer.text) == (500, False)
    assert f"<h1>{title}</h1>" in answer.text
    assert answer.headers["x-frame-options"] == "DENY"
    (number,) = re.findall(r"(?:nummer|number) (\w{8})\.", answer.text)
    assert numbers_in_log(broken).count(number) == 1


def test_no_log_holds_the_text_of_an_error(broken: House) -> None:
    assert len(numbers_in_log(broken)) >= 1
    assert re.findall(f"{SECRET}|Traceback|site-packages", broken.log()) == []


def test_nothing_breaks_the_server_for_others(broken: House, tmp_path: Path) -> None:
    with opened(broken.url, broken.cookie(Role.ADMINISTRATOR)) as wire:
        assert wire.run("accounts").titles()[:1] == ["Accounts"]

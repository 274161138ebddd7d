"""Slips to print: for who leads the session, all of a factor alike, and nothing on them that tells."""

import re

import pytest

from pages.projector.routes import ROUTES
from tests.projector.screens import Leader
from tests.server.clients import a_browser

SLIP = re.compile(r'<article class="slip">.*?</article>', re.DOTALL)


def slips_of(leader: Leader, workshop_id: str, query: str = "", language: str = "nl") -> list[str]:
    """Every slip on the page, as it is printed."""
    answer = leader.browser(language).get(f"/scherm/{workshop_id}/strookjes{query}")
    assert answer.status_code == 200
    return SLIP.findall(answer.text)


def test_there_is_one_slip_for_each_person_and_factor_and_all_of_a_factor_are_alike(leader: Leader) -> None:
    room = leader.room()
    found = slips_of(leader, room.workshop_id, "?aantal=7")
    factors = len(room.workshop.factor_ids)
    assert len(found) == 7 * factors
    assert len(set(found)) == factors
    assert room.workshop.unit_name not in "".join(found)
    assert room.workshop_id not in "".join(found)


def test_a_slip_has_five_steps_and_two_ways_of_not_answering(leader: Leader) -> None:
    slip = slips_of(leader, leader.room().workshop_id, "?aantal=3")[0]
    assert slip.count("<i></i>") == 14
    assert re.findall(r"<b>(\d)</b>", slip) == list("1234512345")
    assert (slip.count("Weet ik niet"), slip.count("Zeg ik liever niet")) == (2, 2)


def test_slips_are_in_the_language_of_the_reader(leader: Leader) -> None:
    slip = slips_of(leader, leader.room().workshop_id, "?aantal=3", "en")[0]
    assert "How often?" in slip
    assert "Hoe vaak?" not in slip


@pytest.mark.parametrize(
    ("asked", "printed"),
    [("", 12), ("0", 3), ("2", 3), ("9999", 32), ("99999999", 12), ("-4", 12), ("²", 12)],
)
def test_how_many_are_printed_stays_within_what_a_room_holds(
    leader: Leader, asked: str, printed: int
) -> None:
    room = leader.room()
    found = slips_of(leader, room.workshop_id, f"?aantal={asked}")
    assert len(found) == printed * len(room.workshop.factor_ids)


def test_nobody_is_sent_to_the_login_page_and_comes_back(leader: Leader) -> None:
    path = f"/scherm/{leader.room().workshop_id}/strookjes"
    answer = a_browser(ROUTES).get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/inloggen?naar={path}")

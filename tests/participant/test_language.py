import re

import pytest

import app
from pages.server.streamlit_page import streamlit_page
from riskmodel.i18n.translate import read_language
from riskmodel.storage.stores import Stores
from tests.builders import Room
from tests.participant.phones import (
    answers_of,
    chosen,
    heading,
    joined_phone,
    new_phone,
    place,
    scoring_phone,
)
from tests.server.clients import a_browser, an_account


def test_dutch_unless_somebody_chooses(room: Room) -> None:
    phone = joined_phone(room)
    assert '<html lang="nl" dir="ltr">' in phone.get(place(room)).text
    answer = phone.get(f"/taal/en?terug={place(room)}")
    assert answer.url.path == place(room)
    assert '<html lang="en" dir="ltr">' in answer.text
    assert heading(answer.text) == "You are in"
    assert heading(phone.get(f"/taal/nl?terug={place(room)}").text) == "Je doet mee"


def test_every_page_has_a_link_to_the_other_language_and_back(room: Room) -> None:
    phone = scoring_phone(room)
    here = f"{place(room)}/2/gevolg"
    assert f'href="/taal/en?terug={here}" lang="en" hreflang="en">English</a>' in phone.get(here).text
    page = phone.get(f"/taal/en?terug={here}")
    assert page.url.path == here
    assert f'href="/taal/nl?terug={here}" lang="nl" hreflang="nl">Nederlands</a>' in page.text


def test_after_a_wrong_code_the_language_link_keeps_the_code() -> None:
    page = new_phone().post("/meedoen", data={"code": "ABCD EFGH"}).text
    assert 'href="/taal/en?terug=/meedoen/ABCDEFGH"' in page


def test_the_choice_lasts_a_year() -> None:
    answer = new_phone().get("/taal/en?terug=/meedoen", follow_redirects=False)
    (cookie,) = answer.headers.get_list("set-cookie")
    assert cookie == "taal=en; HttpOnly; Max-Age=31536000; Path=/; SameSite=lax"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/%5Cevil.example",
        "/%2Fevil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "meedoen",
        "",
        "/meedoen\r\nSet-Cookie: a=b",
        "/" + "a" * 500,
    ],
)
def test_the_way_back_stays_on_this_server(elsewhere: str) -> None:
    answer = new_phone().get("/taal/en", params={"terug": elsewhere}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/meedoen")


def test_an_unknown_language_is_the_default() -> None:
    assert '<html lang="nl" dir="ltr">' in new_phone().get("/taal/xx?terug=/meedoen").text


def test_help_is_one_tap_away_and_leads_back(room: Room) -> None:
    phone = scoring_phone(room)
    here = f"{place(room)}/1/kans"
    address = f"{place(room)}/hulp?terug={here}"
    assert f'href="{address}"' in phone.get(here).text
    page = phone.get(address).text
    assert heading(page) == "Hulp"
    assert f'href="{here}">Terug</a>' in page
    assert 'href="/meedoen/hulp?terug=/meedoen"' in new_phone().get("/meedoen").text


def test_the_page_says_that_it_is_polish_and_offers_the_others() -> None:
    page = new_phone().get("/taal/pl?terug=/meedoen").text
    assert '<html lang="pl" dir="ltr">' in page
    offered = re.findall(r'href="/taal/(\w+)\?terug=/meedoen" lang="(\w+)" hreflang="\w+">(\w+)<', page)
    assert offered == [("nl", "nl", "Nederlands"), ("en", "en", "English")]
    dutch = new_phone().get("/meedoen").text
    assert re.findall(r'hreflang="\w+">(\w+)<', dutch) == ["English", "Polski"]


def test_who_reads_polish_on_a_phone_reads_dutch_at_a_desk(stores: Stores) -> None:
    an_account(stores)
    browser = a_browser(app.routes)
    browser.cookies.set("taal", "pl")
    page = browser.get("/inloggen")
    assert page.status_code == 200
    assert '<html lang="nl" dir="ltr">' in page.text
    assert b'<html lang="nl"' in streamlit_page(read_language("pl")).body


def test_changing_the_language_loses_nothing(room: Room) -> None:
    phone, home = joined_phone(room), place(room)
    room.start()
    first, second = room.workshop.factor_ids[:2]
    page = phone.post(f"{home}/1/kans", data={"answer": "4"})
    assert "Jouw antwoord op de kans: <b>Vaak</b>" in page.text
    page = phone.get(f"/taal/pl?terug={page.url.path}")
    assert page.url.path == f"{home}/1/gevolg"
    assert "Twoja odpowiedź o prawdopodobieństwie: <b>Często</b>" in page.text
    phone.post(f"{home}/1/gevolg", data={"answer": "rather_not"})
    assert chosen(phone.get(f"{home}/1/kans").text) == ["4"]
    page = phone.get(f"/taal/en?terug={home}/1/gevolg")
    assert chosen(page.text) == ["rather_not"]
    phone.post(f"{home}/2/kans", data={"answer": "1"})
    kept = answers_of(room, phone)
    assert [str(answer) for answer in kept[first]] == ["4", "rather_not"]
    assert [str(answer) for answer in kept[second]] == ["1", "None"]
    room.close()
    room.go_to_measures()
    phone.post(f"{home}/idee", data={"idea": "rooster eerder bekend"})
    assert "rooster eerder bekend" in phone.get(f"/taal/pl?terug={home}").text

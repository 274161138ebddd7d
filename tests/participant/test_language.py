import pytest

from tests.builders import Room
from tests.participant.phones import heading, joined_phone, new_phone, place, scoring_phone


def test_dutch_unless_somebody_chooses(room: Room) -> None:
    phone = joined_phone(room)
    assert '<html lang="nl">' in phone.get(place(room)).text
    answer = phone.get(f"/taal/en?terug={place(room)}")
    assert answer.url.path == place(room)
    assert '<html lang="en">' in answer.text
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
    assert '<html lang="nl">' in new_phone().get("/taal/xx?terug=/meedoen").text


def test_help_is_one_tap_away_and_leads_back(room: Room) -> None:
    phone = scoring_phone(room)
    here = f"{place(room)}/1/kans"
    address = f"{place(room)}/hulp?terug={here}"
    assert f'href="{address}"' in phone.get(here).text
    page = phone.get(address).text
    assert heading(page) == "Hulp"
    assert f'href="{here}">Terug</a>' in page
    assert 'href="/meedoen/hulp?terug=/meedoen"' in new_phone().get("/meedoen").text

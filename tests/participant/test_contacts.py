"""Whom to turn to here stands on the help page and before joining, once somebody filled it in."""

import pytest

from pages.participant.contacts import known_contacts
from riskmodel.application.help_contacts import open_routes, put_help_contacts
from riskmodel.application.opening import close_stores
from riskmodel.domain.access import Role
from riskmodel.domain.help_contact import HelpContact
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person
from tests.participant.phones import joined_phone, new_phone, place

ADVISER = "confidential-adviser"
INTRANET = "Naam en nummer staan op het intranet van je organisatie."
HEADING = "<h2>Bij wie kun je terecht?</h2>"
HOSTILE = '<b>Bo</b> "onclick=x javascript:alert(1) 06-12345678 a"@b.example c@d.example'


def fill_in(stores: Stores, contact: str) -> None:
    officer = a_person(stores, Role.PREVENTION_OFFICER)
    put_help_contacts(stores, officer, [HelpContact(ADVISER, contact)])


def test_without_contacts_the_help_page_points_to_the_intranet(room: Room) -> None:
    page = joined_phone(room).get(f"{place(room)}/hulp").text
    assert page.count(INTRANET) == len(open_routes())
    assert HEADING not in new_phone().get("/meedoen").text


def test_a_contact_stands_on_the_help_page_with_buttons(stores: Stores, room: Room) -> None:
    fill_in(stores, "Fatima el Amrani, 020 123 45 67, vp@voorbeeld.example")
    for page in (new_phone().get("/meedoen/hulp").text, joined_phone(room).get(f"{place(room)}/hulp").text):
        assert '<p class="soft">Fatima el Amrani, 020 123 45 67, vp@voorbeeld.example</p>' in page
        assert '<a class="button quiet" href="tel:0201234567">Bel 020 123 45 67</a>' in page
        assert (
            '<a class="button quiet" href="mailto:vp@voorbeeld.example">Mail vp@voorbeeld.example</a>' in page
        )
        assert page.count(INTRANET) == len(open_routes()) - 1


@pytest.mark.parametrize(("language", "name"), [("nl", "Vertrouwenspersoon"), ("en", "Confidential adviser")])
def test_who_has_not_joined_reads_it_too(stores: Stores, room: Room, language: str, name: str) -> None:
    fill_in(stores, "Fatima el Amrani, 020 123 45 67")
    phone = new_phone()
    phone.cookies["taal"] = language
    line = f"<li><strong>{name}</strong><br>Fatima el Amrani, 020 123 45 67</li>"
    for path in ("/meedoen", f"/meedoen/{room.workshop.join_code}"):
        assert phone.get(path).text.count(line) == 1


def test_a_hostile_contact_is_text_and_nothing_else(stores: Stores, room: Room) -> None:
    fill_in(stores, HOSTILE)
    for path in ("/meedoen/hulp", "/meedoen"):
        page = new_phone().get(path).text
        assert ("<b>Bo" in page, "&lt;b&gt;Bo&lt;/b&gt; &#34;onclick=x" in page) == (False, True)
    links = [part.split('"')[0] for part in new_phone().get("/meedoen/hulp").text.split('href="')[1:]]
    assert [link for link in links if "12345678" in link or "@" in link] == [
        "tel:0612345678",
        "mailto:c@d.example",
    ]
    assert room.workshop.join_code


def test_help_comes_also_when_the_database_does_not_answer(
    stores: Stores, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_in(stores, "Fatima")
    assert [contact.text for contact in known_contacts(Language.NL).values()] == ["Fatima"]
    close_stores()
    monkeypatch.setenv("RISICOTAFEL_DATABASE_URL", "sqlite:////dev/null/nergens.sqlite")
    page = new_phone().get("/meedoen/hulp")
    assert (page.status_code, page.text.count(INTRANET)) == (200, len(open_routes()))

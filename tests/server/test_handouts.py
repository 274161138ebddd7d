"""The invitation and the print pack: what they promise, for which session, and in which language."""

import re
from collections.abc import Callable
from html import unescape

import pytest

import app
from riskmodel.application import help_contacts, manage, prepare
from riskmodel.application.content import current_content
from riskmodel.application.facilitate import workshop
from riskmodel.application.preparation import answer_check
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.help_contact import HelpContact
from riskmodel.domain.preparation import Check
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.ground_rules import ground_rules
from riskmodel.i18n.invitation_promises import how_long, limits, what_is_kept, who_sees_what
from riskmodel.i18n.script import script_for
from riskmodel.i18n.translate import DESK_LANGUAGES, Language, translator
from riskmodel.storage.stores import Stores
from tests.builders import TODAY, a_person, a_round
from tests.server.clients import Browser, a_browser, said
from tests.server.visitors import a_cookie

WORDS = translator(Language.NL)
Plan = Callable[..., str]


@pytest.fixture
def leader(stores: Stores) -> Actor:
    return a_person(stores, Role.FACILITATOR)


@pytest.fixture
def browser(stores: Stores, leader: Actor) -> Browser:
    """A browser of who leads the session."""
    found = a_browser(app.routes)
    found.headers["Cookie"] = a_cookie(stores, leader)
    return found


@pytest.fixture
def plan(stores: Stores, leader: Actor) -> Plan:
    """Plans a session and returns its id."""
    round_id = a_round(stores, leader)

    def make(invited: int = 12, *, manager: bool = False, team: str = "Team 1") -> str:
        unit_id = prepare.add_unit(stores, leader, name=team, parent_id=None, headcount=30)
        workshop_id = prepare.create_workshop(
            stores,
            leader,
            unit_id=unit_id,
            round_id=round_id,
            held_on=TODAY,
            invited=invited,
        )
        prepare.announce_manager(stores, leader, workshop_id, manager)
        return workshop_id

    return make


def lines(browser: Browser, path: str) -> list[str]:
    """What a page says, a sentence or heading per line."""
    answer = browser.get(path)
    assert answer.status_code == 200
    return said(answer.text)


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_the_invitation_promises_what_the_notice_on_the_phone_says(
    browser: Browser, stores: Stores, plan: Plan, language: Language
) -> None:
    administrator = a_person(stores, Role.ADMINISTRATOR, Role.FACILITATOR, name="Bea Heer")
    [double_role] = manage.double_roles(stores)
    words = translator(language)
    promised = [
        *what_is_kept(words),
        *who_sees_what([double_role], words),
        how_long(5, words),
        *limits(words),
    ]
    phone = a_browser(app.routes)
    phone.cookies.set("taal", language.value)
    notice = lines(phone, "/meedoen/privacy")
    kept = "What the team agrees to tell is kept: in words, without figures."
    assert [line for line in promised if line not in notice] == []
    assert words.gettext(kept) in promised
    shown = lines(browser, f"/uitnodiging/{plan()}?taal={language}")
    assert [line for line in promised if line not in shown] == []
    assert administrator.name in "".join(shown)


def test_it_says_whether_a_manager_is_there_and_what_being_few_means(browser: Browser, plan: Plan) -> None:
    absent = "Er doet geen leidinggevende van dit team mee"
    present = "Bij deze sessie doet een leidinggevende mee"
    few = "Jullie zijn met weinig"

    def found(path: str) -> tuple[bool, ...]:
        text = "\n".join(lines(browser, path))
        return tuple(words in text for words in (absent, present, few, "er komt geen cijfer in beeld"))

    assert found(f"/uitnodiging/{plan(12, team='A')}") == (True, False, False, False)
    assert found(f"/uitnodiging/{plan(12, manager=True, team='B')}") == (False, True, False, False)
    assert found(f"/uitnodiging/{plan(8, team='C')}") == (True, False, True, False)
    assert found(f"/uitnodiging/{plan(8, manager=True, team='D')}") == (False, True, True, True)


def test_a_word_about_30_days_stands_there_only_when_it_was_agreed(
    browser: Browser, stores: Stores, leader: Actor, plan: Plan
) -> None:
    workshop_id = plan()
    promise = "Binnen 30 dagen hoor je wat er gebeurt met wat jullie afspraken."
    for is_met in (None, False, True):
        answer_check(stores, leader, workshop_id, Check.FOLLOW_UP, is_met, "volgt")
        assert (promise in lines(browser, f"/uitnodiging/{workshop_id}")) == (is_met is True)


def test_whom_to_turn_to_is_who_was_filled_in(browser: Browser, stores: Stores, plan: Plan) -> None:
    path = f"/uitnodiging/{plan()}"
    unknown = "Vertrouwenspersoon: Naam en nummer staan op het intranet van je organisatie."
    assert unknown in lines(browser, path)
    officer = a_person(stores, Role.PREVENTION_OFFICER)
    contact = HelpContact("confidential-adviser", "<b>Bo</b>, 020 123 45 67")
    help_contacts.put_help_contacts(stores, officer, [contact])
    shown = lines(browser, path)
    assert (unknown in shown, "Vertrouwenspersoon: <b>Bo</b>, 020 123 45 67" in shown) == (False, True)


def test_a_hostile_name_is_text(browser: Browser, plan: Plan) -> None:
    hostile = "<script>alert(1)</script> {{ 7*7 }} %(team)s"
    text = browser.get(f"/printpakket/{plan(team=hostile)}").text
    assert "<script" not in text
    assert f"Team: {hostile}" in unescape(text)


def test_the_pack_holds_everything_for_a_room_without_screens(
    browser: Browser, stores: Stores, leader: Actor, plan: Plan
) -> None:
    workshop_id = plan()
    organisation = prepare.organisation(stores, leader)
    assert organisation
    candidate = current_content(stores).candidates(organisation.facts.sector)[0]
    prepare.choose_factors(stores, leader, workshop_id, [candidate.id])
    text = browser.get(f"/printpakket/{workshop_id}").text
    shown = said(text)
    cards = re.findall(r'<p class="top"><span>[^<]*</span><span>([^<]*)</span>', text)
    factors = workshop(stores, leader, workshop_id).factor_ids
    assert [code for code in cards if not code.startswith("COM-")] == list(factors)
    assert [rule for rule in ground_rules(WORDS) if rule not in shown] == []
    assert lines(browser, f"/uitnodiging/{workshop_id}")[0] in shown
    phases = (Phase.LOBBY, Phase.SCORING, Phase.REVEAL, Phase.MEASURES, Phase.READ_BACK)
    scripts = [script_for(phase, WORDS) for phase in phases]
    assert [line for script in scripts for line in script.say if line not in shown] == []
    minutes = sum(script.minutes for script in scripts)
    assert f"Samen ongeveer {minutes} minuten" in text
    assert f"minuut {minutes - scripts[-1].minutes}, ongeveer {scripts[-1].minutes} minuten" in text
    assert f'href="/scherm/{workshop_id}/strookjes?aantal=12"' in text


@pytest.mark.parametrize("asked", ["pl", "", "xx", "<b>"])
def test_a_language_that_is_not_there_gives_the_default(browser: Browser, plan: Plan, asked: str) -> None:
    path = f"/printpakket/{plan()}"
    assert lines(browser, f"{path}?taal={asked}") == lines(browser, f"{path}?taal=nl")


def test_every_line_is_in_the_language_that_is_asked(browser: Browser, plan: Plan) -> None:
    path = f"/printpakket/{plan()}"
    both = set(lines(browser, f"{path}?taal=nl")) & set(lines(browser, f"{path}?taal=en"))
    # Codes, numbers and the name of the team are the same in both.
    assert {line for line in both if not re.fullmatch(r"[A-Z]{3}-\d+|Team: .*|[\d ]+", line)} == set()


def test_nobody_is_sent_to_the_login_page_and_comes_back(plan: Plan) -> None:
    for path in (f"/uitnodiging/{plan(team='A')}", f"/printpakket/{plan(team='B')}"):
        answer = a_browser(app.routes).get(path)
        assert (answer.status_code, answer.headers["location"]) == (303, f"/inloggen?naar={path}")

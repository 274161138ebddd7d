"""Cards to print: which ones, in which order and language, and for whom."""

import re
from html import unescape
from typing import Any

import pytest

from catalog.facts import OrganisationFacts, Representation, Sector
from catalog.load import load_catalogue
from catalog.model import Catalogue
from pages.cards import routes
from pages.cards.addresses import cards_path
from pages.server.rendering import SAFE_HEADERS
from riskmodel.application import prepare
from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores
from tests.builders import a_person
from tests.server.clients import Browser, a_browser
from tests.server.visitors import a_cookie

CATALOGUE = load_catalogue()
CORE = [factor.id for factor in CATALOGUE.core]


@pytest.fixture
def browser(stores: Stores) -> Browser:
    """A browser of a facilitator."""
    found = a_browser(routes.ROUTES)
    found.headers["Cookie"] = a_cookie(stores, a_person(stores, Role.FACILITATOR))
    return found


def codes(browser: Browser, path: str) -> list[str]:
    """The codes on the cards, in the order of the sheets."""
    answer = browser.get(path)
    assert answer.status_code == 200
    return re.findall(r'<p class="top"><span>[^<]*</span><span>([^<]*)</span>', answer.text)


def factors_on(browser: Browser, path: str) -> list[str]:
    """The codes of the factors only."""
    return [code for code in codes(browser, path) if not code.startswith("COM-")]


@pytest.mark.parametrize("sector", Sector)
def test_the_core_comes_first_then_what_stands_out_in_the_sector(browser: Browser, sector: Sector) -> None:
    others = [one for one in CATALOGUE.profile(sector).factor_ids if one not in CORE]
    assert factors_on(browser, f"/kaarten?sector={sector}") == [*CORE, *others]


def test_the_organisations_own_sector_is_where_it_begins(browser: Browser, stores: Stores) -> None:
    assert factors_on(browser, "/kaarten") == factors_on(browser, "/kaarten?sector=other")
    facts = OrganisationFacts(Sector.JUSTICE, 90, Representation.NONE, False)
    prepare.describe_organisation(stores, a_person(stores, Role.FACILITATOR), name="Rechtbank", facts=facts)
    assert factors_on(browser, "/kaarten") == factors_on(browser, "/kaarten?sector=justice")


def test_every_factor_on_offer_is_printed_when_that_is_asked(browser: Browser) -> None:
    found = factors_on(browser, "/kaarten?factor=alle&sector=care")
    assert sorted(found) == sorted(one.id for one in CATALOGUE.factors if not one.withdrawn)
    assert found[: len(CORE)] == CORE


def test_exactly_the_chosen_factors_are_printed_the_core_first(browser: Browser) -> None:
    assert factors_on(browser, cards_path(["CUL-02", "PWR-01", "CUL-02"])) == ["PWR-01", "CUL-02"]


@pytest.mark.parametrize("printed", [1, 2, 3])
def test_a_combination_is_printed_when_two_of_its_factors_are(browser: Browser, printed: int) -> None:
    one = CATALOGUE.combinations[0]
    found = codes(browser, cards_path(one.factor_ids[:printed]))
    assert (one.id in found) == (printed >= 2)


def test_four_cards_stand_on_a_sheet(browser: Browser) -> None:
    text = browser.get("/kaarten?factor=alle").text
    sheets = re.findall(r'<section class="sheet cards">(.*?)</section>', text, re.DOTALL)
    assert max(sheet.count("<article") for sheet in sheets) == 4
    assert [sheet.count("<article") for sheet in sheets].count(0) == 0


def test_both_questions_stand_on_the_first_sheet_with_all_their_anchors(browser: Browser) -> None:
    text = unescape(browser.get("/kaarten").text)
    scale = CATALOGUE.scale
    for axis in (scale.likelihood, scale.impact):
        said = [axis.question.nl, *(level.anchor.nl for level in axis.levels)]
        assert [one for one in said if one not in text] == []


@pytest.mark.parametrize(
    ("language", "word"), [("nl", "Waaraan je het kunt zien"), ("en", "What you may notice")]
)
def test_cards_are_in_the_language_that_is_asked_for_whatever_the_reader_speaks(
    browser: Browser, language: str, word: str
) -> None:
    login = browser.headers["Cookie"]
    for reader in ("nl", "en"):
        browser.headers["Cookie"] = f"{login}; taal={reader}"
        answer = browser.get(f"/kaarten?taal={language}")
        assert word in answer.text
        assert f'<html lang="{language}"' in answer.text
        assert unescape(CATALOGUE.factor("PWR-01").questions[0].text(language)) in unescape(answer.text)


HOSTILE = [
    "sector=<script>",
    "sector=care%00",
    "sector=",
    "taal=xx",
    "taal=../en",
    "factor=alle&factor=XXX",
    "factor=alle&" + "&".join(f"factor=X{number}" for number in range(500)),
    "sector=care&sector=justice",
    "onbekend=1",
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_an_address_that_makes_no_sense_still_gives_cards(browser: Browser, query: str) -> None:
    answer = browser.get(f"/kaarten?{query}")
    assert answer.status_code == 200
    assert "<script" not in answer.text
    assert answer.headers["content-security-policy"] == SAFE_HEADERS["Content-Security-Policy"]


def test_what_is_not_in_the_catalogue_is_left_out_and_that_is_said(browser: Browser) -> None:
    answer = browser.get("/kaarten?factor=PWR-01&factor=XXX-99")
    assert "Sommige gevraagde factoren staan niet (meer) in de catalogus." in answer.text
    assert factors_on(browser, "/kaarten?factor=PWR-01&factor=XXX-99") == ["PWR-01"]


@pytest.mark.parametrize("query", ["factor=XXX-99", "factor=", "factor=%3Cscript%3E"])
def test_an_address_of_nothing_but_unknown_factors_is_refused_in_words(browser: Browser, query: str) -> None:
    answer = browser.get(f"/kaarten?{query}")
    assert answer.status_code == 404
    assert "Dit is er niet (meer)." in answer.text


def test_what_is_withdrawn_is_not_printed_and_own_content_is_marked_and_escaped(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = a_changed_catalogue()
    monkeypatch.setattr(routes, "current_content", lambda _stores: changed)
    found = factors_on(browser, "/kaarten?sector=other")
    assert "CUL-02" not in found
    assert found[len(CORE)] == "CUL-01"
    text = browser.get("/kaarten?sector=other").text
    assert "<span>Van onszelf</span><span>CUL-01</span>" in text
    assert "<h2>&lt;b&gt;Ons eigen&lt;/b&gt;</h2>" in text


def a_changed_catalogue() -> Catalogue:
    """The catalogue with one factor withdrawn and one that somebody typed."""
    name = CATALOGUE.factor("CUL-01").name.model_copy(update={"nl": "<b>Ons eigen</b>"})
    changes: dict[str, dict[str, Any]] = {
        "CUL-02": {"withdrawn": "2027.1"},
        "CUL-01": {"own": True, "core": False, "name": name},
    }
    factors = tuple(one.model_copy(update=changes.get(one.id, {})) for one in CATALOGUE.factors)
    return CATALOGUE.model_copy(update={"factors": factors})


def test_nobody_is_sent_to_the_login_page(stores: Stores) -> None:
    answer = a_browser(routes.ROUTES).get("/kaarten?sector=care")
    assert (answer.status_code, answer.headers["location"]) == (303, "/inloggen?naar=/kaarten")


def test_who_has_no_role_is_refused(stores: Stores, browser: Browser) -> None:
    browser.headers["Cookie"] = a_cookie(stores, a_person(stores))
    assert browser.get("/kaarten").status_code == 403

"""The catalogue screen: for every role, in both languages, at every address that somebody may type."""

import re
from collections.abc import Mapping
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from catalog import load
from catalog.facts import OrganisationFacts
from catalog.load import load_catalogue
from catalog.model import Catalogue, LawStatus, ShownAs
from pages.catalogue.parts.item_pages import factor_page, measure_page
from pages.catalogue.parts.wording import Wording
from riskmodel.application import content
from riskmodel.domain.access import Role
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import FACTS
from tests.pages.builders import a_token
from tests.pages.conftest import PAGES
from tests.pages.reading import html

SCRIPT = "catalogue/catalogue.py"
CATALOGUE = load_catalogue()
UNKNOWN = "Dit staat niet in de catalogus. Controleer het adres, of zoek het op in de lijst."
HOSTILE = "<script>alert(1)</script>![x](https://kwaad.example/x.png)"


def opened(
    stores: Stores,
    cookies: dict[str, str],
    role: Role = Role.TEAM_LEADER,
    language: Language = Language.NL,
    *,
    query: Mapping[str, str] | None = None,
) -> AppTest:
    """The screen at an address, for somebody with one role."""
    cookies.update(sid=a_token(stores, role), taal=language.value)
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30)
    app.run().switch_page(SCRIPT)
    for name, value in (query or {}).items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def as_read(page: str) -> str:
    """HTML as people read it."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", page)))


def links_in(page: str) -> list[str]:
    """The addresses of the catalogue that HTML leads to."""
    return re.findall(r'href="(/catalogus\?[^"]*=[A-Z][^"]*-[0-9]+)"', page)


def read(app: AppTest) -> str:
    """What stands on the screen, as people read it."""
    return as_read(html(app))


def links(app: AppTest) -> list[str]:
    """The addresses of the catalogue that the screen leads to."""
    return links_in(html(app))


def change(monkeypatch: pytest.MonkeyPatch, item_id: str, **changes: object) -> Catalogue:
    """Put a catalogue in place in which one item is different."""
    update = {
        field: tuple(
            one.model_copy(update=changes) if one.id == item_id else one for one in getattr(CATALOGUE, field)
        )
        for field in ("factors", "measures", "laws")
    }
    changed = CATALOGUE.model_copy(update=update)
    for place in (load, content):
        monkeypatch.setattr(place, "load_catalogue", lambda: changed)
    return changed


@pytest.mark.parametrize("language", [Language.NL, Language.EN])
@pytest.mark.parametrize("role", Role)
def test_everybody_finds_every_factor_on_offer(
    stores: Stores, cookies: dict[str, str], role: Role, language: Language
) -> None:
    app = opened(stores, cookies, role, language)
    assert [title.value for title in app.title] == ["Catalogus" if language == "nl" else "Catalogue"]
    assert links(app) == [f"/catalogus?factor={one.id}" for one in CATALOGUE.factors if not one.withdrawn]


@pytest.mark.parametrize(
    ("part", "count"),
    [
        ("measures", len(CATALOGUE.measures)),
        ("combinations", len(CATALOGUE.combinations)),
        ("law", len(CATALOGUE.laws)),
        ("terms", len(CATALOGUE.terms)),
        ("sources", len(CATALOGUE.sources)),
    ],
)
@pytest.mark.parametrize("language", [Language.NL, Language.EN])
def test_each_part_is_shown_whole(
    stores: Stores, cookies: dict[str, str], part: str, count: int, language: Language
) -> None:
    app = opened(stores, cookies, language=language)
    app.button_group(key="deel").set_value(part).run()
    assert not app.exception
    results = "%s resultaten" if language == "nl" else "%s results"
    assert results % count in [text.value for text in app.text]


def test_search_and_filters_narrow_down_together(stores: Stores, cookies: dict[str, str]) -> None:
    app = opened(stores, cookies)
    app.text_input(key="zoek").set_value("HIERARCHIE").run()
    assert links(app)[0] == "/catalogus?factor=PWR-01"
    app.selectbox(key="categorie").set_value("WRK").run()
    assert links(app) == []
    assert [info.value for info in app.info] == [
        "Niets gevonden. Probeer één woord, of een ander woord ervoor, en zet de filters op ‘Alle’."
    ]


@pytest.mark.parametrize("typed", [HOSTILE, "\\[%", "\u202e"])
def test_whatever_is_searched_for_is_only_searched_for(
    stores: Stores, cookies: dict[str, str], typed: str
) -> None:
    app = opened(stores, cookies)
    app.text_input(key="zoek").set_value(typed).run()
    assert not app.exception
    assert "kwaad.example" not in html(app) + "".join(str(found.value) for found in app.info)
    assert [found.value for found in app.text_input] == [typed]


@pytest.mark.parametrize("language", [Language.NL, Language.EN])
def test_every_factor_has_a_page_with_all_there_is_to_it(language: Language) -> None:
    wording = Wording(CATALOGUE, language, None)
    for factor in CATALOGUE.factors:
        page = factor_page(wording, factor.id)
        said = [factor.name, factor.description, factor.why]
        said += [*factor.questions, *factor.signals, *factor.exposed]
        assert [one.nl for one in said if one.text(language) not in as_read(page)] == []
        measures = {f"/catalogus?measure={measure.id}" for measure in CATALOGUE.measures_for(factor.id)}
        assert {link for link in links_in(page) if "measure=" in link} == measures


@pytest.mark.parametrize("facts", [FACTS, None], ids=["described", "not described"])
@pytest.mark.parametrize("language", [Language.NL, Language.EN])
def test_every_measure_has_a_page_with_all_there_is_to_it(
    language: Language, facts: OrganisationFacts | None
) -> None:
    wording = Wording(CATALOGUE, language, facts)
    for measure in CATALOGUE.measures:
        page = measure_page(wording, measure.id)
        laws = [CATALOGUE.law(law_id) for law_id in measure.law_ids]
        said = [measure.name, measure.description, measure.first_step, measure.condition, measure.actor]
        said += [part for law in laws for part in (law.name, law.asks, law.caution)]
        said += [reading.text for law in laws for reading in law.readings]
        assert [one.nl for one in said if one and one.text(language) not in as_read(page)] == []
        assert {link for link in links_in(page) if "factor=" in link} == {
            f"/catalogus?factor={factor_id}" for factor_id, _reach in measure.reaches
        }


def test_no_measure_is_called_a_duty_without_a_rule_in_force_that_says_so() -> None:
    wording = Wording(CATALOGUE, Language.NL, FACTS)
    for measure in CATALOGUE.measures:
        in_force = [
            law.status is LawStatus.IN_FORCE
            and law.shown_as in (ShownAs.OBLIGATION, ShownAs.CONDITIONAL_OBLIGATION)
            for law in wording.laws(measure)
        ]
        assert wording.standing_word(measure) != "wettelijk verplicht" or any(in_force)


def test_a_sector_in_which_a_factor_stands_out_comes_with_its_reason(
    stores: Stores, cookies: dict[str, str]
) -> None:
    profile = CATALOGUE.profiles[0]
    app = opened(stores, cookies, query={"factor": profile.emphasis[0].factor_id})
    pairs = re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", html(app), re.DOTALL)
    found = {unescape(name): unescape(text) for name, text in pairs}
    assert found[profile.name.nl] == profile.emphasis[0].reason.nl


@pytest.mark.parametrize("item_id", ["XXX-99", HOSTILE, "x" * 5000])
@pytest.mark.parametrize("kind", ["factor", "measure"])
def test_an_address_that_names_nothing_says_so(
    stores: Stores, cookies: dict[str, str], kind: str, item_id: str
) -> None:
    app = opened(stores, cookies, query={kind: item_id})
    assert [error.value for error in app.error] == [UNKNOWN]
    assert links(app) == []


def test_without_a_name_in_the_address_the_list_is_there(stores: Stores, cookies: dict[str, str]) -> None:
    app = opened(stores, cookies, query={"factor": ""})
    assert [title.value for title in app.title] == ["Catalogus"]


@pytest.mark.parametrize(("kind", "item_id"), [("factor", "PWR-01"), ("measure", "P-33")])
def test_what_is_withdrawn_is_in_no_list_but_its_page_says_since_when(
    stores: Stores, cookies: dict[str, str], monkeypatch: pytest.MonkeyPatch, kind: str, item_id: str
) -> None:
    change(monkeypatch, item_id, withdrawn="2027.1")
    assert f"/catalogus?factor={item_id}" not in links(opened(stores, cookies))
    app = opened(stores, cookies, Role.MANAGEMENT, query={kind: item_id})
    assert "Vervallen in editie 2027.1: je kunt dit niet meer kiezen." in read(app)


@pytest.mark.parametrize(("kind", "item_id"), [("factor", "PWR-01"), ("measure", "P-33")])
def test_own_content_is_marked_and_shown_as_it_was_typed(
    stores: Stores, cookies: dict[str, str], monkeypatch: pytest.MonkeyPatch, kind: str, item_id: str
) -> None:
    ours = CATALOGUE.factor("PWR-01").name.model_copy(update={"nl": HOSTILE})
    change(monkeypatch, item_id, own=True, name=ours, description=ours)
    app = opened(stores, cookies, query={kind: item_id})
    assert "<span>Van onszelf</span>" in html(app)
    assert HOSTILE not in html(app)
    assert HOSTILE in unescape(html(app))
    assert HOSTILE not in "".join(str(found.value) for found in [*app.markdown, *app.info, *app.error])


def test_who_described_nothing_reads_what_is_missing(stores: Stores, cookies: dict[str, str]) -> None:
    measure = next(
        one for one in CATALOGUE.measures if one.mandatory and one.mandatory.headcount_at_least > 1
    )
    app = opened(stores, cookies, query={"measure": measure.id})
    assert "Beschrijf eerst jullie organisatie" in read(app)


def test_a_bill_and_a_dispute_are_called_what_they_are(stores: Stores, cookies: dict[str, str]) -> None:
    assert "wetsvoorstel, geen wet" in read(opened(stores, cookies, query={"measure": "P-33"}))
    disputed = read(opened(stores, cookies, Role.MANAGEMENT, query={"measure": "O-03"}))
    assert "bronnen zijn het oneens" in disputed
    assert "Bronnen lezen dit niet hetzelfde:" in disputed
    assert "wettelijk verplicht" not in disputed


def test_the_list_names_its_edition(stores: Stores, cookies: dict[str, str]) -> None:
    said = [text.value for text in opened(stores, cookies).main.text]
    assert said[-1] == f"Editie {CATALOGUE.edition}, {long_date(CATALOGUE.date, Language.NL)}."


def test_the_other_language_leads_back_to_the_same_item(stores: Stores, cookies: dict[str, str]) -> None:
    app = opened(stores, cookies, query={"factor": "PWR-01"})
    [link] = re.findall(r'href="(/taal/en[^"]*)"', html(app))
    assert unescape(link) == "/taal/en?terug=%2Fcatalogus%3Ffactor%3DPWR-01"

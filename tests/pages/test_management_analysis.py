"""Analysis over teams on management's screen: top risks, what strengthens each other, measures beside it."""

import pytest
from streamlit.testing.v1 import AppTest

from catalog.load import load_catalogue
from riskmodel.application import agree, release
from riskmodel.domain.access import Role
from riskmodel.domain.measures_on_risks import Bearing
from riskmodel.domain.room_statement import Influence
from riskmodel.i18n.over_rows_words import bearing_word
from riskmodel.i18n.translate import Language, translator
from riskmodel.storage.stores import Stores
from tests.builders import a_round
from tests.pages.builders import HIGH, LOW, a_finished_room, a_planner, a_scored_room, a_unit, agree_and_seal
from tests.pages.conftest import Screen
from tests.pages.reading import drawn, html, sentences

SCREEN = "management/heatmap.py"
CATALOGUE = load_catalogue()
FIRST, SECOND, *_OTHERS = CATALOGUE.core
# A measure of the catalogue that is mainly meant for the first factor.
KNOWN = next(one for one in CATALOGUE.measures if dict(one.reaches).get(FIRST.id) == "main")
CALM = [LOW] * 6
ALARMED = [HIGH] * 4 + [LOW] * 2


def labels(app: AppTest) -> list[str]:
    return [button.proto.label for button in app.get("download_button")]


@pytest.fixture
def released(stores: Stores) -> Stores:
    """A row in which everything is high, with two agreements on its first factor."""
    planner = a_planner(stores)
    round_id = a_round(stores, planner)
    clinic = a_unit(stores, "Kliniek")
    a_finished_room(stores, round_id, clinic, "Team 1", ALARMED)
    a_finished_room(stores, round_id, clinic, "Team 2", ALARMED)
    room = a_scored_room(stores, round_id, clinic, "Team <3>", ALARMED)
    draft = agree.MeasureDraft("Herschreven", FIRST.id, "teamleider", None, Influence.TEAM)
    agree.take_suggestion(stores, room.leader, room.workshop_id, KNOWN.id, draft)
    agree_and_seal(room, measure="Samen <b>lunchen</b>", influence=Influence.TEAM)
    assert release.release(stores, planner, round_id) == 1
    return stores


@pytest.mark.parametrize(
    ("language", "counted", "together", "own", "bare", "saved"),
    [
        (
            *(Language.NL, "hoog in de enige rij", "Samen wegen ze zwaarder", "hiervoor afgesproken"),
            *("nog niets afgesproken", "Bewaar “Samen wegen ze zwaarder” als PNG"),
        ),
        (
            *(Language.EN, "high in the only row", "Together they weigh more", "agreed for this"),
            *("nothing agreed yet", "Save “Together they weigh more” as PNG"),
        ),
    ],
)
def test_the_screen_says_what_stands_out_what_it_shares_and_what_was_agreed(
    as_role: Screen,
    released: Stores,
    language: Language,
    counted: str,
    together: str,
    own: str,
    bare: str,
    saved: str,
) -> None:
    app = as_role(Role.MANAGEMENT, SCREEN, language)
    assert not app.exception
    table = html(app)
    assert f">{together}</h2>" in table
    assert table.count(f">{counted}</td>") == 6
    assert len(app.get("vega_lite_chart")) == 4
    assert labels(app)[4] == saved
    assert len(labels(app)) == 10

    said = [record["says"] for record in drawn(app, 3) if "says" in record]
    name = FIRST.name.text(language)
    assert f"Samen <b>lunchen</b>; {name}; {own}" in said
    main = bearing_word(Bearing.MAIN, translator(language))
    assert f"{KNOWN.name.text(language)}; {name}; {main}" in said
    nothing = [text for text in said if text.endswith(bare)]
    assert len(nothing) == 6 - len({*(factor for factor, _reach in KNOWN.reaches)} & core_ids())
    # What a picture says stands in the table below it.
    assert "Samen &lt;b&gt;lunchen&lt;/b&gt;</th>" in table
    assert "<b>lunchen" not in table + sentences(app)
    assert table.count(f">{bare}</th>") == len(nothing)
    assert "Team &lt;3&gt;</td>" in table


def core_ids() -> set[str]:
    return {factor.id for factor in CATALOGUE.core}


def test_the_stacking_picture_names_the_root_the_factors_and_rows(as_role: Screen, released: Stores) -> None:
    app = as_role(Role.MANAGEMENT, SCREEN)
    said = [record["says"] for record in drawn(app, 2) if "says" in record]
    silent = [factor.name.nl for factor in CATALOGUE.core if "silence" in factor.mechanisms]
    assert said[0] == "Zwijgen: " + "; ".join(silent)
    assert said[1] == f"{silent[0]}; hoog in de enige rij"
    texts = {record["text"].replace("\n", " ") for record in drawn(app, 2) if "text" in record}
    assert {"Zwijgen", "in de enige rij", "hoog in de enige rij", *silent} <= texts


def test_a_named_combination_comes_with_why_and_what_to_ask(as_role: Screen, released: Stores) -> None:
    found = [one for one in CATALOGUE.combinations if set(one.factor_ids) <= core_ids() and not one.withdrawn]
    assert found != []
    app = as_role(Role.MANAGEMENT, SCREEN)
    boxes = [box.label for box in app.expander]
    for combination in found:
        assert f"{combination.name.nl} (in de enige rij)" in boxes
        assert combination.explanation.nl in sentences(app)
        assert f"Vraag: {combination.question.nl}" in sentences(app)


def test_a_calm_row_has_no_risks_and_no_picture_of_any(as_role: Screen, stores: Stores) -> None:
    planner = a_planner(stores)
    round_id = a_round(stores, planner)
    clinic = a_unit(stores, "Kliniek")
    for team in ("Team 1", "Team 2", "Team 3"):
        a_finished_room(stores, round_id, clinic, team, CALM)
    assert release.release(stores, planner, round_id) == 1
    app = as_role(Role.MANAGEMENT, SCREEN)
    assert len(app.get("vega_lite_chart")) == 1
    assert labels(app) == [
        "Bewaar “Sociale veiligheid in beeld” als PNG",
        "Bewaar “Sociale veiligheid in beeld” als SVG",
        "Download het rapport (Word)",
        "Download open data (CSV)",
    ]
    assert "Samen wegen ze zwaarder" not in html(app)
    assert "Maatregelen bij risico’s" not in html(app)


def test_without_a_row_there_is_no_picture_and_the_report_all_the_same(
    as_role: Screen, stores: Stores
) -> None:
    a_round(stores, a_planner(stores))
    assert labels(as_role(Role.PREVENTION_OFFICER, SCREEN)) == [
        "Download het rapport (Word)",
        "Download open data (CSV)",
    ]

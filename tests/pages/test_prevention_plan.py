"""Plan and Excel: the agreements of the teams, and the workbook."""

from datetime import date

import pytest

from pages.components.workbook_button import file_name
from riskmodel.application import prepare
from riskmodel.domain.access import Role
from riskmodel.domain.room_statement import Influence
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import TODAY, a_round
from tests.pages.builders import LOW, a_finished_room, a_planner, a_scored_room, a_unit, agree_and_seal
from tests.pages.conftest import Screen
from tests.pages.reading import REFUSED, html, sentences

SCREEN = "prevention/plan.py"
OTHERS = sorted({*Role} - {Role.PREVENTION_OFFICER})


@pytest.mark.parametrize("role", [*OTHERS, None])
def test_others_are_refused(on_its_own: Screen, role: Role | None) -> None:
    app = on_its_own(role, SCREEN)
    assert [error.value for error in app.error] == [REFUSED]
    assert len(app.title) == 0


@pytest.mark.parametrize("role", OTHERS)
def test_the_menu_of_others_does_not_have_it(as_role: Screen, role: Role) -> None:
    with pytest.raises(ValueError, match=SCREEN):
        as_role(role, SCREEN)


@pytest.mark.parametrize(
    ("language", "nothing", "downloads"),
    [
        (
            *(Language.NL, "Nog geen team heeft afspraken."),
            ["Download de Excel-werkmap", "Download het rapport (Word)", "Download open data (CSV)"],
        ),
        (
            *(Language.EN, "No team has agreements yet."),
            ["Download the Excel workbook", "Download the report (Word)", "Download open data (CSV)"],
        ),
    ],
)
def test_a_round_without_agreements_has_a_workbook_all_the_same(
    as_role: Screen, stores: Stores, language: Language, nothing: str, downloads: list[str]
) -> None:
    a_round(stores, a_planner(stores))
    app = as_role(Role.PREVENTION_OFFICER, SCREEN, language)
    assert nothing in sentences(app)
    assert [button.proto.label for button in app.get("download_button")] == downloads


def test_what_a_team_agreed_is_shown_as_it_was_typed_and_what_it_did_not_agree_is_not(
    as_role: Screen, stores: Stores
) -> None:
    round_id = a_round(stores, a_planner(stores))
    top = a_unit(stores, "Kliniek")
    room = a_scored_room(stores, round_id, top, "Team <1>", [LOW] * 5)
    agree_and_seal(room, measure="Rooster **vast**", influence=Influence.TEAM, words="Ruilen is _lastig_.")
    a_finished_room(stores, round_id, top, "Team 2", [LOW] * 5)
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    assert "Team &lt;1&gt;</h2>" in html(app)
    assert "Team 2" not in html(app)
    typed = [found.value for found in app.text]
    assert "Ruilen is _lastig_." in typed
    assert any(text.startswith("Rooster **vast**") for text in typed)


def test_without_a_described_organisation_there_is_a_way_to_describe_it(
    as_role: Screen, stores: Stores
) -> None:
    prepare.start_round(stores, a_planner(stores), name="Najaar", starts_on=TODAY, ends_on=TODAY)
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    assert "Eerst moet de organisatie beschreven zijn" in sentences(app)
    assert app.get("page_link")[0].proto.page == "organisatie"


@pytest.mark.parametrize(
    ("language", "label", "caveat"),
    [
        (Language.NL, "Neem de indicatie Fine & Kinney op", "5x5-FK"),
        (Language.EN, "Include the indication Fine & Kinney", "5x5-FK of method 2026.1"),
    ],
)
def test_the_indication_for_the_rie_is_off_until_somebody_asks_and_then_says_what_it_is_worth(
    as_role: Screen, stores: Stores, language: Language, label: str, caveat: str
) -> None:
    a_round(stores, a_planner(stores))
    app = as_role(Role.PREVENTION_OFFICER, SCREEN, language)
    box = app.checkbox(key="plan:fine_kinney")
    assert (box.label, box.value) == (label, False)
    assert caveat not in sentences(app)
    box.check().run()
    assert caveat in sentences(app)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Najaar 2026", "risicotafel-najaar-2026-2026-11-22.xlsx"),
        ("  Één /../ronde?  ", "risicotafel-een-ronde-2026-11-22.xlsx"),
        ("回", "risicotafel-2026-11-22.xlsx"),
    ],
)
def test_every_system_takes_the_name_of_the_file(name: str, expected: str) -> None:
    assert file_name(name, date(2026, 11, 22)) == expected


def test_the_name_of_a_picture_says_which_one_it_is() -> None:
    name = file_name("Najaar 2026", date(2026, 11, 22), "png", about="stacking")
    assert name == "risicotafel-stacking-najaar-2026-2026-11-22.png"

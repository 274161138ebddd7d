"""The risk register: what teams agreed on, beside what may be said of the scores about it."""

import io
from dataclasses import replace

from openpyxl import load_workbook

from riskmodel.domain.organisation import RoundState
from riskmodel.domain.room_statement import AgreedFactor
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import Language
from tests.exchange.builders import ROUND, four_teams, named, one_small_team, report, statement
from tests.exchange.reading import example, opened, table, texts

_POWER = named("PWR-01")
_NOBODY = "geen team sprak hier iets over af"
_KLINIEK = ("Kliniek: Team 1, Team 2, Team 3 en Team 4", "40 tot 44 mensen")
_FACILITAIR = ("Facilitair: Team 6 en Team 7", "15 tot 19 mensen")


def test_released_statements_stand_beside_the_words_of_teams_the_highest_first() -> None:
    contracts = named("CON-01")
    workload = named("WRK-01")
    assert table(example(four_teams)["Risicoregister"]) == [
        (
            *("Factor", "Team", "In de woorden van het team", "Maatregelen", "Uitkomst"),
            *("Wat de scores zeggen", "Ernst", "Rij", "Mensen"),
        ),
        (
            *(
                _POWER,
                "Team 1",
                "Tegenspraak kost je hier iets.",
                2,
                "Hoog",
                "minstens de helft vindt dit hoog",
            ),
            *("minstens een derde noemt het ernstig als het gebeurt", *_KLINIEK),
        ),
        (
            *(_POWER, _NOBODY, None, None, "Aandacht of hoog", "minstens een derde vindt dit hoog", None),
            *_FACILITAIR,
        ),
        (
            *(contracts, _NOBODY, None, None, "Aandacht", "minstens een vijfde vindt dit hoog", None),
            *_KLINIEK,
        ),
        (
            *(contracts, _NOBODY, None, None, "Laag of midden", "minder dan een vijfde vindt dit hoog", None),
            *_FACILITAIR,
        ),
        (
            *(named("ROL-01"), _NOBODY, None, None, "Midden"),
            *("minder dan een vijfde vindt dit hoog", None, *_KLINIEK),
        ),
        (
            *(workload, _NOBODY, None, None, "Laag"),
            *("minder dan een vijfde vindt dit hoog, minstens de helft laag", None, *_KLINIEK),
        ),
        (
            *(named("CUL-02"), "Team 1", "We zwijgen.", 0, "niet getoond"),
            *("niet getoond: te weinig mensen", None, None, None),
        ),
        (
            *(workload, "Team 5", "De druk slaat om in korte lontjes.", 0, "niet getoond"),
            *("niet getoond: te weinig mensen", None, None, None),
        ),
    ]


def test_a_small_team_has_a_register_without_outcomes() -> None:
    rows = table(example(one_small_team)["Risicoregister"])[1:]
    assert [row[4:] for row in rows] == [
        ("niet getoond", "niet getoond: te weinig mensen", None, None, None),
    ] * 2


def test_while_the_round_is_open_an_outcome_may_still_come() -> None:
    still_open = replace(one_small_team(), round=replace(ROUND, state=RoundState.OPEN))
    rows = table(opened(still_open)["Risicoregister"])[1:]
    assert {row[5] for row in rows} == {"nog niet getoond: nog te weinig mensen"}


def test_two_teams_with_one_name_never_get_each_others_outcome() -> None:
    kliniek, facilitair = four_teams().heatmap.rows
    twin = replace(facilitair, team_names=("Team 1", "Team 7"))
    agreed = [statement("Team 1", [AgreedFactor("PWR-01", "Woorden.")])]
    rows = table(opened(report(agreed, [kliniek, twin]))["Risicoregister"])[1:]
    said = [row[5] for row in rows if row[1] == "Team 1"]
    assert said == ["niet getoond: meer teams heten zo"]
    assert len([row for row in rows if row[1] == _NOBODY]) == len(kliniek.cells) + len(twin.cells)


def test_a_name_that_is_in_a_row_and_also_waits_is_two_teams() -> None:
    kliniek, _ = four_teams().heatmap.rows
    agreed = [statement("Team 1", [AgreedFactor("PWR-01", "Woorden.")])]
    rows = table(opened(report(agreed, [kliniek], ["Team 1"]))["Risicoregister"])[1:]
    assert [row[5] for row in rows if row[1] == "Team 1"] == ["niet getoond: meer teams heten zo"]


def test_the_indication_for_the_rie_follows_from_the_label_and_names_its_mapping() -> None:
    made = round_workbook(four_teams(), Language.NL, with_fine_kinney=True)
    book = load_workbook(io.BytesIO(made))
    sheet = book["Risicoregister"]
    assert [(row[4], row[-1]) for row in table(sheet)] == [
        ("Uitkomst", "Indicatie Fine & Kinney (5x5-FK, 2026.1)"),
        ("Hoog", "Hoog"),
        ("Aandacht of hoog", "Midden of hoog"),
        ("Aandacht", "Midden of hoog"),
        ("Laag of midden", "Laag of midden"),
        ("Midden", "Midden"),
        ("Laag", "Laag"),
        ("niet getoond", None),
        ("niet getoond", None),
    ]
    caveat = str(sheet["A2"].value)
    assert "5x5-FK van methode 2026.1" in caveat
    assert "letsel" in caveat
    explained = [tuple(cell.value for cell in row[:2]) for row in book["Verantwoording"].iter_rows()]
    assert ("Aandacht of hoog", "midden of hoog") in explained


def test_nobody_gets_the_indication_without_asking_for_it() -> None:
    sheet = example(four_teams)["Risicoregister"]
    assert "Fine" not in str(sheet["A2"].value)
    assert len(table(sheet)[0]) == 9
    assert "Fine & Kinney" not in "".join(texts(example(four_teams)))

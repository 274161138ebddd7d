"""The heatmap: a word and a sentence in every cell, and colours that follow the words."""

from dataclasses import replace

from riskmodel.domain.organisation import RoundState
from riskmodel.exchange.sheets.provenance_line import provenance_words
from riskmodel.i18n.translate import Language
from tests.exchange.builders import ROUND, four_teams, named, one_small_team
from tests.exchange.reading import example, opened

_NOT_SHOWN = "te weinig mensen om te tonen"


def _values(cells: str) -> list[tuple[object, ...]]:
    return [tuple(cell.value for cell in row) for row in example(four_teams)["Heatmap"][cells]]


def test_rows_by_factors_with_a_label_and_a_statement() -> None:
    assert _values("A4:F6") == [
        (
            *("Rij", "Mensen", named("PWR-01")),
            *(named("CON-01"),),
            *(
                named("ROL-01"),
                named("WRK-01"),
            ),
        ),
        (
            *("Kliniek: Team 1, Team 2, Team 3 en Team 4", "40 tot 44 mensen"),
            *("Hoog\nminstens de helft\nernstig als het gebeurt", "Aandacht\nminstens een vijfde"),
            *("Midden\nminder dan een vijfde hoog", "Laag\nminstens de helft laag"),
        ),
        (
            *("Facilitair: Team 6 en Team 7", "15 tot 19 mensen"),
            *("Aandacht of hoog\nminstens een derde", "Laag of midden\nminder dan een vijfde hoog"),
            *(_NOT_SHOWN, _NOT_SHOWN),
        ),
    ]


def test_a_team_that_waits_has_a_row_of_its_own_outside_what_is_sorted() -> None:
    sheet = example(four_teams)["Heatmap"]
    said = "Nog te weinig mensen om te tonen. Hun afspraken staan wel in het plan van aanpak."
    assert _values("A7:F7") == [("Team 5", said, None, None, None, None)]
    assert sorted(str(cells) for cells in sheet.merged_cells.ranges) == ["A2:F2", "B7:F7"]
    assert sheet["B7"].fill.patternType == "lightUp"
    assert sheet.auto_filter.ref == "A4:F6"


def test_the_colours_are_rules_on_the_words_with_two_labels_before_one() -> None:
    sheet = example(four_teams)["Heatmap"]
    rules = {
        str(cells.sqref): [
            (*rule.formula, rule.dxf.fill.patternType, rule.dxf.fill.bgColor.rgb, rule.stopIfTrue)
            for rule in cells.rules
        ]
        for cells in sheet.conditional_formatting
    }
    assert rules["C5:F6"] == [
        ('LEFT(C5,16)="aandacht of hoog"', "lightDown", "00F4A259", True),
        ('LEFT(C5,14)="laag of midden"', "lightDown", "00FFF7E6", True),
        ('LEFT(C5,4)="laag"', "solid", "00FFF7E6", True),
        ('LEFT(C5,6)="midden"', "solid", "00FDE9A9", True),
        ('LEFT(C5,8)="aandacht"', "solid", "00F4A259", True),
        ('LEFT(C5,4)="hoog"', "solid", "00B3446C", True),
        (f'LEFT(C5,28)="{_NOT_SHOWN}"', "lightUp", "00F4F7FA", True),
        ('LEFT(C5,12)="niet getoond"', "lightUp", "00F4F7FA", True),
    ]
    assert list(rules) == ["C5:F6", "A9:A15"]


def test_the_legend_names_every_word_that_can_stand_in_a_cell() -> None:
    assert [row[0] for row in _values("A9:A16")] == [
        *("Hoog", "Aandacht of hoog", "Aandacht", "Midden", "Laag of midden", "Laag"),
        *("Te weinig mensen om te tonen", None),
    ]


def test_above_it_stands_what_is_high() -> None:
    assert example(four_teams)["Heatmap"]["A2"].value == (
        f"Hoog in minstens één rij: {named('PWR-01')}. "
        "Teams staan samen in een rij, zodat niemand herkenbaar is."
    )


def test_without_a_row_there_is_a_sentence_and_no_grid() -> None:
    sheet = example(one_small_team)["Heatmap"]
    assert [row[0].value for row in sheet.iter_rows()] == [
        "Sociale veiligheid in beeld: Najaar 2026",
        "Er is niets te tonen: er hebben te weinig mensen gescoord. Voor een rij zijn minstens 10 mensen "
        "nodig. Wat helpt: teams van acht mensen of meer, of twee kleine teams samen in één workshop. "
        "De afspraken en het plan van aanpak zijn ook zonder heatmap compleet.",
        provenance_words(one_small_team(), Language.NL),
    ]
    assert list(sheet.conditional_formatting) == []
    assert sheet.auto_filter.ref is None


def test_while_the_round_is_open_that_is_said_too() -> None:
    still_open = replace(one_small_team(), round=replace(ROUND, state=RoundState.OPEN))
    said = str(opened(still_open)["Heatmap"]["A2"].value)
    assert said.split(".")[0] == (
        "Er is nog niets te tonen: de meetronde is nog open, of er hebben nog te weinig mensen gescoord"
    )

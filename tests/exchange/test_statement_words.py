"""What the ledger released, in words, in both languages."""

import pytest

from riskmodel.domain.disclosure import Released
from riskmodel.domain.heatmap import HeatmapRow
from riskmodel.i18n.statement_words import (
    label_words,
    people_words,
    row_words,
    severe_sentence,
    severe_words,
    statement_sentence,
    statement_words,
)
from riskmodel.i18n.translate import Language, translator
from tests.exchange.builders import released_row
from tests.method.builders import an_atom

NL, EN = (translator(language) for language in (Language.NL, Language.EN))


def _released(zones: tuple[int, int, int], severe: int = 0, teams: int = 4) -> Released:
    names = tuple(f"Team {number}" for number in range(teams))
    atoms = [an_atom(name, zones, factor="PWR-01", severe=severe) for name in names]
    return released_row("row", "Kliniek", names, atoms).cells["PWR-01"]


@pytest.mark.parametrize(
    ("zones", "teams", "label", "sentence", "short"),
    [
        ((2, 2, 6), 4, "hoog", "minstens de helft vindt dit hoog", "minstens de helft"),
        ((3, 1, 4), 2, "aandacht of hoog", "minstens een derde vindt dit hoog", "minstens een derde"),
        ((3, 3, 4), 4, "aandacht", "minstens een derde vindt dit hoog", "minstens een derde"),
        ((3, 4, 3), 4, "aandacht", "minstens een vijfde vindt dit hoog", "minstens een vijfde"),
        ((2, 8, 0), 4, "midden", "minder dan een vijfde vindt dit hoog", "minder dan een vijfde hoog"),
        (
            (6, 2, 0),
            2,
            "laag of midden",
            "minder dan een vijfde vindt dit hoog",
            "minder dan een vijfde hoog",
        ),
        (
            *((8, 2, 0), 4, "laag"),
            *("minder dan een vijfde vindt dit hoog, minstens de helft laag", "minstens de helft laag"),
        ),
    ],
)
def test_label_and_statement(
    zones: tuple[int, int, int], teams: int, label: str, sentence: str, short: str
) -> None:
    released = _released(zones, teams=teams)
    assert label_words(released, NL) == label
    assert statement_sentence(released, NL) == sentence
    assert statement_words(released, NL) == short


def test_english_says_the_same() -> None:
    released = _released((3, 1, 4), teams=2)
    assert label_words(released, EN) == "attention or high"
    assert statement_sentence(released, EN) == "at least a third find this high"
    assert people_words(released.people, EN) == "15 to 19 people"


def test_severe_harm_is_said_and_never_denied() -> None:
    said, denied = _released((2, 2, 6), severe=5), _released((2, 2, 6), severe=0)
    assert severe_sentence(said, NL) == "minstens een derde noemt het ernstig als het gebeurt"
    assert severe_words(said, NL) == "ernstig als het gebeurt"
    assert (denied.statements.severe, severe_sentence(denied, NL), severe_words(denied, NL)) == (
        False,
        "",
        "",
    )


@pytest.mark.parametrize(
    ("unit", "teams", "name"),
    [
        ("Kliniek", ("Team 2", "Team 4", "Team 5"), "Kliniek: Team 2, Team 4 en Team 5"),
        ("Kliniek", ("Team 2", "Team 4"), "Kliniek: Team 2 en Team 4"),
        ("Kliniek", ("Team 2",), "Kliniek: Team 2"),
        ("Team 2", ("Team 2",), "Team 2"),
    ],
)
def test_a_row_is_named_by_what_is_in_it(unit: str, teams: tuple[str, ...], name: str) -> None:
    assert row_words(HeatmapRow("row", unit, teams, {}), NL) == name

"""What stands out over rows, in words: rows are counted, people never are."""

import pytest

from riskmodel.domain.measures_on_risks import Bearing
from riskmodel.domain.top_risks import TopRisk
from riskmodel.i18n.over_rows_words import bearing_word, risk_sentences, severe_in_rows, unseen_in_rows
from riskmodel.i18n.translate import Language, translator

NL, EN = translator(Language.NL), translator(Language.EN)
MIXED = TopRisk("PWR-01", high=2, perhaps_high=1, attention=0, severe=1, shown=3, rows=4)
ALONE = TopRisk("PWR-01", high=0, perhaps_high=0, attention=1, severe=0, shown=1, rows=1)


def test_labels_are_said_in_how_many_rows() -> None:
    assert risk_sentences(MIXED, NL) == ("hoog in 2 van 4 rijen", "aandacht of hoog in 1 van 4 rijen")
    assert risk_sentences(MIXED, EN) == ("high in 2 of 4 rows", "attention or high in 1 of 4 rows")


def test_of_one_row_nothing_is_counted() -> None:
    assert risk_sentences(ALONE, NL) == ("aandacht in de enige rij",)


def test_severe_and_what_is_not_shown_are_said_only_where_there_are_any() -> None:
    assert severe_in_rows(MIXED, NL) == "ernstig als het gebeurt in 1 van 4 rijen"
    assert unseen_in_rows(MIXED, NL) == "te weinig antwoorden om te tonen in 1 van 4 rijen"
    assert (severe_in_rows(ALONE, NL), unseen_in_rows(ALONE, NL)) == ("", "")


@pytest.mark.parametrize(
    ("bearing", "dutch", "english"),
    [
        (Bearing.MAIN, "vooral hiervoor bedoeld", "mainly meant for this"),
        (Bearing.PARTLY, "helpt voor een deel", "helps partly"),
        (Bearing.AGREED, "hiervoor afgesproken", "agreed for this"),
    ],
)
def test_how_a_measure_bears_on_a_risk(bearing: Bearing, dutch: str, english: str) -> None:
    assert (bearing_word(bearing, NL), bearing_word(bearing, EN)) == (dutch, english)

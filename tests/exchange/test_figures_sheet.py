"""How figures are made: every threshold from the method, and a reason for everything that is missing."""

from collections.abc import Callable

from openpyxl import Workbook

from catalog.load import load_catalogue
from riskmodel.domain.report import RoundReport
from riskmodel.i18n.translate import Language
from tests.exchange.builders import four_teams, named, one_small_team, released_row, report
from tests.exchange.reading import example, opened
from tests.method.builders import an_atom


def _explained(workbook: Workbook) -> dict[str, str]:
    rows = workbook.worksheets[-2].iter_rows(min_row=5, max_col=2, values_only=True)
    return {str(term): str(explanation) for term, explanation in rows if explanation}


def test_the_thresholds_of_the_method_are_printed() -> None:
    explained = _explained(example(four_teams))
    shares = {"Minstens de helft": "1/2", "Minstens een derde": "1/3", "Minstens een vijfde": "1/5"}
    for sentence, share in shares.items():
        said = f"Als {share} van de mensen of meer (minstens 3) het hoog plaatst."
        assert explained[f"{sentence} vindt dit hoog"] == said
    few = "Minder dan een vijfde vindt dit hoog"
    assert explained[few] == "Als minder dan 1/5 van de mensen het hoog plaatst."
    assert explained[f"{few}, minstens de helft laag"] == (
        "Als minder dan een vijfde het hoog plaatst, "
        "en 1/2 van de mensen of meer (minstens 3) het laag plaatst."
    )


def test_who_is_counted_is_printed() -> None:
    explained = _explained(example(four_teams))
    assert explained["Genoeg mensen"] == (
        "Elke uitkomst is van minstens 10 mensen. Staan teams samen, dan blijven er zonder één van die teams "
        "nog minstens 5 mensen over; 10 als in dat team een leidinggevende meedeed."
    )
    assert explained["Klassen van mensen"] == (
        "We noemen geen precies aantal maar een klasse, zoals 10 tot 14 mensen. "
        "We tellen de mensen die beide vragen over een factor hebben beantwoord."
    )


def test_the_scale_and_its_zones_are_printed() -> None:
    explained = _explained(example(four_teams))
    question, *levels = explained["Waarschijnlijkheid"].split("\n")
    likelihood = load_catalogue().scale.likelihood
    assert question == likelihood.question.nl
    assert levels == [f"{level.value} {level.word.nl}: {level.anchor.nl}" for level in likelihood.levels]
    assert explained["Van twee antwoorden naar één woord"] == (
        "De twee antwoorden van één mens worden opgeteld: laag van 2 tot en met 4, "
        "midden van 5 tot en met 6, hoog van 7 tot en met 10. "
        "We vermenigvuldigen niets en maken geen gemiddelden."
    )


def test_every_team_that_waits_and_every_empty_cell_has_a_reason() -> None:
    explained = _explained(example(four_teams))
    assert explained["Team 5"] == "Nog te weinig mensen om te tonen."
    empty = explained["Facilitair: Team 6 en Team 7"].partition(".")[0]
    assert empty == f"Te weinig antwoorden om te laten zien: {named('ROL-01')}; {named('WRK-01')}"


def test_without_a_row_the_reason_comes_first_and_without_a_gap_that_is_said() -> None:
    assert _explained(example(one_small_team))["Nog geen heatmap"].startswith("Er is niets te tonen")
    row = released_row("row-1", "Kliniek", ("Team 1",), [an_atom("Team 1", (4, 4, 12), factor="PWR-01")])
    full = _explained(opened(report(rows=[row], factor_ids=["PWR-01"])))
    assert full["Uitkomsten"] == "Elke rij heeft voor elke factor een uitkomst."
    assert "Nog geen heatmap" not in full


def test_english_has_the_same_explanations() -> None:
    def count(make: Callable[[], RoundReport], language: Language) -> int:
        return len(_explained(example(make, language)))

    for make in (report, one_small_team, four_teams):
        assert count(make, Language.EN) == count(make, Language.NL)

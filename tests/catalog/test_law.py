"""What the catalogue says about the law: nothing stronger than was found."""

import pytest

from catalog.load import load_catalogue
from catalog.model import Basis, Law, LawStatus, Measure, ShownAs

CATALOGUE = load_catalogue()
DUTIES = {ShownAs.OBLIGATION, ShownAs.CONDITIONAL_OBLIGATION}
# Where documents contradict each other or what happened later was not found.
TWO_READINGS = {
    "LAW-VP-01",  # confidential adviser
    "LAW-GDC-01",  # code of conduct
    "LAW-ILO-01",  # convention on violence and harassment
    "LAW-KLA-01",  # complaints procedure
    "LAW-WBK-01",  # who counts towards the 50
    "LAW-WBK-04",  # whether unwanted behaviour is wrongdoing
    "LAW-STR-01",  # whether crimes must be reported to the police
}
NO_DUTY = {"LAW-VP-01", "LAW-GDC-01", "LAW-ILO-01", "LAW-KLA-01", "LAW-WBK-04", "LAW-STR-01"}


def test_there_are_twenty_two_rules() -> None:
    assert len(CATALOGUE.laws) == 22


def test_what_was_not_found_to_be_a_duty_is_not_shown_as_one() -> None:
    assert {law.id for law in CATALOGUE.laws if law.shown_as not in DUTIES} == NO_DUTY


def test_what_is_disputed_shows_both_readings_with_their_sources() -> None:
    assert {law.id for law in CATALOGUE.laws if law.readings} == TWO_READINGS
    assert {len(law.readings) for law in CATALOGUE.laws if law.readings} == {2}


@pytest.mark.parametrize("law_id", sorted(TWO_READINGS))
def test_two_readings_do_not_lean_on_the_same_words(law_id: str) -> None:
    first, second = (
        {(citation.source, citation.grounding) for citation in reading.sources}
        for reading in CATALOGUE.law(law_id).readings
    )
    assert first & second == set()


@pytest.mark.parametrize("law", CATALOGUE.laws, ids=lambda law: law.id)
def test_a_rule_without_a_source_says_that_it_was_not_checked(law: Law) -> None:
    if not law.sources:
        assert law.caution is not None
        assert "Niet in de wettekst nagelopen" in law.caution.nl


def test_the_confidential_adviser_is_no_duty_in_any_text() -> None:
    law, measure = CATALOGUE.law("LAW-VP-01"), CATALOGUE.measure("P-33")
    assert (law.status, law.shown_as) == (LawStatus.PENDING, ShownAs.RECOMMENDATION)
    assert (measure.basis, measure.mandatory) == (Basis.PENDING, None)
    assert "nog geen wet" in law.asks.nl


def test_the_complaints_procedure_is_disputed_and_says_to_look_in_the_collective_agreement() -> None:
    law, measure = CATALOGUE.law("LAW-KLA-01"), CATALOGUE.measure("O-03")
    assert (law.status, measure.basis, measure.mandatory) == (
        LawStatus.NOT_MANDATORY,
        Basis.CONTESTED,
        None,
    )
    assert law.caution is not None
    assert "Kijk in je cao" in law.caution.nl


@pytest.mark.parametrize("measure", CATALOGUE.measures, ids=lambda measure: measure.id)
def test_a_measure_is_mandatory_only_where_a_law_in_force_says_so(measure: Measure) -> None:
    laws = [CATALOGUE.law(law_id) for law_id in measure.law_ids]
    in_force = [law for law in laws if law.status is LawStatus.IN_FORCE and law.shown_as in DUTIES]
    is_called_duty = measure.mandatory is not None or measure.basis in (
        Basis.MANDATORY,
        Basis.MANDATORY_IF,
    )
    assert bool(in_force) or not is_called_duty


def test_every_rule_was_looked_at_within_a_year_of_the_edition() -> None:
    assert max((CATALOGUE.date - law.checked_on).days for law in CATALOGUE.laws) <= 366

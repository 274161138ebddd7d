"""Which line is which between two readings, and what seems to be about psychosocial load."""

import random

import pytest

from catalog.load import load_catalogue
from riskmodel.domain.imported_plan import PlanLine
from riskmodel.domain.imported_plan_differences import updated
from riskmodel.domain.imported_plan_keys import new_keys, same_lines
from riskmodel.domain.imported_plan_reading import PlanColumn
from riskmodel.domain.psychosocial import PsychosocialWords
from riskmodel.domain.psychosocial_words import POINTING, TELLING
from tests.plans import a_line

LETTERS = {1: "A", 26: "Z", 27: "AA", 52: "AZ", 53: "BA", 256: "IV"}
WORDS = PsychosocialWords(load_catalogue().factors)


def test_keys_are_made_of_what_a_line_says() -> None:
    lines = [a_line(risk="a", measure="b"), a_line(risk="a", measure="c"), a_line(risk="a", measure="b")]
    one, two, three = new_keys(lines)
    assert (one, two) == (new_keys([lines[0]])[0], new_keys([lines[1]])[0])
    assert three == f"{one}-2"
    assert new_keys([lines[0]], [one, three]) == (f"{one}-3",)


@pytest.mark.parametrize("seed", range(20))
def test_in_another_order_every_line_is_found_back(seed: int) -> None:
    old = [a_line(row, risk=f"risico {row % 7}", measure=f"maatregel {row}") for row in range(40)]
    new = random.Random(seed).sample(old, len(old))
    assert all(old[before] == new[after] for after, before in same_lines(old, new).items())
    first = updated((), old)
    again = updated(first.actions, new)
    assert again.changes == ()
    assert {one.key: one.line for one in again.actions} == {one.key: one.line for one in first.actions}


def pairs(old: list[PlanLine], new: list[PlanLine]) -> dict[int, int]:
    return same_lines(old, new)


def test_a_line_is_known_by_its_risk_then_its_number_then_its_measure() -> None:
    old = [
        a_line(risk="werkdruk", measure="rooster van het team verruimen"),
        a_line(risk="werkdruk", measure="minder overleg"),
        a_line(risk_number="2.1", risk="geluid", measure="panelen"),
        a_line(risk="stof", measure="afzuiging in de hal"),
    ]
    new = [
        a_line(risk="werkdruk", measure="veel minder overleg"),
        a_line(risk="werkdruk", measure="rooster verruimen"),
        a_line(risk_number="2.1", risk="lawaai", measure="kappen"),
        a_line(risk="vuil", measure="Afzuiging in  de hal"),
        a_line(risk="iets anders", measure="iets nieuws"),
    ]
    assert pairs(old, new) == {0: 1, 1: 0, 2: 2, 3: 3}


LIKELY = {
    "De werkdruk is te hoog.": "WRK-01",
    "Agressie door bezoekers aan de balie": "EXT-01",
    "Eén leidinggevende beslist alleen over contract, beoordeling en promotie.": "PWR-02",
    "Poortwachters bepalen ongecontroleerd toegang tot kansen.": "PWR-03",
    "Flexibele contracten maken melden onveilig & riskant.": "CON-01",
    "Rolonduidelijkheid leidt tot conflicten.": "ROL-01",
    "Medewerkers worden gepest.": "DIV-01",
    "There is no confidential adviser.": "SYS-01",
    "SEXUAL HARASSMENT by colleagues": "CUL-02",
    "Gedragscode is niet bekend": "ROL-02",
}
UNLIKELY = (
    "Geluid boven 80 dB(A)",
    "Druk op de gasleiding",
    "Onveilig gedrag bij hijsen",
    "Beeldschermwerk zonder pauze",
    "Gevaarlijke stoffen zonder etiket",
    "Nieuwe heftruck zonder keuring",
    "Lifting heavy loads",
    "",
)


@pytest.mark.parametrize(("risk", "factor_id"), LIKELY.items())
def test_what_concerns_psychosocial_load_is_proposed_with_factors(risk: str, factor_id: str) -> None:
    found = WORDS.propose(a_line(risk=risk))
    assert found.is_psychosocial
    assert found.factor_ids[0] == factor_id


@pytest.mark.parametrize("risk", UNLIKELY)
def test_other_risks_are_left_alone(risk: str) -> None:
    found = WORDS.propose(a_line(risk=risk, owner="De vertrouwenspersoon"))
    assert (found.is_psychosocial, found.factor_ids) == (False, ())


def test_columns_are_called_as_excel_calls_them() -> None:
    assert {place: PlanColumn(place, "", None, None).letter for place in LETTERS} == LETTERS


def test_every_word_points_to_factors_that_there_are() -> None:
    known = {factor.id for factor in load_catalogue().factors}
    assert {one for table in (TELLING, POINTING) for ids in table.values() for one in ids} <= known
    assert set(TELLING).isdisjoint(POINTING)

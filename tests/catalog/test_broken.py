"""A broken catalogue is told in one clear sentence: the file, the item, the field and what is expected."""

from pathlib import Path

import pytest

from catalog.check import check_catalogue
from tests.catalog.test_check import Mistake, spoil

POWER, PREVENTION, LAW = "factors/power.toml", "measures/prevention.toml", "law.toml"
PROVISIONS, TERMS, SOURCES, HELP = "provisions.toml", "terms.toml", "sources.toml", "help_routes.toml"
NO_LICENCE = """licence.nl = "Geen licentie gevonden. We verwijzen en nemen geen tekst over."
licence.en = "No licence found. We refer and copy no text."
"""
BILL, DUTY = 'status = "pending"\nshown_as = "recommendation"', 'status = "pending"\nshown_as = "obligation"'
COMPASS = 'name.en = "Organisational compass"\n'
BUYERS = "applies = { turnover_at_least = 25 }"

SHAPE = [
    Mistake("no TOML", POWER, "[[factor]]", "[[factor", "bestand", "opmaak", "niet te lezen"),
    Mistake("no English", PROVISIONS, COMPASS, "", "V-01", "name.en", "dit veld ontbreekt"),
    Mistake("no Dutch", HELP, 'name.nl = "112"\n', "", "emergency", "name.nl", "dit veld ontbreekt"),
    Mistake(
        "no such fact",
        PREVENTION,
        "applies = { headcount_at_least = 25 }",
        BUYERS,
        "P-14",
        "applies.turnover_at_least",
        "bestaat niet",
    ),
    Mistake(
        "no such fact in a rule within a rule",
        LAW,
        "{ headcount_at_least = 26 }",
        "{ people = 26 }",
        "LAW-ARB-08",
        "applies.any_of.1.people",
        "dit veld bestaat niet",
    ),
    Mistake(
        "no such sector",
        PREVENTION,
        '"culture", "other"',
        '"sport", "other"',
        "P-27",
        "applies.sectors.2",
        "kies een van",
    ),
    Mistake("no such pillar", PROVISIONS, '"policy"', '"politics"', "V-02", "pillar", "kies een van"),
    Mistake("no number", PREVENTION, "effort = 2", 'effort = "2 weken"', "P-01", "effort", "de waarde past"),
]
LINKS = [
    Mistake("no such measure", PROVISIONS, '"P-01"', '"P-99"', "V-01", "measure_ids", "P-99 bestaat niet"),
    Mistake("no such law", PROVISIONS, '"LAW-AMB-01"', '"LAW-X"', "V-02", "law_ids", "LAW-X bestaat niet"),
    Mistake("no such source", TERMS, '"CAOP1"', '"CAOP9"', "social-safety", "sources", "CAOP9 bestaat niet"),
    Mistake(
        "no place in a reading",
        LAW,
        'place = "r. 234", ',
        "",
        "LAW-VP-01",
        "readings.1.sources",
        "noem de plaats",
    ),
]
RULES = [
    Mistake("no licence", SOURCES, NO_LICENCE, "", "CAOP1", "licence", "zeg welke licentie"),
    Mistake("another form of id", PROVISIONS, '"V-01"', '"VZ-1"', "VZ-1", "id", "zoals V-01"),
    Mistake("nothing superfluous", PROVISIONS, '["P-01"]', "[]", "V-01", "measure_ids", "ten minste één"),
    Mistake("a bill as a duty", LAW, BILL, DUTY, "LAW-VP-01", "shown_as", "mag geen plicht heten"),
    Mistake(
        "text still to come",
        PROVISIONS,
        'question.nl = "Is er een gedragscode over omgang?"',
        'question.nl = "…"',
        "V-02",
        "question.nl",
        "nog geen tekst",
    ),
]


@pytest.mark.parametrize("mistake", [*SHAPE, *LINKS, *RULES], ids=lambda mistake: mistake.name)
def test_a_mistake_is_one_sentence(mistake: Mistake, copy: Path) -> None:
    spoil(copy, mistake.file, mistake.words, mistake.others)
    [found] = check_catalogue(copy)
    assert (found.file, found.item, found.field) == (mistake.file, mistake.item, mistake.field)
    assert mistake.says in found.expected
    assert "\n" not in str(found)


def test_an_id_that_stands_twice_is_named_at_both(copy: Path) -> None:
    spoil(copy, TERMS, 'id = "report"', 'id = "complaint"')
    assert [str(one) for one in check_catalogue(copy)] == [
        "terms.toml, complaint, id: dit id staat er vaker; elk id is van één item"
    ]


def test_a_word_that_is_explained_twice_is_named_at_both(copy: Path) -> None:
    spoil(copy, TERMS, 'name.nl = "klacht"', 'name.nl = "Melding"')
    found = [(one.item, one.field) for one in check_catalogue(copy)]
    assert found == [("complaint", "name.nl"), ("report", "name.nl")]


def test_a_reading_of_a_source_that_does_not_exist_leaves_the_other_uncited(copy: Path) -> None:
    spoil(copy, LAW, '"ZAM"', '"ZAMM"')
    assert [str(one) for one in check_catalogue(copy)] == [
        "law.toml, LAW-VP-01, readings.1.sources: bron ZAMM bestaat niet",
        "sources.toml, ZAM, id: niets verwijst naar deze bron; haal haar weg of noem haar ergens",
    ]


def test_a_disputed_rule_needs_both_readings(copy: Path) -> None:
    path = copy / LAW
    text = path.read_text(encoding="utf-8")
    start = text.index("[[law.readings]]", text.index('id = "LAW-VP-01"'))
    path.write_text(text[:start] + text[text.index("[[law]]", start) :], encoding="utf-8")
    found = [one for one in check_catalogue(copy) if one.item == "LAW-VP-01"]
    assert [(one.field, one.expected) for one in found] == [
        ("readings", "bij de stand pending horen ten minste 2 lezingen, elk met een bron")
    ]


def test_one_reading_is_no_difference(copy: Path) -> None:
    path = copy / LAW
    text = path.read_text(encoding="utf-8")
    first = text.index("[[law.readings]]", text.index('id = "LAW-STR-01"'))
    second = text.index("[[law.readings]]", first + 1)
    path.write_text(text[:first] + text[second:], encoding="utf-8")
    assert [(one.item, one.field) for one in check_catalogue(copy)] == [("LAW-STR-01", "readings")]


def test_a_rule_that_nothing_names_is_found(copy: Path) -> None:
    spoil(copy, PREVENTION, '"LAW-GB-01", ', "")
    spoil(copy, PROVISIONS, ', "LAW-GB-01"', "")
    found = [(one.file, one.item, one.field) for one in check_catalogue(copy)]
    assert found == [(LAW, "LAW-GB-01", "shown_as")]


def test_a_rule_without_a_source_says_that_it_was_not_checked(copy: Path) -> None:
    path = copy / LAW
    text = path.read_text(encoding="utf-8")
    start = text.index("caution.nl", text.index('id = "LAW-AMB-01"'))
    path.write_text(text[:start] + text[text.index("\n[[law]]", start) :], encoding="utf-8")
    assert [(one.item, one.field) for one in check_catalogue(copy)] == [("LAW-AMB-01", "caution")]


def test_a_line_with_too_few_provisions_is_found(copy: Path) -> None:
    path = copy / PROVISIONS
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('principle = "proportion"', 'principle = "justice"'), encoding="utf-8")
    assert [str(one) for one in check_catalogue(copy)] == [
        "provisions.toml, voorzieningen, principle: "
        "er horen ten minste 2 voorzieningen bij proportion; dit zijn er 0"
    ]


def test_a_provision_of_a_withdrawn_measure_is_found(copy: Path) -> None:
    spoil(copy, PREVENTION, 'id = "P-32"', 'id = "P-32"\nwithdrawn = "2027.1"')
    found = [(one.item, one.field, one.expected) for one in check_catalogue(copy)]
    assert ("V-09", "measure_ids", "P-32 wordt niet meer aangeboden") in found

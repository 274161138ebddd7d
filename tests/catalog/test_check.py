"""Every mistake in the files is found, and said so that a domain person understands it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from catalog.check import check_catalogue, main
from catalog.load import FOLDER

POWER, PREVENTION, SCALES, LAW = "factors/power.toml", "measures/prevention.toml", "scales.toml", "law.toml"
SUM = "SUM-5x5-2026.1"
NAME = 'name.nl = "Macht en hiërarchie"'
FIRST_QUESTION = """[[factor.questions]]
nl = "Waarover beslist één functie helemaal alleen?"
en = "What does one position decide on entirely alone?"
"""


@dataclass(frozen=True)
class Mistake:
    """The first `words` in a file become `others`; then `item` and `field` are named, with what it `says`."""

    name: str
    file: str
    words: str
    others: str
    item: str
    field: str
    says: str


SHAPE = [
    Mistake("not TOML", POWER, "[[factor]]", "[[factor", "bestand", "opmaak", "niet te lezen"),
    Mistake("an unknown table", LAW, "[[law]]", "[[lew]]", "bestand", "lew", "kennen we niet"),
    Mistake("single brackets", "edition.toml", "# De", "[law]\n# De", "bestand", "law", "[[law]]"),
    Mistake("no edition", "edition.toml", 'edition = "2026.2"\n', "", "editie", "edition", "ontbreekt"),
    Mistake("no Dutch", POWER, NAME, "", "PWR-01", "name.nl", "ontbreekt"),
    Mistake("empty Dutch", POWER, NAME, 'name.nl = " "', "PWR-01", "name.nl", "leeg"),
    Mistake("a number for a text", POWER, NAME, "name.nl = 5", "PWR-01", "name.nl", "een tekst"),
    Mistake("a misspelt field", POWER, "core = true", "kern = true", "PWR-01", "kern", "bestaat niet"),
    Mistake("no id", POWER, 'id = "PWR-01"\n', "", "factor 1", "id", "ontbreekt"),
    Mistake("no list", PREVENTION, '["d"]', '"d"', "P-02", "consent_grounds", "een lijst"),
    Mistake(
        "an unknown choice", PREVENTION, '"source"', '"sourse"', "P-01", "level", "'source', 'collective'"
    ),
    Mistake("no such ground", PREVENTION, '["d"]', '["z"]', "P-02", "consent_grounds.1", "kies een van"),
    Mistake(
        "too much effort", PREVENTION, "effort = 2", "effort = 4", "P-01", "effort", "niet hoger zijn dan 3"
    ),
    Mistake("odd evidence", PREVENTION, "evidence = 0", "evidence = 0.7", "P-01", "evidence", "0.7"),
    Mistake("an id twice", POWER, 'id = "PWR-02"', 'id = "PWR-01"', "PWR-01", "id", "staat er vaker"),
]
LINKS = [
    Mistake(
        "no such category", POWER, '= "PWR"', '= "POW"', "PWR-01", "category", "categorie POW bestaat niet"
    ),
    Mistake(
        "no such mechanism", POWER, '"impunity"', '"unity"', "PWR-01", "mechanisms", "unity bestaat niet"
    ),
    Mistake("no such source", POWER, '"CAOP1"', '"CAOP9"', "PWR-01", "sources", "bron CAOP9 bestaat niet"),
    Mistake(
        "no such source of law", LAW, '"VCANIEUWS"', '"X"', "LAW-ARB-01", "sources", "bron X bestaat niet"
    ),
    Mistake("no such factor", PREVENTION, '"ROL-02"', '"ROL-77"', "P-01", "reaches", "ROL-77 bestaat niet"),
    Mistake("no such law", PREVENTION, "LAW-AMB-01", "LAW-X", "P-02", "law_ids", "LAW-X bestaat niet"),
    Mistake(
        "no such part", "combinations.toml", "CON-01", "CON-77", "COM-01", "factor_ids", "CON-77 bestaat niet"
    ),
    Mistake(
        "no such help", "combinations.toml", "P-20", "P-77", "COM-01", "measure_ids", "P-77 bestaat niet"
    ),
    Mistake("no place", POWER, ' place = "r. 305-312",', "", "PWR-01", "sources", "noem de plaats in CAOP1"),
    Mistake(
        "reaching nothing", PREVENTION, '[["SYS-01", "main"]', '[] # [["SYS-01"', "P-09", "reaches", "één"
    ),
]
TEXTS = [
    Mistake(
        "a long name",
        POWER,
        NAME,
        f'name.nl = "{"m" * 61}"',
        "PWR-01",
        "name.nl",
        "61 tekens; het mogen er 60",
    ),
    Mistake(
        "a long text", POWER, 'n.en = "', f'n.en = "{"m" * 220}', "PWR-01", "description.en", "mogen er 220"
    ),
    Mistake(
        "a long anchor", SCALES, "Elke maand of vaker", "m" * 61, SUM, "likelihood.levels.5.anchor.nl", "60"
    ),
    Mistake(
        "other gaps",
        "help_routes.toml",
        'en = "{contact}"',
        'en = "{x}"',
        "confidential-adviser",
        "contact",
        "{…}",
    ),
    Mistake("a misreading", POWER, "Wat gebeurt er", "De Arboret", "PWR-01", "questions.1.nl", "leesfout"),
]
RULES = [
    Mistake("another category", POWER, 'id = "PWR-02"', 'id = "WRK-09"', "WRK-09", "id", "zoals PWR-01"),
    Mistake("another line", PREVENTION, 'id = "P-01"', 'id = "S-77"', "S-77", "id", "zoals P-01"),
    Mistake("two questions", POWER, FIRST_QUESTION, "", "PWR-01", "questions", "3 vragen bij; dit zijn er 2"),
    Mistake(
        "no mechanisms", POWER, '["dependency", "silence", "impunity"]', "[]", "PWR-01", "mechanisms", "één"
    ),
    Mistake("not said", PREVENTION, 'influence = "management"\n', "", "P-01", "influence", "ontbreekt"),
    Mistake(
        "advice", PREVENTION, '"mandatory_if"', '"recommended"', "P-02", "mandatory", "geen wettelijke plicht"
    ),
    Mistake(
        "nobody", PREVENTION, "mandatory = { headcount_at_least = 1 }\n", "", "P-03", "mandatory", "geldt"
    ),
    Mistake(
        "when", PREVENTION, "mandatory = { public_employer = true }\n", "", "P-02", "condition", "wanneer"
    ),
    Mistake(
        "no law", PREVENTION, '["LAW-ARB-04", "LAW-ARB-05"]', '["LAW-VP-01"]', "P-05", "law_ids", "mandatory"
    ),
    Mistake("four levels", SCALES, "value = 2", "value = 3", SUM, "likelihood.levels", "van 1 tot 5"),
    Mistake(
        "a large step",
        SCALES,
        "year = 12",
        "year = 52",
        SUM,
        "likelihood.levels.5.times_a_year",
        "drie tot vier",
    ),
]


def spoil(folder: Path, file: str, words: str, others: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert words in text
    (folder / file).write_text(text.replace(words, others, 1), encoding="utf-8")


@pytest.mark.parametrize("mistake", [*SHAPE, *LINKS, *TEXTS, *RULES], ids=lambda mistake: mistake.name)
def test_a_mistake_is_found_where_it_stands(mistake: Mistake, copy: Path) -> None:
    spoil(copy, mistake.file, mistake.words, mistake.others)
    found = {(one.file, one.item, one.field): one.expected for one in check_catalogue(copy)}
    assert mistake.says in found[mistake.file, mistake.item, mistake.field]


def test_the_catalogue_has_no_findings() -> None:
    assert check_catalogue(FOLDER) == []


def test_a_copy_without_mistakes_has_no_findings(copy: Path) -> None:
    assert check_catalogue(copy) == []


def test_an_item_without_sources_is_found(copy: Path) -> None:
    only = 'sources = [{ source = "CAOP2", place = "r. 543-544", kind = "seed", grounding = "background" }]'
    spoil(copy, "factors/culture.toml", only, "")
    assert [(one.item, one.field) for one in check_catalogue(copy)] == [("CUL-08", "sources")]


def test_a_core_factor_with_too_few_measures_is_found(copy: Path) -> None:
    for measures in ("prevention", "signalling", "follow_up"):
        path = copy / f"measures/{measures}.toml"
        path.write_text(path.read_text().replace('"ROL-01"', '"ROL-02"'))
    found = {(one.item, one.field): one.expected for one in check_catalogue(copy)}
    assert found["ROL-01", "reaches"] == "er horen ten minste 4 maatregelen bij; dit zijn er 0"


def test_a_bill_that_is_called_law_no_longer_carries_a_pending_measure(copy: Path) -> None:
    spoil(copy, LAW, 'status = "pending"', 'status = "in_force"')
    found = [(one.file, one.item, one.field) for one in check_catalogue(copy)]
    assert found == [(PREVENTION, "P-33", "law_ids")]


def test_an_impact_without_detail_is_found(copy: Path) -> None:
    text = (copy / SCALES).read_text(encoding="utf-8")
    (copy / SCALES).write_text(text[: text.rindex("[scale.impact.levels.detail]")], encoding="utf-8")
    assert [one.field for one in check_catalogue(copy)] == ["impact.levels.5.detail"]


def test_one_mistake_is_one_line(copy: Path) -> None:
    spoil(copy, POWER, NAME, "")
    assert list(map(str, check_catalogue(copy))) == [
        "factors/power.toml, PWR-01, name.nl: dit veld ontbreekt"
    ]


def test_the_command_says_that_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    assert capsys.readouterr().out == "0 bevindingen\n"

"""No count of an atom is in the file, in any cell or in anything behind the cells."""

import re

import pytest

from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedFactor
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import DESK_LANGUAGES, Language
from tests.exchange.builders import CORE, one_small_team, released_row, report, statement
from tests.exchange.reading import example, opened, parts, texts
from tests.method.builders import an_atom

# Counts of four digits that nothing else in a file holds; no sum is the end of a class of five.
_ZONES = {
    "PWR-01": ((1277, 1283, 4289), (1291, 1297, 4294), 2711),
    "CON-01": ((2203, 2207, 2213), (2221, 2237, 2241), 1301),
    "ROL-01": ((1303, 5303, 1307), (1319, 5309, 1320), 1327),
    "WRK-01": ((6301, 1361, 1367), (6311, 1373, 1384), 1399),
}
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def _counts() -> set[int]:
    counts = set[int]()
    for one, other, severe in _ZONES.values():
        both = [a + b for a, b in zip(one, other, strict=True)]
        counts |= {*one, *other, *both, sum(one), sum(other), sum(both), severe, severe + 2}
    return counts


def _counted_report() -> RoundReport:
    atoms = [
        an_atom(team, zones, factor=factor, severe=severe)
        for factor, (one, other, severe) in _ZONES.items()
        for team, zones in (("Team 1", one), ("Team 2", other))
    ]
    row = released_row("row-1", "Kliniek", ("Team 1", "Team 2"), atoms)
    assert set(row.cells) == set(CORE)
    agreed = [statement("Team 1", [AgreedFactor(factor, "Onze woorden.") for factor in CORE])]
    return report(agreed, [row], ["Team 9"])


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_no_count_is_in_any_part_of_the_file(language: Language) -> None:
    files = parts(round_workbook(_counted_report(), language))
    found = {number for data in files.values() for number in _NUMBER.findall(data.decode())}
    assert found & {str(count) for count in _counts()} == set()
    assert "%" not in "".join(texts(opened(_counted_report(), language)))


def test_the_test_would_find_a_count() -> None:
    (count, *_) = _counts()
    spoken = report([statement("Team 1", [AgreedFactor("PWR-01", f"Wij waren met {count}.")])])
    files = parts(round_workbook(spoken, Language.NL))
    assert str(count) in {number for data in files.values() for number in _NUMBER.findall(data.decode())}


def test_the_only_number_about_people_is_a_class_of_five() -> None:
    workbook = opened(_counted_report())
    people = [str(row[8].value) for row in workbook["Risicoregister"].iter_rows(min_row=5)]
    for text in people:
        least, most = map(int, re.fullmatch(r"(\d+) tot (\d+) mensen", text).groups())  # type: ignore[union-attr]
        assert (least % 5, most - least) == (0, 4)
    assert len(people) == len(CORE)


def test_a_small_team_gives_no_statement_at_all() -> None:
    workbook = example(one_small_team)
    said = "\n".join(texts(workbook, without=("Lees mij", "Verantwoording", "Lijsten")))
    assert re.findall("helft|derde|vijfde|hoog$|laag$|midden|aandacht|zeven", said, re.IGNORECASE) == []

"""Open data: the columns that docs/open-data.md explains, and what stands in them."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest

from riskmodel.domain.explanation import HeldSession, explain
from riskmodel.domain.method_version import CURRENT
from riskmodel.exchange.open_data import COLUMNS, open_data_csv, plain
from riskmodel.i18n.translate import Language
from tests.exchange.builders import four_teams, one_small_team, report

KEY = Path(__file__).parents[2] / "docs" / "open-data.md"


def records(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_column_is_explained_in_order() -> None:
    explained = re.findall(r"^\| `(\w+)` \|", KEY.read_text(), re.MULTILINE)
    assert tuple(explained) == COLUMNS


def test_a_cell_says_its_statements_and_an_empty_one_why() -> None:
    found = records(open_data_csv(four_teams(), Language.NL))
    high = found[0]
    assert {name: high[name] for name in COLUMNS[6:24]} == {
        "record": "cell",
        "row": "1",
        "unit": "Kliniek",
        "teams": "Team 1 | Team 2 | Team 3 | Team 4",
        "row_reason": "together",
        "factor": "PWR-01",
        "factor_name": "Macht en hiërarchie",
        "shown": "yes",
        "people_from": "40",
        "people_to": "44",
        "label": "high",
        "label_or": "",
        "strongest": "at_least_half",
        "half": "yes",
        "third": "yes",
        "fifth": "yes",
        "low": "open",
        "severe": "yes",
    }
    (empty,) = (
        one
        for one in found
        if one["record"] == "cell"
        and one["shown"] == "no"
        and one["row"] == "2"
        and one["factor"] == "ROL-01"
    )
    assert (empty["reason"], empty["people_from"], empty["label"]) == ("too_few_answers", "", "")


def test_a_team_that_waits_is_named_with_the_reason_of_its_invitation() -> None:
    waiting = one_small_team()
    session = HeldSession("Team Zuid", invited=3, manager_present=False, is_sealed=True)
    why = explain(waiting.heatmap, [session], CURRENT, is_closed=True)
    (only,) = records(open_data_csv(replace(waiting, explanation=why), Language.EN))
    assert (only["record"], only["teams"], only["shown"]) == ("waiting_team", "Team Zuid", "no")
    assert only["reason"] == "team_too_small"
    assert "Too few people were invited" in only["explanation"]


def test_every_record_says_where_it_comes_from() -> None:
    for one in records(open_data_csv(four_teams(), Language.NL)):
        assert [one[name] for name in COLUMNS[:6]] == [
            *("2026-12-21", "Najaar 2026", "2026.1", "2026.1", "SUM", "nl"),
        ]


def test_equal_reports_give_equal_bytes_with_a_mark_that_says_utf_8() -> None:
    data = open_data_csv(four_teams(), Language.NL)
    assert data == open_data_csv(four_teams(), Language.NL)
    assert data.startswith(b"\xef\xbb\xbfmade_on,round,")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert records(open_data_csv(report(), Language.NL)) == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Team 1", "Team 1"),
        ("=1+1", "'=1+1"),
        ("  @SUM(A1)", "'@SUM(A1)"),
        ("a;=1", "a;'=1"),
        ('a,"-1', "a,\"'-1"),
        ("＝1", "'＝1"),
        ("een\r\n+1", "een +1"),
        ("B-team", "B-team"),
    ],
)
def test_no_text_is_a_formula_in_any_program(typed: str, expected: str) -> None:
    assert plain(typed) == expected

"""Stacking and top risks: from labels in a room, and from released statements outside it."""

import ast
from pathlib import Path

import pytest

from catalog.load import load_catalogue
from riskmodel.domain import stacking
from riskmodel.domain.disclosure import Released, release_cell
from riskmodel.domain.heatmap import Heatmap, HeatmapRow
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.ledger import RowCut
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_result import room_result
from riskmodel.domain.scale import SUM
from riskmodel.domain.stacking import (
    RowStacking,
    Stack,
    Stacking,
    raised,
    raised_in_row,
    stacking_of,
    stacking_per_row,
)
from riskmodel.domain.top_risks import TopRisk, top_risks
from tests.method.builders import a_room, an_atom

CATALOGUE = load_catalogue()
HOSPITAL = ("PWR-01", "CON-01", "PWR-03", "SYS-01", "WRK-01")


def found(*raised_ids: str) -> Stacking:
    return stacking_of(raised_ids, CATALOGUE.factors, CATALOGUE.combinations, CURRENT)


# Factors that were raised; which mechanisms three or more of them share, and which combination they make.
STACKS = [
    ("nothing", "", {}, ()),
    ("two share dependency", "PWR-01 CON-01", {}, ()),
    ("one door, temporary work, somebody above", "PWR-01 PWR-03 CON-01",
     {"dependency": "PWR-01 PWR-03 CON-01", "silence": "PWR-01 PWR-03 CON-01"}, ("COM-01",)),
    ("power, silence and no way to report", "PWR-01 CUL-03 SYS-01",
     {"silence": "PWR-01 CUL-03 SYS-01"}, ("COM-03",)),
    ("most factors first", "PWR-01 PWR-03 CON-01 WRK-01",
     {"silence": "PWR-01 PWR-03 CON-01 WRK-01", "dependency": "PWR-01 PWR-03 CON-01"}, ("COM-01",)),
]  # fmt: skip


@pytest.mark.parametrize(("what", "labelled", "stacks", "named"), STACKS, ids=[row[0] for row in STACKS])
def test_what_strengthens_each_other(
    what: str, labelled: str, stacks: dict[str, str], named: tuple[str, ...]
) -> None:
    together = found(*labelled.split())

    assert [(one.mechanism_id, one.factor_ids) for one in together.stacks] == [
        (mechanism, tuple(factors.split())) for mechanism, factors in stacks.items()
    ]
    assert together.combination_ids == named


def test_a_withdrawn_combination_is_not_named() -> None:
    gone = [one.model_copy(update={"withdrawn": "2026.2"}) for one in CATALOGUE.combinations]
    assert stacking_of(HOSPITAL, CATALOGUE.factors, gone, CURRENT).combination_ids == ()


def test_in_a_room_labels_decide_and_too_few_people_have_none() -> None:
    rooms = {
        "high": a_room(high=7),
        "attention": a_room(low=5, high=2),
        "middle": a_room(middle=7),
        "too few": a_room(high=4),
    }
    seen = {
        factor: room_result(room, invited=9, preset=SUM, method=CURRENT, k_room=5)
        for factor, room in rooms.items()
    }
    assert raised({factor: result.label for factor, result in seen.items()}) == ("high", "attention")


def a_row(name: str, teams: int = 3, **zones: tuple[int, int, int]) -> HeatmapRow:
    """A released row of teams that answered alike; zones per factor, dashes written as underscores."""
    cut = RowCut(tuple(f"{name}{place}" for place in range(teams)), name)
    cells: dict[str, Released] = {}
    for written, counts in zones.items():
        factor = written.replace("_", "-")
        atoms = [an_atom(team, counts, factor=factor) for team in cut.team_ids]
        cell = release_cell(name, cut, factor, atoms, 5, 10, CURRENT)
        if cell is not None:
            cells[factor] = cell
    return HeatmapRow(name, name, cut.team_ids, cells)


# Three teams of ten; and two of six, where whoever knows one team would learn too much from "half".
LARGE = a_row("A", PWR_01=(2, 2, 6), CON_01=(5, 2, 3), PWR_03=(0, 3, 7), SYS_01=(8, 2, 0), WRK_01=(9, 0, 1))
SMALL = a_row("B", 2, PWR_01=(1, 1, 4), CON_01=(1, 1, 4), SYS_01=(6, 0, 0), PWR_03=(2, 1, 1))
MAP = Heatmap(HOSPITAL, (LARGE, SMALL), ())


def test_what_the_rows_say() -> None:
    high, attention, low = ItemLabel.HIGH, ItemLabel.ATTENTION, ItemLabel.LOW
    assert {factor: cell.labels for factor, cell in LARGE.cells.items()} == {
        "PWR-01": (high,),
        "CON-01": (attention,),
        "PWR-03": (high,),
        "SYS-01": (low,),
        "WRK-01": (low,),
    }
    assert {factor: cell.labels for factor, cell in SMALL.cells.items()} == {
        "PWR-01": (high, attention),
        "CON-01": (high, attention),
        "SYS-01": (ItemLabel.MIDDLE, low),
    }


def test_a_row_counts_labels_and_not_people() -> None:
    high, attention, low = (ItemLabel.HIGH,), (ItemLabel.ATTENTION,), (ItemLabel.LOW,)
    assert LARGE.label_counts == {high: 2, attention: 1, low: 2}
    assert SMALL.label_counts == {high + attention: 2, (ItemLabel.MIDDLE, *low): 1}


def test_a_row_is_raised_whichever_of_both_labels_it_leaves_open() -> None:
    assert raised_in_row(LARGE) == ("PWR-01", "CON-01", "PWR-03")
    assert raised_in_row(SMALL) == ("PWR-01", "CON-01")


def test_stacking_per_row_never_adds_rows_up() -> None:
    """Both rows together have three factors of one mechanism in the second as well; it alone has two."""
    assert stacking_per_row(MAP, CATALOGUE.factors, CATALOGUE.combinations, CURRENT) == (
        RowStacking(
            "A",
            Stacking(
                (
                    Stack("dependency", ("PWR-01", "PWR-03", "CON-01")),
                    Stack("silence", ("PWR-01", "PWR-03", "CON-01")),
                ),
                ("COM-01",),
            ),
        ),
    )


def test_top_risks_count_labels_of_rows() -> None:
    """Power is high or perhaps high in both rows; what no row raises is no top risk."""
    assert top_risks(MAP) == (
        TopRisk("PWR-01", high=1, perhaps_high=1, attention=0, severe=0, shown=2, rows=2),
        TopRisk("CON-01", high=0, perhaps_high=1, attention=1, severe=0, shown=2, rows=2),
        TopRisk("PWR-03", high=1, perhaps_high=0, attention=0, severe=0, shown=1, rows=2),
    )


def test_a_tie_goes_to_what_is_sure() -> None:
    rows = (
        a_row("A", 2, PWR_01=(1, 1, 4), CON_01=(5, 2, 3)),
        a_row("B", PWR_01=(5, 2, 3), CON_01=(2, 2, 6)),
    )
    assert [one.factor_id for one in top_risks(Heatmap(("PWR-01", "CON-01"), rows, ()))] == [
        "CON-01",
        "PWR-01",
    ]


# What says something about more than one room knows released values and labels, and nothing that counts.
COUNTING = {"answer", "atoms", "cube", "histogram", "ledger", "paper", "room_result", "zone_counts"}


@pytest.mark.parametrize("module", ["heatmap", "stacking", "top_risks"])
def test_over_teams_nothing_but_released_values_is_read(module: str) -> None:
    tree = ast.parse((Path(stacking.__file__).parent / f"{module}.py").read_text())
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.rpartition(".")[2] for name in imported} & COUNTING == set()

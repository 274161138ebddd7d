"""Why a row is a row and a team waits, in words that everybody may hear."""

import pytest

from riskmodel.domain.disclosure import release_cell
from riskmodel.domain.explanation import (
    HeldSession,
    RowExplanation,
    RowReason,
    WaitingExplanation,
    WaitingReason,
    explain,
)
from riskmodel.domain.heatmap import Heatmap, HeatmapRow
from riskmodel.domain.ledger import RowCut
from riskmodel.domain.method_version import CURRENT
from tests.method.builders import an_atom


def a_row(*teams: str, people: int) -> HeatmapRow:
    atoms = [an_atom(team, (0, 0, people)) for team in teams]
    cell = release_cell("row", RowCut(teams, "Clinic"), "workload", atoms, 5, 10, CURRENT)
    assert cell is not None
    return HeatmapRow("row", "Clinic", teams, {"workload": cell})


def test_a_row_says_who_is_in_it_how_many_and_what_it_leaves_out() -> None:
    rows = (a_row("A", "B", people=5), a_row("C", people=12))
    found = explain(Heatmap(("workload", "power"), rows, ()), (), CURRENT, is_closed=False)

    assert found.rows == (
        RowExplanation(("A", "B"), "Clinic", RowReason.TOGETHER, (10, 14), ("power",), ("workload",)),
        RowExplanation(("C",), "Clinic", RowReason.LARGE_TEAM, (10, 14), ("power",), ()),
    )


# Who was invited (m: a manager took part) to sessions that are over, and why each waits.
WAITS = [
    ("A 9", {"A": "too_few_together"}),
    ("A 10", {"A": "next_moment"}),
    ("A 6, B 6", {"A": "next_moment", "B": "next_moment"}),
    ("A 6, B 4", {"A": "too_few_together", "B": "team_too_small"}),
    ("A 9m, B 9", {"A": "team_too_small", "B": "too_few_together"}),
    ("A 10m", {"A": "next_moment"}),
]


def sessions(text: str, *, is_sealed: bool = True) -> list[HeldSession]:
    return [
        HeldSession(one.split()[0], int(one.split()[1].rstrip("m")), one.endswith("m"), is_sealed)
        for one in text.split(", ")
    ]


@pytest.mark.parametrize(("invited", "reasons"), WAITS)
def test_why_a_team_waits_follows_from_invitations_alone(invited: str, reasons: dict[str, str]) -> None:
    heatmap = Heatmap(("workload",), (), tuple(reasons))
    found = explain(heatmap, sessions(invited), CURRENT, is_closed=False)

    assert {one.team_name: one.reason for one in found.waiting} == reasons
    closed = explain(heatmap, sessions(invited), CURRENT, is_closed=True)
    small = {team for team, reason in reasons.items() if reason == WaitingReason.TEAM_TOO_SMALL}
    assert {one.team_name for one in closed.waiting if one.reason is WaitingReason.ROUND_CLOSED} == (
        set(reasons) - small
    )


def test_teams_in_a_row_do_not_wait_and_unfinished_sessions_are_named() -> None:
    heatmap = Heatmap(("workload",), (a_row("A", people=12),), ("B",))
    held = [*sessions("A 14, B 8"), *sessions("C 9, C 7", is_sealed=False)]
    found = explain(heatmap, held, CURRENT, is_closed=False)

    assert found.waiting == (WaitingExplanation("B", WaitingReason.TOO_FEW_TOGETHER),)
    assert found.unfinished == ("C",)

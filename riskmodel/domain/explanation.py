"""Why the ledger shows what it shows: for every row and every team that waits, without a small number.

Everything here follows from what everybody may know: released rows, and who was invited to which session.
It never says what a release moment would give now: that would tell how many answered.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from riskmodel.domain.heatmap import Heatmap, HeatmapRow
from riskmodel.domain.method_version import MethodVersion


class RowReason(StrEnum):
    """Why these teams are a row: one team is large enough alone, or several are together."""

    LARGE_TEAM = "large_team"
    TOGETHER = "together"


class WaitingReason(StrEnum):
    """Why a team is in no row."""

    TEAM_TOO_SMALL = "team_too_small"
    TOO_FEW_TOGETHER = "too_few_together"
    NEXT_MOMENT = "next_moment"
    ROUND_CLOSED = "round_closed"


@dataclass(frozen=True)
class HeldSession:
    """What everybody may know of a team's session in a round: `is_sealed` when it is over."""

    team_name: str
    invited: int
    manager_present: bool
    is_sealed: bool


@dataclass(frozen=True)
class RowExplanation:
    """A row: its teams, why they are together, and between which numbers of people its cells are.

    `empty` are core and other factors with a cell that says nothing; `open` those with a cell in which a
    sentence is left open, so that two labels are possible. Which team fell short is not in it.
    """

    team_names: tuple[str, ...]
    unit_name: str
    reason: RowReason
    people: tuple[int, int] | None
    empty: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True)
class WaitingExplanation:
    """A team whose session is over and that is in no row, and why."""

    team_name: str
    reason: WaitingReason


@dataclass(frozen=True)
class Explanation:
    """All rows, all teams that wait, and the teams whose session is still to come or not over."""

    rows: tuple[RowExplanation, ...]
    waiting: tuple[WaitingExplanation, ...]
    unfinished: tuple[str, ...]


def explain(
    heatmap: Heatmap, sessions: Iterable[HeldSession], method: MethodVersion, *, is_closed: bool
) -> Explanation:
    """Explain a round from its heatmap and its sessions; `is_closed` when no release moment will follow."""
    held = tuple(sessions)
    waiting = [one for one in held if one.is_sealed and one.team_name in heatmap.waiting]
    counted = sum(one.invited for one in waiting if not _is_too_small(one, method))
    enough = counted >= method.row_people

    def reason(session: HeldSession) -> WaitingReason:
        if _is_too_small(session, method):
            return WaitingReason.TEAM_TOO_SMALL
        if is_closed:
            return WaitingReason.ROUND_CLOSED
        return WaitingReason.NEXT_MOMENT if enough else WaitingReason.TOO_FEW_TOGETHER

    return Explanation(
        tuple(_row(heatmap, row) for row in heatmap.rows),
        tuple(WaitingExplanation(one.team_name, reason(one)) for one in waiting),
        tuple(dict.fromkeys(one.team_name for one in held if not one.is_sealed)),
    )


def _is_too_small(session: HeldSession, method: MethodVersion) -> bool:
    return session.invited < (method.row_people if session.manager_present else method.room_people)


def _row(heatmap: Heatmap, row: HeatmapRow) -> RowExplanation:
    return RowExplanation(
        team_names=row.team_names,
        unit_name=row.unit_name,
        reason=RowReason.LARGE_TEAM if len(row.team_names) == 1 else RowReason.TOGETHER,
        people=row.people,
        empty=tuple(factor for factor in heatmap.factor_ids if factor not in row.cells),
        open=tuple(factor for factor in heatmap.factor_ids if _is_open(row, factor)),
    )


def _is_open(row: HeatmapRow, factor_id: str) -> bool:
    return factor_id in row.cells and len(row.cells[factor_id].labels) > 1

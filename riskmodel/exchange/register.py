"""The risk register as rows: what teams agreed on, beside what the ledger released about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from riskmodel.domain.disclosure import Released
from riskmodel.domain.heatmap import HeatmapRow
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import RoomStatement
from riskmodel.domain.statements import Statement

_LABELS = tuple(ItemLabel)
_STATEMENTS = tuple(Statement)


@dataclass(frozen=True)
class RegisterEntry:
    """A factor of one team that agreed on it, or of a released row in which no team did.

    `edition` is the content the team read it in, `measures` counts the team's measures for it; `row` is the
    released row that the team is in, when it is certain, and `released` what may be said there.
    """

    factor_id: str
    team_name: str | None
    edition: str | None
    words: str
    measures: int
    row: HeatmapRow | None
    released: Released | None


def register(report: RoundReport) -> tuple[RegisterEntry, ...]:
    """Return the entries in the order of concern; what is not shown comes last."""
    agreed = tuple(_agreed(report))
    return tuple(sorted((*agreed, *_not_agreed(report, agreed)), key=_concern))


def row_of(report: RoundReport, team_name: str) -> HeatmapRow | None:
    """Return the row that a team is in; None when it is in none, and when several teams have this name."""
    rows = [row for row in report.heatmap.rows if team_name in row.team_names]
    certain = len(rows) == 1 and team_name not in report.heatmap.waiting
    return rows[0] if certain else None


def measures_for(statement: RoomStatement, factor_id: str) -> int:
    """Return how many measures a team agreed on for a factor."""
    return sum(measure.factor_id == factor_id for measure in statement.measures)


def _agreed(report: RoundReport) -> Iterator[RegisterEntry]:
    for statement in report.statements:
        row = row_of(report, statement.unit_name)
        for factor in statement.factors:
            yield RegisterEntry(
                factor_id=factor.factor_id,
                team_name=statement.unit_name,
                edition=statement.edition,
                words=factor.words,
                measures=measures_for(statement, factor.factor_id),
                row=row,
                released=row.cells.get(factor.factor_id) if row else None,
            )


def _not_agreed(report: RoundReport, agreed: tuple[RegisterEntry, ...]) -> Iterator[RegisterEntry]:
    shown = {(entry.row.id, entry.factor_id) for entry in agreed if entry.row}
    for row in report.heatmap.rows:
        for factor_id, released in row.cells.items():
            if (row.id, factor_id) not in shown:
                yield RegisterEntry(factor_id, None, None, "", 0, row, released)


def _concern(entry: RegisterEntry) -> tuple[int, int, str, str]:
    released = entry.released
    if released is None:
        return len(_LABELS), len(_STATEMENTS), entry.factor_id, entry.team_name or ""
    label = len(_LABELS) - _LABELS.index(released.labels[0])
    return label, _STATEMENTS.index(released.strongest), entry.factor_id, entry.team_name or ""

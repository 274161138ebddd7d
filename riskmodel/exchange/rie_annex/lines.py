"""The lines of the annex: every agreed factor with each of its measures, also when there is none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from riskmodel.domain.fine_kinney import ThreeClass, classes_of
from riskmodel.domain.imported_plan import Priority
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedFactor, AgreedMeasure, RoomStatement
from riskmodel.exchange.register import row_of

_PRIORITIES = {
    ThreeClass.LOW: Priority.LOW,
    ThreeClass.MIDDLE: Priority.MEDIUM,
    ThreeClass.HIGH: Priority.HIGH,
}


@dataclass(frozen=True)
class AnnexLine:
    """A factor of a team with one of its measures, or without any; `number` is that of team and factor.

    `factor_id` is None for measures about no factor, `agreed` for a factor that the team has only measures
    for. `classes` are those that may be shown: none, one, or the two that stay possible.
    """

    statement: RoomStatement
    number: str
    factor_id: str | None
    agreed: AgreedFactor | None
    measure: AgreedMeasure | None
    classes: tuple[ThreeClass, ...]

    @property
    def priority(self) -> Priority | None:
        """The priority that a plan names; None where nothing may be shown or two stay possible."""
        return _PRIORITIES[self.classes[0]] if len(self.classes) == 1 else None


def annex_lines(report: RoundReport) -> tuple[AnnexLine, ...]:
    """Return the lines by team and factor; of a factor the measures come in the order of their terms."""
    return tuple(
        line for place, one in enumerate(report.statements, start=1) for line in _of_team(report, one, place)
    )


def _of_team(report: RoundReport, statement: RoomStatement, place: int) -> Iterator[AnnexLine]:
    agreed = {factor.factor_id: factor for factor in statement.factors}
    # A measure may be about a factor that the team did not agree on, or about none.
    about = dict.fromkeys((*agreed, *_sorted({one.factor_id for one in statement.measures} - {*agreed})))
    row = row_of(report, statement.unit_name)
    for number, factor_id in enumerate(about, start=1):
        released = row.cells.get(factor_id) if row and factor_id else None
        classes = classes_of(released.labels) if released else ()
        of_factor = [one for one in statement.measures if one.factor_id == factor_id]
        of_factor.sort(key=lambda one: one.due_on or date.max)
        for measure in of_factor or (None,):
            yield AnnexLine(
                *(statement, f"{place}.{number}", factor_id, agreed.get(factor_id or ""), measure, classes)
            )


def _sorted(factor_ids: set[str | None]) -> Sequence[str | None]:
    return sorted(factor_ids, key=lambda one: (one is None, one or ""))

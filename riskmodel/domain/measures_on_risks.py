"""Which measures that teams agreed on reach which risks over released rows, and what nothing reaches."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from catalog.model import Catalogue, Measure, Reach
from riskmodel.domain.balance import BalanceWarning, balance_warnings
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedMeasure, MeasureStatus, RoomStatement
from riskmodel.domain.top_risks import TopRisk, top_risks


class Bearing(StrEnum):
    """How a measure bears on a risk: by the catalogue, or because a team agreed on it for that factor."""

    MAIN = "main"
    PARTLY = "partly"
    AGREED = "agreed"


@dataclass(frozen=True)
class MeasureOnRisks:
    """An agreed measure, the teams that agreed on it, and how it bears on each risk that it reaches.

    A measure of the catalogue is there once for all teams; one in a team's own words is that team's.
    """

    text: str
    catalogue_measure_id: str | None
    team_names: tuple[str, ...]
    bearings: Mapping[str, Bearing]


@dataclass(frozen=True)
class MeasuresOnRisks:
    """The risks, most concern first; measures by the first that they reach, and the others.

    `bare_ids` are risks without any measure. `warnings` are about the measures of the catalogue.
    """

    risks: tuple[TopRisk, ...]
    measures: tuple[MeasureOnRisks, ...]
    others: tuple[MeasureOnRisks, ...]
    bare_ids: tuple[str, ...]
    warnings: tuple[BalanceWarning, ...]


def measures_on_risks(report: RoundReport, method: MethodVersion) -> MeasuresOnRisks:
    """Return the agreed measures of a round beside its top risks; dropped ones are not counted."""
    risks = top_risks(report.heatmap)
    risk_ids = tuple(risk.factor_id for risk in risks)
    measures = tuple(
        sorted(
            _measures(report.statements, report.content, risk_ids),
            key=lambda one: min((risk_ids.index(risk_id) for risk_id in one.bearings), default=len(risk_ids)),
        )
    )
    reached = {risk_id for measure in measures for risk_id in measure.bearings}
    facts = report.organisation.facts
    offered = [one for one in report.content.measures if one.withdrawn is None and one.applies.holds(facts)]
    chosen = [
        report.content.measure(one.catalogue_measure_id) for one in measures if one.catalogue_measure_id
    ]
    return MeasuresOnRisks(
        risks=risks,
        measures=tuple(one for one in measures if one.bearings),
        others=tuple(one for one in measures if not one.bearings),
        bare_ids=tuple(risk_id for risk_id in risk_ids if risk_id not in reached),
        warnings=balance_warnings(chosen, offered, risk_ids, method) if risks else (),
    )


def _measures(
    statements: Iterable[RoomStatement], content: Catalogue, risk_ids: tuple[str, ...]
) -> Iterable[MeasureOnRisks]:
    """Return each measure once, in the order in which teams agreed on them."""
    agreed: dict[str, list[tuple[str, AgreedMeasure]]] = {}
    for statement in statements:
        for measure in statement.measures:
            if measure.status != MeasureStatus.DROPPED:
                known = _catalogued(measure, content)
                key = known.id if known else measure.id
                agreed.setdefault(key, []).append((statement.unit_name, measure))
    for ones in agreed.values():
        _team, first = ones[0]
        known = _catalogued(first, content)
        yield MeasureOnRisks(
            text=first.text,
            catalogue_measure_id=known.id if known else None,
            team_names=tuple(dict.fromkeys(team for team, _measure in ones)),
            bearings=_bearings(known, {one.factor_id for _team, one in ones}, risk_ids),
        )


def _catalogued(measure: AgreedMeasure, content: Catalogue) -> Measure | None:
    id_ = measure.catalogue_measure_id
    return content.measure(id_) if id_ and content.has_measure(id_) else None


def _bearings(
    known: Measure | None, agreed_for: set[str | None], risk_ids: tuple[str, ...]
) -> dict[str, Bearing]:
    """Return how a measure bears on risks: as the catalogue says, else by what teams agreed on it for."""
    reaches = dict(known.reaches) if known else {}
    by_reach = {Reach.MAIN: Bearing.MAIN, Reach.PARTLY: Bearing.PARTLY}
    return {
        risk_id: by_reach[reaches[risk_id]] if risk_id in reaches else Bearing.AGREED
        for risk_id in risk_ids
        if risk_id in reaches or risk_id in agreed_for
    }

"""What a set of measures is one-sided in; each warning is a question, not a refusal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from catalog.model import HierarchyLevel, Measure, Pillar, PolicyLine
from riskmodel.domain.method_version import MethodVersion

_HELPS_PERSONS = frozenset({HierarchyLevel.INDIVIDUAL, HierarchyLevel.AFTERCARE})


class Imbalance(StrEnum):
    """What is missing from a set of measures."""

    NOT_AT_SOURCE = "not_at_source"
    ONE_LINE = "one_line"
    ONE_PILLAR = "one_pillar"
    ONLY_INDIVIDUAL = "only_individual"


@dataclass(frozen=True)
class BalanceWarning:
    """An imbalance, and the factors without a measure at the source, or the one line or pillar there is."""

    imbalance: Imbalance
    factor_ids: tuple[str, ...] = ()
    line: PolicyLine | None = None
    pillar: Pillar | None = None


def treatable_at_source(offered: Iterable[Measure]) -> frozenset[str]:
    """Return the factors that a measure on offer reaches at the source; for the others there is none."""
    return frozenset(
        factor_id
        for measure in offered
        if measure.level is HierarchyLevel.SOURCE and measure.withdrawn is None
        for factor_id, _reach in measure.reaches
    )


def balance_warnings(
    chosen: Sequence[Measure],
    offered: Iterable[Measure],
    factor_ids: Sequence[str],
    method: MethodVersion,
) -> tuple[BalanceWarning, ...]:
    """Return what the chosen measures are one-sided in, for the factors to treat.

    `offered` are the measures that apply to the organisation: a factor that none of them reaches at the
    source is never held against the choice. Measures of the team itself, which nobody classified, are not
    among the chosen. Below two measures (`MethodVersion.balanced_measures`) nothing can be one-sided.
    """
    if not chosen:
        return ()
    return tuple(_warnings(chosen, treatable_at_source(offered), factor_ids, method))


def _warnings(
    chosen: Sequence[Measure],
    at_source: frozenset[str],
    factor_ids: Sequence[str],
    method: MethodVersion,
) -> Iterator[BalanceWarning]:
    missed = at_source - treatable_at_source(chosen)
    missing = tuple(factor_id for factor_id in factor_ids if factor_id in missed)
    if missing:
        yield BalanceWarning(Imbalance.NOT_AT_SOURCE, missing)
    if len(chosen) < method.balanced_measures:
        return
    lines, pillars = {measure.line for measure in chosen}, {measure.pillar for measure in chosen}
    if len(lines) == 1:
        yield BalanceWarning(Imbalance.ONE_LINE, line=lines.pop())
    if len(pillars) == 1:
        yield BalanceWarning(Imbalance.ONE_PILLAR, pillar=pillars.pop())
    if {measure.level for measure in chosen} <= _HELPS_PERSONS:
        yield BalanceWarning(Imbalance.ONLY_INDIVIDUAL)

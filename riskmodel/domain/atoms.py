"""From sealed sessions to atoms: a team counts once per factor, whatever sessions it had."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from riskmodel.domain.histogram import Histogram
from riskmodel.domain.ledger import Atom
from riskmodel.domain.scale import ScalePreset


@dataclass(frozen=True)
class SealedSession:
    """What a sealed session of a team left: a histogram for each factor that enough people scored."""

    team_id: str
    histograms: Mapping[str, Histogram]
    manager_present: bool
    facilitator_ids: frozenset[str]


def atoms_of(sessions: Iterable[SealedSession], preset: ScalePreset) -> tuple[Atom, ...]:
    """Return one atom per team and factor, in the order of the sessions.

    A later session of a team adds only factors that earlier ones lack. Its facilitators and managers saw
    nearly the same people answer, so they count as knowing the atom all the same.
    """
    seen: dict[tuple[str, str], list[SealedSession]] = {}
    for session in sessions:
        for factor_id in session.histograms:
            seen.setdefault((session.team_id, factor_id), []).append(session)
    return tuple(_atom(factor_id, held, preset) for (_team, factor_id), held in seen.items())


def _atom(factor_id: str, held: list[SealedSession], preset: ScalePreset) -> Atom:
    histogram = held[0].histograms[factor_id]
    return Atom(
        team_id=held[0].team_id,
        factor_id=factor_id,
        n=histogram.complete,
        zones=histogram.zones(preset),
        severe=histogram.severe,
        manager_present=any(session.manager_present for session in held),
        facilitator_ids=frozenset[str]().union(*(session.facilitator_ids for session in held)),
    )

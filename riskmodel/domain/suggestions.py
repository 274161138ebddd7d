"""Which measures of the catalogue are suggested for the risks to treat, in which order, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from catalog.facts import OrganisationFacts
from catalog.model import HierarchyLevel, Measure, Reach
from riskmodel.domain.method_version import MethodVersion

_LEVELS = tuple(HierarchyLevel)
_MOST_EFFORT = 3


@dataclass(frozen=True)
class ScoreParts:
    """The five parts of a suggestion's score, in points; together 0 to 100."""

    coverage: Fraction
    hierarchy: Fraction
    votes: Fraction
    ease: Fraction
    evidence: Fraction

    @property
    def total(self) -> Fraction:
        """The score."""
        return self.coverage + self.hierarchy + self.votes + self.ease + self.evidence


@dataclass(frozen=True)
class Suggestion:
    """A measure that applies and reaches at least one risk; `is_mandatory` when the law asks for it."""

    measure_id: str
    parts: ScoreParts
    reached_factor_ids: tuple[str, ...]
    is_mandatory: bool


@dataclass(frozen=True)
class Votes:
    """How many of `voters` people voted for each measure; nobody so far by default."""

    voters: int
    by_measure: Mapping[str, int]


NO_VOTES = Votes(0, {})


def equal_weights(factor_ids: Iterable[str]) -> dict[str, float]:
    """Return the risks of a group that chose by talking: every factor counts the same."""
    return dict.fromkeys(factor_ids, 1.0)


def suggest(
    measures: Iterable[Measure],
    facts: OrganisationFacts,
    risks: Mapping[str, float],
    method: MethodVersion,
    votes: Votes = NO_VOTES,
) -> tuple[Suggestion, ...]:
    """Return the measures on offer that apply and reach a risk: legal duties first, then by score.

    `risks` holds the severity R (0 to 1, not all zero) of each factor to treat. Ties are broken by coverage,
    source first, least effort, votes and id, so that two runs never differ.
    """
    found = []
    for measure in (measure for measure in measures if measure.withdrawn is None):
        is_mandatory = measure.mandatory is not None and measure.mandatory.holds(facts)
        reached = tuple(factor for factor, _reach in measure.reaches if factor in risks)
        if reached and (is_mandatory or measure.applies.holds(facts)):
            parts = _parts(measure, risks, method, votes)
            found.append((measure, Suggestion(measure.id, parts, reached, is_mandatory)))
    return tuple(suggestion for _measure, suggestion in sorted(found, key=_order))


def _order(pair: tuple[Measure, Suggestion]) -> tuple[object, ...]:
    measure, suggestion = pair
    parts = suggestion.parts
    rank = _LEVELS.index(measure.level)
    return (
        not suggestion.is_mandatory,
        -parts.total,
        -parts.coverage,
        rank,
        measure.effort,
        -parts.votes,
        measure.id,
    )


def _parts(measure: Measure, risks: Mapping[str, float], method: MethodVersion, votes: Votes) -> ScoreParts:
    reach = {Reach.MAIN: Fraction(1), Reach.PARTLY: method.partly_reach}
    weight = {factor: Fraction(severity) for factor, severity in risks.items()}
    covered = [weight[factor] * reach[how] for factor, how in measure.reaches if factor in weight]
    coverage = Fraction(sum(covered)) / sum(weight.values())
    below_source = Fraction(_LEVELS.index(measure.level), len(_LEVELS) - 1)
    share = Fraction(votes.by_measure.get(measure.id, 0) + 1, votes.voters + 2)
    return ScoreParts(
        100 * method.coverage_weight * coverage,
        100 * method.hierarchy_weight * (1 - below_source),
        100 * method.votes_weight * share,
        100 * method.ease_weight * Fraction(_MOST_EFFORT - measure.effort, _MOST_EFFORT - 1),
        100 * method.evidence_weight * Fraction(measure.evidence),
    )

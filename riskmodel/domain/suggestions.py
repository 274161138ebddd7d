"""Which measures of the catalogue are suggested for the risks to treat, in which order, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from catalog.facts import OrganisationFacts
from catalog.model import HierarchyLevel, Measure, Reach
from riskmodel.domain.inventory import NOTHING_IN_PLACE, MeasureStand
from riskmodel.domain.method_version import MethodVersion

_LEVELS = tuple(HierarchyLevel)
_MOST_EFFORT = 3
_LEFT_OUT = (MeasureStand.RUNNING, MeasureStand.IN_PLACE)


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
    """A measure that applies and reaches at least one risk; `is_mandatory` when the law asks for it.

    `stand` says where it stands for this team: new, there on paper, running, in place.
    """

    measure_id: str
    parts: ScoreParts
    reached_factor_ids: tuple[str, ...]
    is_mandatory: bool
    stand: MeasureStand = MeasureStand.NEW


@dataclass(frozen=True)
class Advice:
    """What there is to choose from, and what is left out of that because it is there or under way already.

    `duties` are the measures that the law asks for whatever was scored: they reach none of the risks, and
    nobody said that they are there or under way.
    """

    offered: tuple[Suggestion, ...] = ()
    running: tuple[Suggestion, ...] = ()
    in_place: tuple[Suggestion, ...] = ()
    duties: tuple[str, ...] = ()


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
    stands: Mapping[str, MeasureStand] = NOTHING_IN_PLACE,
) -> tuple[Suggestion, ...]:
    """Return what `advise` offers."""
    return advise(measures, facts, risks, method, votes, stands).offered


def advise(
    measures: Iterable[Measure],
    facts: OrganisationFacts,
    risks: Mapping[str, float],
    method: MethodVersion,
    votes: Votes = NO_VOTES,
    stands: Mapping[str, MeasureStand] = NOTHING_IN_PLACE,
) -> Advice:
    """Return the measures that apply and reach a risk: legal duties first, then by score.

    `risks` holds the severity R (0 to 1, not all zero) of each factor to treat. Ties are broken by coverage,
    source first, least effort, votes and id, so that two runs never differ. `stands` says where measures
    stand: what is in place or running is not offered but named, what did not help comes last in its tier.
    """
    found = []
    duties = []
    for measure in (measure for measure in measures if measure.withdrawn is None):
        is_mandatory = measure.mandatory is not None and measure.mandatory.holds(facts)
        reached = tuple(factor for factor, _reach in measure.reaches if factor in risks)
        stand = stands.get(measure.id, MeasureStand.NEW)
        if not reached and is_mandatory and stand not in _LEFT_OUT:
            duties.append(measure.id)
        if reached and (is_mandatory or measure.applies.holds(facts)):
            parts = _parts(measure, risks, method, votes)
            found.append((measure, Suggestion(measure.id, parts, reached, is_mandatory, stand)))
    ordered = [suggestion for _measure, suggestion in sorted(found, key=_order)]
    return Advice(
        offered=tuple(one for one in ordered if one.stand not in _LEFT_OUT),
        running=tuple(one for one in ordered if one.stand == MeasureStand.RUNNING),
        in_place=tuple(one for one in ordered if one.stand == MeasureStand.IN_PLACE),
        duties=tuple(duties),
    )


def _order(pair: tuple[Measure, Suggestion]) -> tuple[object, ...]:
    measure, suggestion = pair
    parts = suggestion.parts
    rank = _LEVELS.index(measure.level)
    return (
        not suggestion.is_mandatory,
        suggestion.stand == MeasureStand.DID_NOT_HELP,
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

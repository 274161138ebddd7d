"""What to do with a factor after the reveal, and why; from what the room sees of it and nothing else."""

from dataclasses import dataclass
from enum import StrEnum

from riskmodel.domain.agreement import leik_d
from riskmodel.domain.item import ItemLabel, severity
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.possible_zones import most_worrying, possible_zones
from riskmodel.domain.room_result import RoomResult, RoomWord
from riskmodel.domain.scale import ScalePreset, Zone
from riskmodel.domain.share import share_of
from riskmodel.domain.value_of_talking import value_of_talking

# Half of the people on either end of the scale.
_WIDEST = 1.0


class Approach(StrEnum):
    """What to do with a factor."""

    DISCUSS = "discuss"
    MEASURES = "measures"
    LOOK_INTO = "look_into"
    PARK = "park"


class Reason(StrEnum):
    """Why; the last two are the facilitator's own choice."""

    SOME_FIND_IT_HIGH = "some_find_it_high"
    DIFFERENT = "different"
    UNDECIDED = "undecided"
    CLEAR = "clear"
    FEW_FIND_IT_HIGH = "few_find_it_high"
    TOO_FEW = "too_few"
    MANY_UNKNOWN = "many_unknown"
    PINNED = "pinned"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Triage:
    """What to do with a factor and why; `value`, `severity` and `distance` sort it and are never shown."""

    approach: Approach
    reason: Reason
    value: float = 0.0
    severity: float = 0.0
    distance: float = 0.0


def triage(result: RoomResult, preset: ScalePreset, method: MethodVersion) -> Triage:
    """Return what to do with a factor.

    Results that look the same are treated the same: where the result leaves open what was answered, talking
    counts for as much as it may be worth, and severity for the most worrying answers possible.
    """
    possible = possible_zones(result, method)
    if not possible:
        return Triage(Approach.LOOK_INTO, Reason.TOO_FEW)
    distance = _distance(result, method)
    shares = {share_of(Zone.HIGH, zones, preset) for zones in possible}
    value = max(value_of_talking(share, distance, method) for share in shares)
    weight = severity(most_worrying(possible, method), preset, method)
    approach, reason = _choose(result, value, weight, method)
    return Triage(approach, reason, value, weight, distance)


def _choose(
    result: RoomResult, value: float, weight: float, method: MethodVersion
) -> tuple[Approach, Reason]:
    if result.word is RoomWord.UNKNOWN_TO_US:
        return Approach.LOOK_INTO, Reason.MANY_UNKNOWN
    if result.label is ItemLabel.ATTENTION:
        return Approach.DISCUSS, Reason.SOME_FIND_IT_HIGH
    if value >= method.worth_talking:
        is_different = result.word is RoomWord.DIFFERENT
        return Approach.DISCUSS, Reason.DIFFERENT if is_different else Reason.UNDECIDED
    # A factor that half place high is never parked, whatever the scale.
    if weight >= method.worth_acting or result.label is ItemLabel.HIGH:
        return Approach.MEASURES, Reason.CLEAR
    return Approach.PARK, Reason.FEW_FIND_IT_HIGH


def _distance(result: RoomResult, method: MethodVersion) -> float:
    """Return the larger D of both questions; without a map, what the word about agreement stands for.

    Then "different" is the widest there is, for how divided people are is not known.
    """
    if result.grid is not None:
        likelihoods = [sum(row) for row in result.grid]
        impacts = [sum(column) for column in zip(*result.grid, strict=True)]
        return max(leik_d(likelihoods) or 0.0, leik_d(impacts) or 0.0)
    return _WIDEST if result.word is RoomWord.DIFFERENT else method.agreement_distance

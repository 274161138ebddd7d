"""The thresholds and weights of the method, in one versioned place."""

from dataclasses import dataclass
from fractions import Fraction

from riskmodel.domain.fine_kinney_scale import RIE_SCALE, FineKinneyScale

# No setting and no method version goes below this: four others to hide among.
FLOOR = 5


@dataclass(frozen=True)
class MethodVersion:
    """Every threshold and weight a result depends on; printed with the result, changed only by a new version.

    Shares are exact fractions, so that "a third of nine" is three and not a rounding error.
    """

    id: str

    # One item in one group.
    high_share: Fraction = Fraction(1, 2)
    low_share: Fraction = Fraction(1, 2)
    minority_share: Fraction = Fraction(1, 5)
    minority_people: int = 2
    severe_share: Fraction = Fraction(1, 3)
    precaution_share: Fraction = Fraction(1, 3)
    agreement_distance: float = 0.25
    spread_distance: float = 0.45
    camps_agreement: float = -0.1
    camps_distance: float = 0.5
    interval_certainty: Fraction = Fraction(90, 100)
    middle_weight: Fraction = Fraction(1, 2)

    # What the room sees.
    room_people: int = 5
    map_people: int = 10
    coded_people: int = 2
    badge_people: int = 6
    unknown_share: Fraction = Fraction(1, 3)
    paper_people: int = 3
    more_phones: int = 4

    # The order of conversation, in minutes; the two weights add up to one.
    doubt_weight: Fraction = Fraction(7, 10)
    distance_weight: Fraction = Fraction(3, 10)
    worth_talking: Fraction = Fraction(1, 4)
    worth_acting: Fraction = Fraction(1, 2)
    item_minutes: int = 6
    divided_item_minutes: int = 9
    talk_minutes: int = 22
    stacked_factors: int = 3

    # Two rounds.
    stable_change: Fraction = Fraction(15, 100)
    last_round: int = 2

    # What may be shown outside the room.
    row_people: int = 10
    statement_people: int = 3
    statement_shares: tuple[Fraction, Fraction, Fraction] = (Fraction(1, 2), Fraction(1, 3), Fraction(1, 5))
    people_class: int = 5
    rows_of: int = 3
    planned_people: int = 8

    # What a plan will show.
    expected_turnout: float = 0.85
    expected_unknown: float = 0.12
    forecast_runs: int = 200
    least_gain: Fraction = Fraction(105, 100)
    tried_pairs: int = 6

    # The order of suggested measures; the five weights add up to one.
    coverage_weight: Fraction = Fraction(40, 100)
    hierarchy_weight: Fraction = Fraction(25, 100)
    votes_weight: Fraction = Fraction(15, 100)
    ease_weight: Fraction = Fraction(10, 100)
    evidence_weight: Fraction = Fraction(10, 100)
    partly_reach: Fraction = Fraction(1, 2)
    exact_package_risks: int = 18

    # What a set of measures does: steps on the scale, and from how many measures on it can be one-sided.
    partly_steps: int = 1
    demonstrable_steps: int = 2
    steps_below_source: int = 1
    balanced_measures: int = 2

    # The indication in the method of the RI&E.
    fine_kinney: FineKinneyScale = RIE_SCALE

    def __post_init__(self) -> None:
        require_people(self.room_people, self.row_people)


def require_people(k_room: int, k: int) -> None:
    """Raise `ValueError` unless five people or more make a room result, and at least as many a row."""
    if not FLOOR <= k_room <= k:
        raise ValueError(f"{FLOOR} <= k_room <= k does not hold for {k_room} and {k}")


CURRENT = MethodVersion(id="2026.1")

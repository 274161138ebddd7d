"""How the minutes of the conversation are divided over factors."""

from collections.abc import Mapping, Sequence

from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.triage import Approach, Triage


def slot_minutes(
    found: Mapping[str, Triage],
    order: Sequence[str],
    always: Sequence[str],
    available: int,
    method: MethodVersion,
) -> dict[str, int]:
    """Return the minutes of each factor that gets a slot.

    Those in `always` get one even when the time is over; then, of the factors to discuss, those that are
    worth most for their minutes, as long as they fit in what is left.
    """
    length = {factor_id: minutes_for(found[factor_id], method) for factor_id in order}
    slots = {factor_id: length[factor_id] for factor_id in always}
    left = available - sum(slots.values())
    others = [id_ for id_ in order if found[id_].approach is Approach.DISCUSS and id_ not in slots]
    for factor_id in sorted(others, key=lambda id_: -found[id_].value / length[id_]):
        if length[factor_id] <= left:
            slots[factor_id] = length[factor_id]
            left -= length[factor_id]
    return slots


def minutes_for(found: Triage, method: MethodVersion) -> int:
    """Return how long a factor takes: longer where people are divided."""
    is_divided = found.distance >= method.camps_distance
    return method.divided_item_minutes if is_divided else method.item_minutes

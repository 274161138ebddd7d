"""The order of conversation after the reveal: what to talk about first, and what fits in the time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.room_result import RoomKind, RoomResult, RoomWord
from riskmodel.domain.scale import ScalePreset
from riskmodel.domain.time_plan import slot_minutes
from riskmodel.domain.triage import Approach, Reason, Triage, triage


@dataclass(frozen=True)
class Steering:
    """What the facilitator decides: factors that get a slot whatever they scored, and factors left for now.

    Both hold the reason per factor, in the facilitator's words. A factor in both is left.
    """

    pinned: Mapping[str, str] = field(default_factory=dict)
    skipped: Mapping[str, str] = field(default_factory=dict)


NOT_STEERED = Steering()


@dataclass(frozen=True)
class AgendaItem:
    """A factor on the agenda; `minutes` is 0 without a slot, `note` says why it was pinned or skipped."""

    factor_id: str
    approach: Approach
    reason: Reason
    minutes: int
    note: str = ""

    @property
    def has_slot(self) -> bool:
        """Say whether there is time for it in the conversation."""
        return self.minutes > 0


@dataclass(frozen=True)
class Agenda:
    """The order of conversation: first what has a slot, then what does not.

    `minutes` are those of the conversation, `fitting` how many factors fit in them. `felt_differently` names
    the factors that are experienced differently. `is_by_talking`: no factor has a figure, nothing is
    ordered, and the team chooses `fitting` of them by talking.
    """

    items: tuple[AgendaItem, ...]
    minutes: int
    fitting: int
    felt_differently: tuple[str, ...]
    is_by_talking: bool

    @property
    def extra_minutes(self) -> int:
        """How many minutes the slots take beyond those of the conversation."""
        return max(0, sum(item.minutes for item in self.items) - self.minutes)


def fits_in(items: Sequence[AgendaItem], minutes: int) -> int:
    """Return how many of these factors, from the first on, fit in so many minutes."""
    ends = accumulate(item.minutes for item in items)
    return sum(end <= minutes for end in ends)


def agenda_of(
    results: Mapping[str, RoomResult],
    preset: ScalePreset,
    method: MethodVersion,
    *,
    minutes: int | None = None,
    steering: Steering = NOT_STEERED,
) -> Agenda:
    """Return the agenda of a room, from what it sees of each factor, in the order they were scored.

    `minutes` for the conversation are those of the script unless given.
    """
    available = method.talk_minutes if minutes is None else minutes
    known = any(result.kind is not RoomKind.TOO_FEW for result in results.values())
    found = {id_: _steered(id_, triage(one, preset, method), steering) for id_, one in results.items()}
    order = _in_order(found)
    always = [id_ for id_ in order if _has_claim(found[id_], is_by_talking=not known)]
    slots = slot_minutes(found, order, always, available, method)
    items = [_item(id_, found[id_], slots.get(id_, 0), steering) for id_ in order]
    return Agenda(
        items=tuple(sorted(items, key=lambda item: not item.has_slot)),
        minutes=available,
        fitting=len(slots) if known else available // method.item_minutes,
        felt_differently=tuple(id_ for id_, one in results.items() if one.word is RoomWord.DIFFERENT),
        is_by_talking=not known,
    )


def _steered(factor_id: str, found: Triage, steering: Steering) -> Triage:
    if factor_id in steering.skipped:
        return replace(found, approach=Approach.PARK, reason=Reason.SKIPPED)
    if factor_id in steering.pinned:
        is_known = found.approach is not Approach.LOOK_INTO
        return replace(
            found, approach=Approach.DISCUSS if is_known else Approach.LOOK_INTO, reason=Reason.PINNED
        )
    return found


def _in_order(found: Mapping[str, Triage]) -> list[str]:
    """Return the factors by approach, then pinned, value, severity and distance, then as they were scored."""
    order = tuple(Approach)

    def key(factor_id: str) -> tuple[object, ...]:
        one = found[factor_id]
        sorts = order.index(Approach.DISCUSS if one.reason is Reason.PINNED else one.approach)
        return sorts, one.reason is not Reason.PINNED, -one.value, -one.severity, -one.distance

    return sorted(found, key=key)


def _has_claim(found: Triage, *, is_by_talking: bool) -> bool:
    """Say whether a factor gets a slot whatever the time: pinned, some find it high, or nobody knows."""
    is_unknown = found.approach is Approach.LOOK_INTO and not is_by_talking
    return is_unknown or found.reason in (Reason.PINNED, Reason.SOME_FIND_IT_HIGH)


def _item(factor_id: str, found: Triage, minutes: int, steering: Steering) -> AgendaItem:
    note = {Reason.PINNED: steering.pinned, Reason.SKIPPED: steering.skipped}.get(found.reason, {})
    return AgendaItem(factor_id, found.approach, found.reason, minutes, note.get(factor_id, ""))

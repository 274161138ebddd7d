"""Two rounds of scoring: whose answer counts, and what the room hears about going on."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from riskmodel.domain.answer import Answer
from riskmodel.domain.histogram import Histogram
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.room_result import RoomKind, RoomResult, RoomWord
from riskmodel.domain.stability import StopReason, stop_reason

Pair = tuple[Answer | None, Answer | None]
_Who = TypeVar("_Who")


def carry_forward(first: Mapping[_Who, Pair], second: Mapping[_Who, Pair]) -> dict[_Who, Pair]:
    """Return everybody's answers after the second round of one factor.

    Who does not revise keeps the score, question by question, so both rounds count the same people and
    nobody stands out by staying away. Raises `ValueError` for somebody who was not in the first round:
    latecomers score only what has not been revealed.
    """
    if not second.keys() <= first.keys():
        raise ValueError("somebody was not in the first round")
    return {who: _revised(pair, second.get(who, (None, None))) for who, pair in first.items()}


def _revised(before: Pair, after: Pair) -> Pair:
    likelihood, impact = (old if new is None else new for old, new in zip(before, after, strict=True))
    return likelihood, impact


def room_stop_reason(rounds: Sequence[RoomResult], method: MethodVersion) -> StopReason | None:
    """Return why a factor stops after its last round, from what the room sees of each and nothing else.

    With a map before it, the rule itself (`stability.stop_reason`). Without one the word "agreed" stands for
    agreement, and a result that looks the same as before for one that is stable: a finer verdict than
    what is shown could tell on somebody. A factor without a figure is not scored again.
    """
    last = rounds[-1]
    if last.kind is RoomKind.TOO_FEW:
        return StopReason.OPEN
    if all(result.grid is not None for result in rounds):
        return _with_maps([_histogram(result) for result in rounds], method)
    if last.word is RoomWord.AGREED:
        return StopReason.AGREEMENT
    if last in rounds[-2:-1]:
        return StopReason.STABLE_DISSENT
    return StopReason.OPEN if len(rounds) >= method.last_round else None


def _with_maps(tables: Sequence[Histogram], method: MethodVersion) -> StopReason | None:
    if len({table.answered for table in tables[-2:]}) == 1:
        return stop_reason(tables, method)
    # Somebody answered this factor for the first time: it may agree now, but it did not stay the same.
    alone = stop_reason(tables[-1:], method)
    return alone or (StopReason.OPEN if len(tables) >= method.last_round else None)


def _histogram(result: RoomResult) -> Histogram:
    """Return the table of a map; who is unknown on one question is unknown on both, as far as it tells."""
    rows = [(*row, 0) for row in result.grid or ()]
    return Histogram(tuple(count for row in [*rows, (0, 0, 0, 0, 0, result.unknown or 0)] for count in row))

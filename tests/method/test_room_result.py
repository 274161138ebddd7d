"""What a room sees of one factor."""

import pytest

from riskmodel.domain.answer import Answer, Unknown
from riskmodel.domain.coded_count import Bound, CodedCount
from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_result import RoomKind, RoomResult, RoomWord, ZoneBars, room_result
from riskmodel.domain.scale import SUM, Zone
from tests.method.builders import a_room


def shown(histogram: Histogram, k_room: int = 5) -> RoomResult:
    return room_result(histogram, invited=14, preset=SUM, method=CURRENT, k_room=k_room)


def said(count: CodedCount) -> str:
    sign = {Bound.EXACTLY: "", Bound.AT_MOST: "<=", Bound.AT_LEAST: ">="}[count.bound]
    return f"{sign}{count.people}"


def bars(result: RoomResult) -> str | None:
    if result.bars is None:
        return None
    return " ".join(said(count) for count in (result.bars.low, result.bars.middle, result.bars.high))


# People in low, middle, high; what is shown; the three bars; the label.
PICTURES = [
    ((2, 1, 1), RoomKind.TOO_FEW, None, None),
    ((2, 1, 2), RoomKind.BARS, "<=2 <=2 <=2", ItemLabel.ATTENTION),
    ((0, 0, 5), RoomKind.BARS, "<=2 <=2 >=3", ItemLabel.HIGH),
    ((1, 1, 3), RoomKind.BARS, "<=2 <=2 >=3", ItemLabel.HIGH),
    ((3, 3, 0), RoomKind.BARS, "3 3 <=2", ItemLabel.LOW),
    ((3, 0, 3), RoomKind.BARS, "3 <=2 3", ItemLabel.HIGH),
    ((0, 3, 6), RoomKind.BARS, "<=2 3 6", ItemLabel.HIGH),
    ((9, 0, 0), RoomKind.BARS, ">=7 <=2 <=2", ItemLabel.LOW),
    ((7, 0, 2), RoomKind.BARS, ">=7 <=2 <=2", ItemLabel.ATTENTION),
    ((3, 0, 7), RoomKind.MAP, "3 0 7", ItemLabel.HIGH),
    ((7, 1, 2), RoomKind.MAP, "7 1 2", ItemLabel.ATTENTION),
    ((0, 2, 8), RoomKind.NEARLY_ALL, None, ItemLabel.HIGH),
    ((0, 1, 9), RoomKind.NEARLY_ALL, None, ItemLabel.HIGH),
    ((0, 0, 10), RoomKind.NEARLY_ALL, None, ItemLabel.HIGH),
    ((12, 0, 0), RoomKind.NEARLY_ALL, None, ItemLabel.LOW),
    ((0, 12, 0), RoomKind.NEARLY_ALL, None, ItemLabel.MIDDLE),
    ((8, 0, 2), RoomKind.NEARLY_ALL, None, ItemLabel.ATTENTION),
]


@pytest.mark.parametrize(("zones", "kind", "said_bars", "label"), PICTURES)
def test_picture_bars_and_label(
    zones: tuple[int, int, int], kind: RoomKind, said_bars: str | None, label: ItemLabel | None
) -> None:
    result = shown(a_room(*zones))

    assert result.kind is kind
    assert bars(result) == said_bars
    assert result.label is label


def test_under_five_complete_answers_there_is_no_figure_at_all() -> None:
    nothing = RoomResult(RoomKind.TOO_FEW, 14, RoomWord.UNKNOWN_TO_US)

    assert shown(a_room(high=4)) == nothing
    assert shown(a_room(low=2, high=1, unknown=7)) == nothing
    assert shown(a_room(unknown=4)) == nothing


def test_the_map_has_the_grid_and_exact_bars() -> None:
    result = shown(a_room(low=4, middle=3, high=3))

    assert result.grid == (
        (4, 0, 0, 0, 0),
        (0, 0, 0, 0, 0),
        (0, 0, 3, 0, 0),
        (0, 0, 0, 3, 0),
        (0, 0, 0, 0, 0),
    )
    assert bars(result) == "4 3 3"
    assert result.nearly_all is None


@pytest.mark.parametrize(("zones", "zone"), [((11, 1, 0), Zone.LOW), ((1, 10, 1), Zone.MIDDLE)])
def test_near_unanimity_is_one_sentence(zones: tuple[int, int, int], zone: Zone) -> None:
    result = shown(a_room(*zones))

    assert result.nearly_all is zone
    assert result.grid is None
    assert result.bars is None


def test_the_grid_is_not_shown_under_ten() -> None:
    assert shown(a_room(low=3, middle=3, high=3)).grid is None


def test_a_manager_in_the_room_raises_the_threshold() -> None:
    assert shown(a_room(low=4, middle=3, high=2), k_room=CURRENT.row_people).kind is RoomKind.TOO_FEW
    assert shown(a_room(low=4, middle=3, high=3), k_room=CURRENT.row_people).kind is RoomKind.MAP


def test_the_floor_cannot_be_lowered() -> None:
    with pytest.raises(ValueError, match="5 <= k_room"):
        shown(a_room(high=4), k_room=4)


def test_n_counts_complete_pairs_and_unknown_the_others() -> None:
    result = shown(a_room(low=4, high=3, unknown=2))

    assert (result.n, result.unknown, result.invited) == (7, 2, 14)


# Complete and unknown; a third unknown is too much.
@pytest.mark.parametrize(
    ("complete", "unknown", "word"),
    [
        (9, 4, RoomWord.AGREED),
        (8, 4, RoomWord.UNKNOWN_TO_US),
        (5, 2, RoomWord.AGREED),
        (5, 3, RoomWord.UNKNOWN_TO_US),
    ],
)
def test_a_third_unknown_is_we_do_not_know(complete: int, unknown: int, word: RoomWord) -> None:
    assert shown(a_room(low=complete, unknown=unknown)).word is word


# Ten likelihoods at one impact: D of .45 is the last that counts as agreed.
@pytest.mark.parametrize(
    ("likelihoods", "word"),
    [
        ([1] * 5 + [2] * 1 + [3] * 4, RoomWord.AGREED),
        ([1] * 5 + [3] * 5, RoomWord.DIFFERENT),
        ([1] * 9 + [5], RoomWord.AGREED),
        ([1] * 5 + [5] * 5, RoomWord.DIFFERENT),
    ],
)
def test_wide_spread_on_either_axis_is_different(likelihoods: list[int], word: RoomWord) -> None:
    assert shown(count_pairs([(level, 2) for level in likelihoods])).word is word
    assert shown(count_pairs([(2, level) for level in likelihoods])).word is word


def test_the_word_tells_nothing_of_half_a_pair() -> None:
    complete: list[tuple[Answer, Answer]] = [*[(1, 2)] * 5, (2, 2), *[(3, 3)] * 4]
    extreme: tuple[Answer, Answer] = (5, Unknown.RATHER_NOT)

    assert shown(count_pairs(complete)).word is RoomWord.AGREED
    assert shown(count_pairs([*complete, extreme, extreme])).word is RoomWord.AGREED


# Complete pairs and how many of them with the highest impact.
@pytest.mark.parametrize(
    ("n", "severe", "badge"), [(5, 5, False), (6, 2, True), (6, 1, False), (12, 4, True)]
)
def test_the_badge_is_shown_from_six_people(n: int, severe: int, badge: bool) -> None:
    assert shown(count_pairs([(1, 5)] * severe + [(1, 1)] * (n - severe))).severe is badge


def test_a_coded_bar_holds_no_trace_of_the_number_behind_it() -> None:
    assert shown(a_room(high=6)).bars == shown(a_room(low=1, middle=1, high=4)).bars
    assert shown(a_room(high=6)).bars == ZoneBars(
        CodedCount(Bound.AT_MOST, 2), CodedCount(Bound.AT_MOST, 2), CodedCount(Bound.AT_LEAST, 4)
    )
    assert shown(a_room(high=12)) == shown(a_room(low=1, middle=1, high=10))

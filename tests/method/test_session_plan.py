"""The script as tables: minutes per step, the ways on and back, and what a move leaves out."""

import pytest

from riskmodel.domain.session_plan import (
    next_step,
    other_steps,
    planned_minutes,
    previous_step,
    skipped,
    steps_of,
    total_minutes,
    way_back,
    way_on,
)
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import Phase, can_go

FULL, SHORT, CORE = Timetable.FULL, Timetable.SHORT, Timetable.CORE
P = Phase

# The minutes of the script: whole and short. Reveal and scoring again share one block, as do the three of
# measures and the two of the close.
MINUTES = """
opening       10   8
language       8   6
our_work      10   8
recognise     12  10
scoring       15  12
reveal        18  15
second_round   4   3
measures      10   7
suggestions    6   5
vote           4   3
read_back      6   6
safety         2   2
"""


@pytest.mark.parametrize("line", MINUTES.strip().splitlines())
def test_the_minutes_of_the_script(line: str) -> None:
    phase, full, short = line.split()
    found = [planned_minutes(timetable, Phase(phase)) for timetable in (FULL, SHORT)]
    assert found == [int(full), int(short)]


def test_a_session_takes_as_long_as_it_says() -> None:
    assert [total_minutes(one) for one in (FULL, SHORT, CORE)] == [110, 88, 75]
    blocks = [(P.REVEAL, P.SECOND_ROUND), (P.MEASURES, P.SUGGESTIONS, P.VOTE), (P.READ_BACK, P.SAFETY)]
    found = [[sum(planned_minutes(one, step) for step in block) for block in blocks] for one in (FULL, SHORT)]
    assert found == [[22, 20, 8], [18, 15, 8]]


@pytest.mark.parametrize("timetable", list(Timetable))
def test_the_steps_stand_in_the_order_of_the_session(timetable: Timetable) -> None:
    steps = steps_of(timetable)
    assert list(steps) == [phase for phase in Phase if phase in steps]
    assert [next_step(timetable, step) for step in steps] == [*steps[1:], None]
    assert [previous_step(timetable, step) for step in steps] == [None, *steps[:-1]]


WAYS = [
    (FULL, P.LOBBY, P.OPENING, None),
    (FULL, P.OPENING, P.LANGUAGE, P.LOBBY),
    (FULL, P.RECOGNISE, P.SCORING, P.OUR_WORK),
    (FULL, P.SCORING, P.REVEAL, None),
    (FULL, P.REVEAL, P.MEASURES, None),
    (FULL, P.SECOND_ROUND, P.REVEAL, None),
    (FULL, P.MEASURES, P.SUGGESTIONS, P.REVEAL),
    (FULL, P.VOTE, P.READ_BACK, P.SUGGESTIONS),
    (FULL, P.READ_BACK, P.SAFETY, P.MEASURES),
    (FULL, P.SAFETY, P.SEALED, P.READ_BACK),
    (FULL, P.SEALED, None, None),
    (CORE, P.LOBBY, P.SCORING, None),
    (CORE, P.MEASURES, P.READ_BACK, P.REVEAL),
    (CORE, P.READ_BACK, P.SEALED, P.MEASURES),
]


@pytest.mark.parametrize(("timetable", "here", "on", "back"), WAYS)
def test_the_ways_on_and_back(
    timetable: Timetable, here: Phase, on: Phase | None, back: Phase | None
) -> None:
    assert (way_on(timetable, here), way_back(timetable, here)) == (on, back)


@pytest.mark.parametrize("timetable", list(Timetable))
def test_every_way_that_is_offered_can_be_gone(timetable: Timetable) -> None:
    for here in steps_of(timetable)[1:-1]:
        offered = {way_on(timetable, here), way_back(timetable, here), *other_steps(timetable, here)} - {None}
        assert {step for step in offered if step is not None and not can_go(here, step)} == set()


@pytest.mark.parametrize(
    ("timetable", "here", "others"),
    [
        (FULL, P.LOBBY, (P.LANGUAGE, P.OUR_WORK, P.RECOGNISE, P.SCORING)),
        (FULL, P.OUR_WORK, (P.LOBBY, P.OPENING, P.SCORING)),
        (FULL, P.SCORING, ()),
        (FULL, P.SECOND_ROUND, ()),
        (FULL, P.REVEAL, (P.SUGGESTIONS, P.VOTE, P.READ_BACK, P.SAFETY)),
        (CORE, P.LOBBY, ()),
        (CORE, P.REVEAL, (P.READ_BACK,)),
    ],
)
def test_the_other_steps_on_offer(timetable: Timetable, here: Phase, others: tuple[Phase, ...]) -> None:
    assert other_steps(timetable, here) == others


@pytest.mark.parametrize(
    ("timetable", "here", "wanted", "visited", "left_out"),
    [
        (FULL, P.LOBBY, P.OPENING, (), ()),
        (FULL, P.LOBBY, P.SCORING, (), (P.OPENING, P.LANGUAGE, P.OUR_WORK, P.RECOGNISE)),
        (FULL, P.LOBBY, P.SCORING, (P.OPENING, P.LANGUAGE), (P.OUR_WORK, P.RECOGNISE)),
        (FULL, P.REVEAL, P.MEASURES, (), ()),
        (FULL, P.REVEAL, P.VOTE, (), (P.MEASURES, P.SUGGESTIONS)),
        (FULL, P.READ_BACK, P.MEASURES, (), ()),
        (CORE, P.LOBBY, P.SCORING, (), ()),
    ],
)
def test_what_a_move_leaves_out(
    timetable: Timetable, here: Phase, wanted: Phase, visited: tuple[Phase, ...], left_out: tuple[Phase, ...]
) -> None:
    assert skipped(timetable, here, wanted, visited) == left_out

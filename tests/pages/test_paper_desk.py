"""The facilitator's desk: who scores on paper, and typing the slips in."""

import pytest
from streamlit.testing.v1 import AppTest

from riskmodel.application.counting import count_tallies
from riskmodel.domain.access import Actor
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_room, a_round
from tests.pages.test_facilitator import leader, opened, press, texts

_ = leader
KEEP = "Bewaar deze strookjes"


@pytest.fixture
def room(stores: Stores, leader: Actor) -> Room:
    """A session whose lobby is open."""
    return a_room(stores, leader, a_round(stores, leader), invited=12)


def say_how_many(app: AppTest, people: int) -> AppTest:
    """Fill in how many people score on paper."""
    box = next(box for box in app.number_input if box.key and box.key.startswith("paper:people:"))
    box.set_value(people).run()
    return press(app, "Bewaar het aantal op papier")


def boxes(app: AppTest, factor_id: str) -> list[str | None]:
    """What stands in the boxes of the slips."""
    return [box.value for box in app.text_input if box.key and box.key.startswith(f"paper:{factor_id}:")]


def keys(app: AppTest, factor_id: str) -> set[str]:
    """Under which keys the boxes of the slips are kept."""
    return {box.key for box in app.text_input if box.key and box.key.startswith(f"paper:{factor_id}:")}


def fill_in(app: AppTest, factor_id: str, sign: str) -> None:
    """Type the same sign in every box of the slips."""
    for box in app.text_input:
        if box.key and box.key.startswith(f"paper:{factor_id}:"):
            box.set_value(sign)


def test_before_scoring_the_lobby_says_which_mix_works(room: Room) -> None:
    room.join(5)
    app = say_how_many(opened(room), 3)
    assert "minstens 7 telefoons" in texts(app)
    assert "Nu zijn het er 5" in texts(app)
    room.join(2)
    assert "Nu zijn het er" not in texts(opened(room))


def test_two_people_on_paper_are_refused_in_words(room: Room) -> None:
    assert "Voor papier zijn minstens drie mensen nodig" in texts(say_how_many(opened(room), 2))


def test_a_batch_is_typed_in_without_a_default_and_then_gone_from_the_screen(room: Room) -> None:
    say_how_many(opened(room), 5)
    room.start()
    factor = room.workshop.factor_ids[0]
    app = opened(room)
    assert boxes(app, factor) == [""] * 10
    press(app, KEEP)
    assert "Niet in elk vak staat 1 tot 5" in texts(app)
    assert count_tallies(room.stores, room.workshop)[factor].slips.answered == 0
    first = keys(app, factor)
    fill_in(app, factor, "4")
    press(app, KEEP)
    assert count_tallies(room.stores, room.workshop)[factor].slips.grid[3][3] == 5
    # The next bowl is ready to be typed in; the one before shows nothing of what was in it.
    assert boxes(app, room.workshop.factor_ids[1]) == [""] * 10
    app.selectbox(key="paper:factor:1").set_value(factor).run()
    assert boxes(app, factor) == []
    app.checkbox(key=f"paper:again:{factor}").check().run()
    assert boxes(app, factor) == [""] * 10
    # Other keys: what the browser still holds under the first ones does not come back.
    assert keys(app, factor) & first == set()
    fill_in(app, factor, "0")
    press(app, KEEP)
    assert count_tallies(room.stores, room.workshop)[factor].slips.answered == 0

"""How safe a session was: the word for the room, and that it makes nobody certain of another's answer."""

from itertools import combinations_with_replacement

import pytest

from riskmodel.domain.session_safety import LEVELS, Safety, holds_back, safety_of

CASES = [
    # answers          least  word
    ((),               5,     Safety.UNKNOWN),
    ((1, 1, 1, 1),     5,     Safety.UNKNOWN),
    ((1, 1, 1, 5, 5),  5,     Safety.LOW),
    ((2, 2, 2, 3, 3),  5,     Safety.LOW),
    ((1, 1, 3, 3, 3),  5,     Safety.FINE),
    ((1, 2, 2, 3, 4, 5), 5,   Safety.LOW),
    ((1, 2, 3, 3, 4, 5), 5,   Safety.FINE),
    ((5,) * 9,         10,    Safety.UNKNOWN),
    ((5,) * 10,        10,    Safety.FINE),
]  # fmt: skip


@pytest.mark.parametrize(("levels", "least", "word"), CASES)
def test_the_word_for_a_room(levels: tuple[int, ...], least: int, word: Safety) -> None:
    assert safety_of(levels, least) == word


@pytest.mark.parametrize("people", range(5, 11))
def test_nobody_is_certain_of_another(people: int) -> None:
    """Whoever knows the word and the own answer finds rooms in which another said low, and others not."""
    for own in LEVELS:
        found: dict[Safety, set[bool]] = {}
        for others in combinations_with_replacement((1, 5), people - 1):
            word = safety_of((own, *others), 5)
            found.setdefault(word, set()).update(level <= 2 for level in others)
        assert found == {Safety.LOW: {True, False}, Safety.FINE: {True, False}}


@pytest.mark.parametrize(
    ("safety", "is_seen", "held"),
    [(None, False, False), (Safety.FINE, False, False), (Safety.UNKNOWN, False, False),
     (Safety.LOW, False, True), (Safety.LOW, True, False)],
)  # fmt: skip
def test_words_wait_only_after_a_low_answer(safety: Safety | None, is_seen: bool, held: bool) -> None:
    assert holds_back(safety, is_seen=is_seen) == held

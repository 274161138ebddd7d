"""What a cell says outside the room: thresholds by size, the sentences, the labels, and old leaks closed."""

import pytest

from riskmodel.domain.disclosure import Released, release_cell
from riskmodel.domain.insiders import known_answers
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.ledger import Atom, RowCut
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.statements import Statement, Statements, people_needed, statements_of
from riskmodel.domain.zone_counts import ZoneCounts
from tests.method.builders import an_atom

HIGH, ATTENTION, MIDDLE, LOW = ItemLabel.HIGH, ItemLabel.ATTENTION, ItemLabel.MIDDLE, ItemLabel.LOW


def released(*atoms: Atom) -> Released | None:
    row = RowCut(tuple(dict.fromkeys(atom.team_id for atom in atoms)), "Clinic")
    return release_cell("row", row, "workload", atoms, 5, 10, CURRENT)


def said(*atoms: Atom) -> Statements:
    cell = released(*atoms)
    assert cell is not None
    return cell.statements


# People in the cell; people needed for half, a third, a fifth.
NEEDED = [
    (10, 5, 4, 3),
    (11, 6, 4, 3),
    (12, 6, 4, 3),
    (15, 8, 5, 3),
    (16, 8, 6, 4),
    (20, 10, 7, 4),
    (31, 16, 11, 7),
]


@pytest.mark.parametrize(("n", "half", "third", "fifth"), NEEDED)
def test_how_many_people_a_statement_needs(n: int, half: int, third: int, fifth: int) -> None:
    assert [people_needed(share, n, CURRENT) for share in CURRENT.statement_shares] == [half, third, fifth]


# People in the cell, most answers known to one person; which statements are possible.
POSSIBLE = [
    (10, 1, "half third fifth severe low"),
    (10, 5, "third fifth severe"),
    (10, 6, "fifth"),
    (10, 7, ""),
    (12, 6, "third fifth severe"),
    (15, 5, "half third fifth severe low"),
    (15, 6, "half third fifth severe"),
    (15, 10, "fifth"),
    (20, 9, "half third fifth severe"),
    (20, 10, "third fifth severe"),
    (20, 16, ""),
]


@pytest.mark.parametrize(("n", "known", "possible"), POSSIBLE)
def test_sizes_alone_decide_what_can_be_said(n: int, known: int, possible: str) -> None:
    all_high = statements_of(ZoneCounts(0, 0, n), n, known, CURRENT)
    all_low = statements_of(ZoneCounts(n, 0, 0), 0, known, CURRENT)
    words = ["half", "third", "fifth", "severe"]
    found = [word for word in words if all_high and getattr(all_high, word) is True]

    assert found + ["low"] * bool(all_low and all_low.low) == possible.split()
    assert (all_high is None) == (all_low is None) == (possible == "")


# A row of one team of twenty; what it says, the strongest sentence, the label.
SENTENCES = [
    ((0, 10, 10), (True, True, True, None), Statement.AT_LEAST_HALF, (HIGH,)),
    ((0, 11, 9), (False, True, True, None), Statement.AT_LEAST_THIRD, (ATTENTION,)),
    ((16, 0, 4), (False, False, True, None), Statement.AT_LEAST_FIFTH, (ATTENTION,)),
    ((10, 7, 3), (False, False, False, True), Statement.FEWER_THAN_FIFTH_HALF_LOW, (LOW,)),
    ((9, 8, 3), (False, False, False, False), Statement.FEWER_THAN_FIFTH, (MIDDLE,)),
]


@pytest.mark.parametrize(("zones", "statements", "strongest", "labels"), SENTENCES)
def test_sentences_of_a_row_of_one_team(
    zones: tuple[int, int, int],
    statements: tuple[bool | None, bool | None, bool, bool | None],
    strongest: Statement,
    labels: tuple[ItemLabel, ...],
) -> None:
    cell = released(an_atom("A", zones))

    assert cell is not None
    assert cell.statements == Statements(*statements, False)
    assert cell.strongest is strongest
    assert cell.labels == labels


# Two teams of five: half and low cannot be said, so two labels stay possible and the higher comes first.
OPEN = [
    ((0, 0, 5), (0, 0, 5), (None, True, True, None), Statement.AT_LEAST_THIRD, (HIGH, ATTENTION)),
    ((0, 5, 0), (2, 0, 3), (False, False, True, None), Statement.AT_LEAST_FIFTH, (ATTENTION,)),
    ((5, 0, 0), (5, 0, 0), (False, False, False, None), Statement.FEWER_THAN_FIFTH, (MIDDLE, LOW)),
]


@pytest.mark.parametrize(("one", "other", "statements", "strongest", "labels"), OPEN)
def test_what_cannot_be_said_stays_open(
    one: tuple[int, int, int],
    other: tuple[int, int, int],
    statements: tuple[bool | None, bool | None, bool, bool | None],
    strongest: Statement,
    labels: tuple[ItemLabel, ...],
) -> None:
    cell = released(an_atom("A", one), an_atom("B", other))

    assert cell is not None
    assert cell.statements == Statements(*statements, False)
    assert cell.strongest is strongest
    assert cell.labels == labels


@pytest.mark.parametrize(("severe", "badge"), [(7, True), (6, False)])
def test_a_third_of_twenty_calling_it_severe(severe: int, badge: bool) -> None:
    assert said(an_atom("A", (0, 0, 20), severe=severe)).severe is badge


@pytest.mark.parametrize(
    ("people", "between"), [(10, (10, 14)), (14, (10, 14)), (15, (15, 19)), (23, (20, 24))]
)
def test_the_number_of_people_is_a_class_of_five(people: int, between: tuple[int, int]) -> None:
    cell = released(an_atom("A", (people, 0, 0)))

    assert cell is not None
    assert cell.people == between


# The atoms of a cell as "people by facilitators", and the most that anyone knows who does not know all.
KNOWN = [
    (["10 f"], 1),
    (["6 f", "5 g"], 6),
    (["6 f", "5 f"], 6),  # who led both knows all; a team knows six
    (["5 f", "5 f", "5 g"], 10),
    (["5 f h", "5 f", "5 g h"], 10),
    (["5 f", "7 g", "5 f g"], 12),
]


@pytest.mark.parametrize(("cell", "known"), KNOWN)
def test_the_most_answers_that_somebody_knows(cell: list[str], known: int) -> None:
    atoms = [
        an_atom(str(place), (int(text.split()[0]), 0, 0), led_by=" ".join(text.split()[1:]))
        for place, text in enumerate(cell)
    ]
    assert known_answers(atoms, {}, CURRENT) == known


# The same with m for a manager in the room, and the place of the team that a facilitator works in.
INSIDERS = [
    (["6 f", "5 g", "7 h"], {"f": "1"}, 11),
    (["6 f", "5 g", "7 h"], {"f": "0"}, 7),
    (["6 f", "5 g", "7 h"], {"f": "elsewhere"}, 7),
    (["6 f", "5 g"], {"f": "1"}, 8),  # of their own five they may know only a coded result
    (["10m f", "5 g", "6 h"], {}, 16),  # the manager may work in the largest of the others
    (["10m f", "10m g", "9 h"], {}, 22),
    (["10m f", "11m g", "12m h"], {}, 25),  # in two rooms, and works in the third
    (["12m f"], {}, 1),
]


@pytest.mark.parametrize(("cell", "own_teams", "known"), INSIDERS)
def test_managers_and_facilitators_who_work_in_a_team_know_more(
    cell: list[str], own_teams: dict[str, str], known: int
) -> None:
    atoms = [
        an_atom(str(place), (int(people.rstrip("m")), 0, 0), led_by=led_by, manager=people.endswith("m"))
        for place, (people, led_by) in enumerate(text.split() for text in cell)
    ]
    assert known_answers(atoms, own_teams, CURRENT) == known


def test_a_cell_that_cannot_say_a_fifth_is_empty() -> None:
    teams = [an_atom(str(place), (6, 0, 0), led_by="f") for place in range(5)]

    assert released(*teams, an_atom("last", (5, 0, 0), led_by="g")) is None
    assert released(*teams, an_atom("last", (5, 0, 0), led_by="f")) is not None


def test_a_cell_for_which_the_rule_does_not_hold_is_empty() -> None:
    assert released(an_atom("A", (9, 0, 0))) is None
    assert released(an_atom("A", (10, 0, 0), manager=True), an_atom("B", (5, 0, 0))) is None


def test_an_atom_that_is_too_small_for_a_room_with_a_manager_does_not_count() -> None:
    small = an_atom("A", (0, 0, 9), manager=True)
    others = an_atom("B", (6, 0, 0)), an_atom("C", (6, 0, 0))

    assert said(small, *others) == said(*others)


def test_only_the_teams_and_the_factor_of_the_cell_count() -> None:
    row = RowCut(("A", "B"), "Clinic")
    atoms = [
        an_atom("A", (0, 0, 10)),
        an_atom("A", (10, 0, 0), factor="power"),
        an_atom("C", (12, 0, 0)),
    ]
    cell = release_cell("row", row, "workload", atoms, 5, 10, CURRENT)

    assert cell is not None
    assert (cell.team_ids, cell.labels, cell.people) == (("A", "B"), (HIGH,), (10, 14))


# Leaks of an earlier wording of the ledger, kept closed.


def test_v1_a_member_of_one_team_is_not_certain_of_the_other() -> None:
    certain = said(an_atom("own", (5, 0, 0)), an_atom("other", (0, 0, 5)))
    doubtful = said(an_atom("own", (5, 0, 0)), an_atom("other", (0, 1, 4)))

    assert certain == doubtful


def test_v2_a_facilitator_of_two_teams_is_not_certain_of_the_third() -> None:
    led = an_atom("one", (0, 2, 3), led_by="f"), an_atom("two", (0, 2, 3), led_by="f")

    assert said(*led, an_atom("third", (0, 0, 5))) == said(*led, an_atom("third", (0, 1, 4)))


def test_v3_what_is_left_open_does_not_follow_from_the_rest() -> None:
    assert said(an_atom("A", (0, 4, 6))) == said(an_atom("A", (2, 3, 5)))


def test_v6_nothing_says_which_team_fell_short() -> None:
    teams = [an_atom("A", (0, 0, 8)), an_atom("B", (0, 0, 8))]
    row = RowCut(("A", "B", "C"), "Clinic")
    missing_c = release_cell("row", row, "workload", teams, 5, 10, CURRENT)
    short_c = release_cell("row", row, "workload", [*teams, an_atom("C", (4, 0, 0))], 5, 10, CURRENT)
    missing_a = [an_atom("B", (0, 0, 8)), an_atom("C", (0, 0, 8))]

    assert missing_c == short_c == release_cell("row", row, "workload", missing_a, 5, 10, CURRENT)
    assert missing_c is not None


def test_v8_a_manager_does_not_hold_the_five_beside_their_room() -> None:
    assert released(an_atom("A", (4, 3, 3), manager=True), an_atom("B", (1, 1, 3))) is None

"""Which teams become a row outside the room, in worked examples."""

import pytest

from riskmodel.domain.ledger import Atom, cut_rows, rule_holds
from tests.method.builders import a_team, a_tree

FLAT = ("Clinic: A B C D E F G",)


def rows(
    *teams: Atom,
    tree: tuple[str, ...] = FLAT,
    core: tuple[str, ...] = ("workload",),
    taken: tuple[str, ...] = (),
) -> list[str]:
    """Cut rows and write each as "teams @ unit where it was cut"."""
    cuts = cut_rows(a_tree(*tree), teams, core, taken, k_room=5, k=10)
    return [f"{' '.join(cut.team_ids)} @ {cut.anchor_unit_id}" for cut in cuts]


# People per team (m: a manager took part), k_room, k, and whether they may be a cell together.
RULE = [
    ("10", 5, 10, True),
    ("9", 5, 10, False),
    ("5 5", 5, 10, True),
    ("6 4", 5, 10, False),  # four people are no atom: the six are left with nobody
    ("5 5 5", 5, 10, True),
    ("10m", 5, 10, True),
    ("9m 9", 5, 10, False),  # nine with a manager are no atom, and nine are too few
    ("9m 9m 9m", 5, 10, False),  # none of them is an atom
    ("10m 5", 5, 10, False),  # the manager would hold the sum over five people
    ("10m 9", 5, 10, False),
    ("10m 10", 5, 10, True),
    ("10m 5 5", 5, 10, True),
    ("10m 10m 9", 5, 10, False),  # one manager may have been in both rooms
    ("10m 10m", 5, 10, True),
    ("10m 10m 5 5", 5, 10, True),
    ("7 5 5", 7, 10, False),  # k_room was raised: two teams of five are no atoms any more
    ("7 7", 7, 10, True),
    ("10 10", 5, 20, True),
    ("10 9", 5, 20, False),
    ("", 5, 10, False),
]


@pytest.mark.parametrize(("people", "k_room", "k", "holds"), RULE)
def test_the_rule(people: str, k_room: int, k: int, holds: bool) -> None:
    atoms = [
        a_team(f"team {place}", int(text.rstrip("m")), manager=text.endswith("m"))
        for place, text in enumerate(people.split())
    ]
    assert rule_holds(atoms, k_room, k) is holds


@pytest.mark.parametrize(("k_room", "k"), [(4, 10), (5, 4), (10, 9), (0, 0)])
def test_the_floor_is_in_the_code(k_room: int, k: int) -> None:
    with pytest.raises(ValueError, match="5 <= k_room <= k"):
        rule_holds([a_team("A", 30)], k_room, k)
    with pytest.raises(ValueError, match="5 <= k_room <= k"):
        cut_rows(a_tree(*FLAT), [a_team("A", 30)], ["workload"], [], k_room, k)


def test_a_team_of_ten_is_a_row_and_a_team_of_nine_waits() -> None:
    assert rows(a_team("A", 10), a_team("B", 9)) == ["A @ A"]


def test_two_small_teams_are_a_row_at_their_unit() -> None:
    assert rows(a_team("A", 5), a_team("B", 6)) == ["A B @ Clinic"]


def test_a_large_team_does_not_carry_a_small_one() -> None:
    assert rows(a_team("A", 12), a_team("B", 6), a_team("C", 7)) == ["A @ A", "B C @ Clinic"]


def test_five_waiting_teams_are_one_row() -> None:
    assert rows(*(a_team(team, 6) for team in "ABCDE")) == ["A B C D E @ Clinic"]


def test_from_six_waiting_teams_the_first_three_are_a_row() -> None:
    assert rows(*(a_team(team, 6) for team in "ABCDEF")) == ["A B C @ Clinic", "D E F @ Clinic"]
    assert rows(*(a_team(team, 6) for team in "ABCDEFG")) == ["A B C @ Clinic", "D E F G @ Clinic"]


def test_the_order_of_the_plan_counts_not_the_order_of_the_workshops() -> None:
    assert rows(*(a_team(team, 6) for team in "FEDCBA")) == ["A B C @ Clinic", "D E F @ Clinic"]


def test_what_a_department_cannot_place_goes_to_its_parent() -> None:
    tree = ("Hospital: Clinic Ward", "Clinic: A B", "Ward: C D")
    teams = [a_team("A", 7), a_team("C", 6), a_team("D", 8)]

    assert rows(*teams, tree=tree) == ["C D @ Ward"]
    assert rows(a_team("A", 7), a_team("C", 6), tree=tree) == ["A C @ Hospital"]


def test_a_unit_may_be_a_team_and_have_teams_below_it() -> None:
    tree = ("Hospital: Clinic", "Clinic: A B")
    teams = [a_team("Clinic", 6), a_team("A", 6)]

    assert rows(*teams, tree=tree) == ["Clinic A @ Clinic"]
    assert rows(a_team("Clinic", 11), a_team("A", 6), tree=tree) == ["Clinic @ Clinic"]


def test_nine_teams_in_three_departments_give_three_rows() -> None:
    tree = ("Hospital: North East South", "North: A B C", "East: D E F", "South: G H I")
    teams = [a_team(team, n) for team, n in zip("ABCDEFGHI", (6, 8, 9, 7, 7, 6, 5, 9, 8), strict=True)]

    assert rows(*teams, tree=tree) == ["A B C @ North", "D E F @ East", "G H I @ South"]


CORE = ("workload", "power")


def test_a_row_needs_every_core_factor_below_the_root() -> None:
    tree = ("Hospital: Clinic Ward", "Clinic: A B", "Ward: C")
    teams = [a_team(team, 6, factor=factor) for team in "AB" for factor in CORE]
    without = [atom for atom in teams if (atom.team_id, atom.factor_id) != ("B", "power")]

    assert rows(*teams, tree=tree, core=CORE) == ["A B @ Clinic"]
    assert rows(*without, tree=tree, core=CORE) == ["A B @ Hospital"]  # at the root one core factor suffices


@pytest.mark.parametrize("without_power", ["ABC", "DEF"])
def test_three_of_six_are_a_row_only_if_they_and_the_rest_have_every_core_factor(without_power: str) -> None:
    teams = [a_team(team, 6) for team in "ABCDEF"]
    power = [a_team(team, 6, factor="power") for team in "ABCDEF" if team not in without_power]

    assert rows(*teams, *power, core=CORE) == ["A B C D E F @ Clinic"]


def test_a_large_team_that_fell_short_on_a_core_factor_waits() -> None:
    teams = [a_team("A", 12), a_team("A", 9, factor="power"), a_team("B", 7), a_team("B", 7, factor="power")]
    assert rows(*teams, core=CORE) == ["A B @ Clinic"]


def test_at_the_root_no_core_factor_is_no_row() -> None:
    assert rows(a_team("A", 20, factor="own"), core=CORE) == []


def test_without_core_every_factor_of_the_teams_counts() -> None:
    assert rows(a_team("A", 12), a_team("A", 11, factor="own"), core=()) == ["A @ A"]
    tree = ("Hospital: Clinic", "Clinic: A")
    assert rows(a_team("A", 12), a_team("A", 9, factor="own"), tree=tree, core=()) == ["A @ Hospital"]


def test_a_team_in_a_row_never_comes_back() -> None:
    assert rows(a_team("A", 12), a_team("B", 12), taken=("A",)) == ["B @ B"]
    assert rows(a_team("A", 6), a_team("B", 6), taken=("A",)) == []


def test_a_team_counts_once() -> None:
    with pytest.raises(ValueError, match="counts once"):
        rows(a_team("A", 10), a_team("A", 11))
    with pytest.raises(ValueError, match="counts once"):
        rule_holds([a_team("A", 10), a_team("A", 11)], 5, 10)


def test_a_team_outside_the_tree_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="outside the tree"):
        rows(a_team("Z", 12))


def test_nobody_scored_is_no_row() -> None:
    assert rows() == []


def test_a_manager_in_one_room_keeps_the_small_team_beside_it_waiting() -> None:
    assert rows(a_team("A", 10, manager=True), a_team("B", 5)) == ["A @ A"]
    both = [a_team("A", 10, manager=True), a_team("A", 5, factor="power"), a_team("B", 5)]
    assert rows(*both, core=CORE) == []

"""What holds for every row the ledger cuts, over random organisations and two release moments.

Each check is shown to fail for a rule that is slightly wrong.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from riskmodel.domain.disclosure import Released, release_cell
from riskmodel.domain.ledger import Atom, RowCut, cut_rows
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import Unit
from riskmodel.domain.zone_counts import ZoneCounts
from tests.method.builders import PATIENT

FACTORS = ("workload", "power", "own")


@dataclass(frozen=True)
class Plan:
    """An organisation, what its teams scored by two release moments, and the settings of the ledger."""

    units: tuple[Unit, ...]
    moments: tuple[tuple[Atom, ...], tuple[Atom, ...]]
    core: tuple[str, ...]
    k_room: int
    k: int


@st.composite
def atoms_of(draw: st.DrawFn, team: str) -> list[Atom]:
    manager = draw(st.integers(0, 5)) == 0
    led_by = frozenset(draw(st.sets(st.sampled_from("fgh"), min_size=1, max_size=2)))
    atoms = []
    for factor in draw(st.sets(st.sampled_from(FACTORS))):
        high, rest = draw(st.integers(0, 8)), draw(st.integers(0, 8))
        zones = ZoneCounts(rest, 0, high)
        atoms.append(Atom(team, factor, zones.total, zones, high // 2, manager, led_by))
    return atoms


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    size = draw(st.integers(1, 9))
    units = [Unit("0", None, "0", 0)]
    units += [Unit(str(place), str(draw(st.integers(0, place - 1))), "", 0) for place in range(1, size)]
    moments = ([], [])  # type: tuple[list[Atom], list[Atom]]
    for unit in units:
        moments[draw(st.integers(0, 1))].extend(draw(atoms_of(unit.id)))
    k_room = draw(st.integers(5, 7))
    return Plan(
        tuple(draw(st.permutations(units))),
        (tuple(moments[0]), tuple(moments[0] + moments[1])),
        draw(st.sampled_from([(), ("workload",), ("workload", "power")])),
        k_room,
        draw(st.integers(k_room, 14)),
    )


Rows = tuple[RowCut, ...]


def both_moments(plan: Plan) -> Rows:
    """Cut rows at both moments; the second knows what the first has taken."""
    first = cut_rows(plan.units, plan.moments[0], plan.core, (), plan.k_room, plan.k)
    taken = [team for row in first for team in row.team_ids]
    return first + cut_rows(plan.units, plan.moments[1], plan.core, taken, plan.k_room, plan.k)


def is_safe(atoms: Sequence[Atom], plan: Plan) -> bool:
    """Say whether a set of atoms may be added up, in other words than the ledger's."""
    people = {atom.team_id: atom.n for atom in atoms}
    if sum(people.values()) < plan.k:
        return False
    for atom in atoms:
        rest = [people[team] for team in people if team != atom.team_id]
        if rest and sum(rest) < (plan.k if atom.manager_present else plan.k_room):
            return False
    managed = {atom.team_id for atom in atoms if atom.manager_present}
    others = sum(people[team] for team in people.keys() - managed)
    return not managed or others == 0 or others >= plan.k


def counted(plan: Plan, row: RowCut, factor: str) -> list[Atom]:
    return [
        atom
        for atom in plan.moments[1]
        if atom.team_id in row.team_ids
        and atom.factor_id == factor
        and atom.n >= (plan.k if atom.manager_present else plan.k_room)
    ]


def check(plan: Plan, rows: Rows) -> None:
    """Fail unless no team is in two rows, and each row is safe for the factors it was cut on."""
    teams = [team for row in rows for team in row.team_ids]
    assert len(teams) == len(set(teams))
    roots = {unit.id for unit in plan.units if unit.parent_id is None}
    for row in rows:
        scored = {factor for factor in FACTORS if counted(plan, row, factor)}
        safe = [is_safe(counted(plan, row, factor), plan) for factor in plan.core or scored]
        assert any(safe)
        assert all(safe) or row.anchor_unit_id in roots


@PATIENT
@given(plans())
def test_rows_are_a_partition_and_safe(plan: Plan) -> None:
    check(plan, both_moments(plan))


@PATIENT
@given(plans())
def test_rows_keep_the_order_of_the_plan_and_are_cut_at_a_unit_above_them(plan: Plan) -> None:
    order = [unit.id for unit in plan.units]
    parents = {unit.id: unit.parent_id for unit in plan.units}
    for row in both_moments(plan):
        assert list(row.team_ids) == sorted(row.team_ids, key=order.index)
        for team in row.team_ids:
            above: str | None = team
            while above is not None and above != row.anchor_unit_id:
                above = parents[above]
            assert above == row.anchor_unit_id


@PATIENT
@given(plans(), st.randoms())
def test_neither_scores_nor_the_order_of_atoms_steer(plan: Plan, random: Random) -> None:
    turned = [
        replace(atom, zones=ZoneCounts(atom.zones.high, 0, atom.zones.low), severe=0)
        for atom in plan.moments[1]
    ]
    random.shuffle(turned)

    assert cut_rows(plan.units, turned, plan.core, (), plan.k_room, plan.k) == cut_rows(
        plan.units, plan.moments[1], plan.core, (), plan.k_room, plan.k
    )


@PATIENT
@given(plans())
def test_what_is_left_waits_because_the_rule_does_not_hold(plan: Plan) -> None:
    rows = both_moments(plan)
    taken = {team for row in rows for team in row.team_ids}
    left = RowCut(tuple({atom.team_id for atom in plan.moments[1]} - taken), "0")

    assert not any(
        is_safe(counted(plan, left, factor), plan) for factor in plan.core or FACTORS if left.team_ids
    )
    assert cut_rows(plan.units, plan.moments[1], plan.core, taken, plan.k_room, plan.k) == ()


@PATIENT
@given(plans())
def test_a_released_cell_is_safe_and_an_unsafe_one_is_empty(plan: Plan) -> None:
    for row in both_moments(plan):
        for factor in FACTORS:
            cell = release_cell("row", row, factor, plan.moments[1], plan.k_room, plan.k, CURRENT)
            atoms = counted(plan, row, factor)
            assert not (cell and not is_safe(atoms, plan))
            if isinstance(cell, Released):
                people = sum(atom.n for atom in atoms)
                assert cell.people[0] <= people <= cell.people[1] == cell.people[0] + 4


def one_too_few(plan: Plan) -> Rows:
    lower = replace(plan, k=max(plan.k_room, plan.k - 1))
    return both_moments(lower)


def room_setting_ignored(plan: Plan) -> Rows:
    return both_moments(replace(plan, k_room=5))


def managers_ignored(plan: Plan) -> Rows:
    moments = [tuple(replace(atom, manager_present=False) for atom in moment) for moment in plan.moments]
    return both_moments(replace(plan, moments=(moments[0], moments[1])))


def from_scratch(plan: Plan) -> Rows:
    cuts = [cut_rows(plan.units, atoms, plan.core, (), plan.k_room, plan.k) for atoms in plan.moments]
    return cuts[0] + cuts[1]


def all_that_wait(plan: Plan) -> Rows:
    """Put whatever waits in one row at the root as soon as there are k people."""
    rows = both_moments(plan)
    taken = {team for row in rows for team in row.team_ids}
    left = [atom for atom in plan.moments[1] if atom.team_id not in taken]
    teams = tuple(dict.fromkeys(atom.team_id for atom in left))
    return (*rows, RowCut(teams, "0")) if sum(atom.n for atom in left) >= plan.k else rows


@pytest.mark.parametrize(
    "mutant",
    [
        one_too_few,
        from_scratch,
        all_that_wait,
        pytest.param(room_setting_ignored, marks=pytest.mark.long),
        pytest.param(managers_ignored, marks=pytest.mark.long),
    ],
)
def test_the_checks_catch_a_wrong_rule(mutant: Callable[[Plan], Rows]) -> None:
    @settings(
        max_examples=2000,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        derandomize=True,
    )
    @given(plans())
    def checked(plan: Plan) -> None:
        check(plan, mutant(plan))

    with pytest.raises(AssertionError):
        checked()

"""A team counts once per factor, and whoever saw any of its sessions knows it."""

from riskmodel.domain.atoms import SealedSession, atoms_of
from riskmodel.domain.scale import SUM
from riskmodel.domain.zone_counts import ZoneCounts
from tests.method.builders import a_room


def session(team: str, led_by: str, *, manager: bool = False, **high: int) -> SealedSession:
    histograms = {factor: a_room(high=people) for factor, people in high.items()}
    return SealedSession(team, histograms, manager, frozenset(led_by.split()))


def test_a_second_session_adds_only_what_the_first_lacks() -> None:
    first, second = session("A", "f", workload=6), session("A", "f", workload=9, power=8)
    found = {atom.factor_id: atom.n for atom in atoms_of([first, second], SUM)}

    assert found == {"workload": 6, "power": 8}


def test_who_led_or_joined_a_second_session_knows_the_team_as_well() -> None:
    held = [session("A", "f", workload=6, power=6), session("A", "g", manager=True, workload=12)]
    workload, power = atoms_of(held, SUM)

    assert (workload.n, workload.facilitator_ids, workload.manager_present) == (6, frozenset("fg"), True)
    assert (power.facilitator_ids, power.manager_present) == (frozenset("f"), False)


def test_an_atom_has_the_counts_of_its_histogram() -> None:
    [atom] = atoms_of(
        [SealedSession("A", {"workload": a_room(low=2, middle=3, high=4, unknown=2)}, False, frozenset())],
        SUM,
    )

    assert (atom.n, atom.zones, atom.severe) == (9, ZoneCounts(2, 3, 4), 0)

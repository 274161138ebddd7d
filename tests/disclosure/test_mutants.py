"""Each way in which the ledger could be slightly wrong is found by the audit, with the breach it leads to.

The product is broken for the length of a test; the audit and the organisations stay the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

import pytest

from riskmodel.domain import atoms, disclosure, ledger, pool
from riskmodel.domain.atoms import SealedSession
from riskmodel.domain.insiders import known_answers
from riskmodel.domain.ledger import Atom
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.scale import ScalePreset
from riskmodel.domain.statements import Statements, statements_of
from riskmodel.domain.zone_counts import ZoneCounts
from tests.disclosure.audit.findings import Breach, findings
from tests.disclosure.audit.organisations import hard_world
from tests.disclosure.audit.worlds import Session
from tests.disclosure.cases import organisation
from tests.disclosure.publishing import Publisher, Rows

MOST_TRIES = 400
Patch = pytest.MonkeyPatch


def breaches(publisher: type[Publisher], wanted: Breach) -> Breach | None:
    """Return the wanted breach as soon as the audit finds it in one of many organisations."""
    for seed in range(MOST_TRIES):
        world = hard_world(Random(seed))
        found = {finding.breach for finding in findings(world, publisher(world).history())}
        if wanted in found:
            return wanted
    return None


class OneTooFew(Publisher):
    def method(self, k: int) -> MethodVersion:
        return MethodVersion("mutant", room_people=min(self.world.k_room, k - 1), row_people=k - 1)


def test_k_one_too_small_is_found() -> None:
    assert breaches(OneTooFew, Breach.OUTSIDER) is Breach.OUTSIDER


def test_g_one_too_small_is_found(monkeypatch: Patch) -> None:
    def one_too_small(cell: Iterable[Atom], own: Mapping[str, str], method: MethodVersion) -> int:
        return known_answers(cell, own, method) - 1

    monkeypatch.setattr(disclosure, "known_answers", one_too_small)
    assert breaches(Publisher, Breach.CERTAIN) is Breach.CERTAIN


def test_facilitators_not_counted_is_found(monkeypatch: Patch) -> None:
    def without_facilitators(cell: Iterable[Atom], _own: Mapping[str, str], method: MethodVersion) -> int:
        return known_answers([replace(atom, facilitator_ids=frozenset()) for atom in cell], {}, method)

    monkeypatch.setattr(disclosure, "known_answers", without_facilitators)
    assert breaches(Publisher, Breach.CERTAIN) is Breach.CERTAIN


def test_people_counted_twice_is_found(monkeypatch: Patch) -> None:
    def added_up(sessions: Iterable[SealedSession], preset: ScalePreset) -> tuple[Atom, ...]:
        made: dict[tuple[str, str], Atom] = {}
        for session in sessions:
            for atom in once([session], preset):
                other = made.get((atom.team_id, atom.factor_id))
                made[atom.team_id, atom.factor_id] = together(atom, other) if other else atom
        return tuple(made.values())

    once = atoms.atoms_of
    monkeypatch.setattr(atoms, "atoms_of", added_up)
    assert breaches(Publisher, Breach.OUTSIDER) is Breach.OUTSIDER


def together(one: Atom, other: Atom) -> Atom:
    return replace(one, n=one.n + other.n, zones=one.zones + other.zones, severe=one.severe + other.severe)


class FromScratch(Publisher):
    def taken(self, rows: Rows, ledger: int) -> set[str]:
        return set()


@pytest.mark.parametrize("breach", [Breach.OUTSIDER, Breach.INSIDER])
def test_rows_recomputed_from_scratch_is_found(breach: Breach) -> None:
    assert breaches(FromScratch, breach) is breach


@dataclass(frozen=True)
class ExactStatements(Statements):
    """Says how many people are in the low and the middle zone, beside what may be said."""

    low_people: int
    middle_people: int


def test_low_and_middle_exact_is_found(monkeypatch: Patch) -> None:
    def exact(zones: ZoneCounts, severe: int, known: int, method: MethodVersion) -> Statements | None:
        said = statements_of(zones, severe, known, method)
        if said is None:
            return None
        return ExactStatements(
            said.half, said.third, said.fifth, said.low, said.severe, zones.low, zones.middle
        )

    monkeypatch.setattr(disclosure, "statements_of", exact)
    assert breaches(Publisher, Breach.CERTAIN) is Breach.CERTAIN


class AtEverySealing(Publisher):
    def is_moment(self, sealed: Sequence[Session], upcoming: Session | None) -> bool:
        return True


def test_rows_cut_at_every_sealing_is_found() -> None:
    assert breaches(AtEverySealing, Breach.STILL) is Breach.STILL


def test_own_team_of_a_facilitator_not_counted_is_found(monkeypatch: Patch) -> None:
    def without_own_teams(cell: Iterable[Atom], _own: Mapping[str, str], method: MethodVersion) -> int:
        return known_answers(cell, {}, method)

    monkeypatch.setattr(disclosure, "known_answers", without_own_teams)
    assert breaches(Publisher, Breach.CERTAIN) is Breach.CERTAIN


def test_each_manager_counted_for_one_room_only_is_found(monkeypatch: Patch) -> None:
    """As the rule was first written down: leaving out any one team, instead of all with a manager."""
    core = ("workload", "power")
    rooms = ["A 10,0,0 power:5,4,0 with m", "B 10,0,0 power:5,4,0 with m", "C 9,0,0 power:9,0,0"]
    world = organisation(*rooms, core=core)

    def one_by_one(cell: Iterable[Atom], k_room: int, k: int) -> bool:
        counted = [atom for atom in cell if ledger.is_large_enough(atom, k_room, k)]
        total = sum(atom.n for atom in counted)
        rest = [(total - atom.n, k if atom.manager_present else k_room) for atom in counted]
        return total >= k and all(others == 0 or others >= least for others, least in rest)

    assert list(findings(world, Publisher(world).history())) == []
    monkeypatch.setattr(disclosure, "rule_holds", one_by_one)
    monkeypatch.setattr(pool.People, "may_be_a_cell", lambda people, k: people.total >= k)
    found = findings(world, Publisher(world).history())
    assert {(finding.breach, finding.what) for finding in found} == {(Breach.INSIDER, "workload: m")}


def test_managers_not_counted_as_insiders_is_found(monkeypatch: Patch) -> None:
    def without_managers(cell: Iterable[Atom], own: Mapping[str, str], method: MethodVersion) -> int:
        return known_answers([replace(atom, manager_present=False) for atom in cell], own, method)

    monkeypatch.setattr(disclosure, "known_answers", without_managers)
    assert breaches(Publisher, Breach.CERTAIN) is Breach.CERTAIN


def test_the_product_as_it_is_has_none_of_these() -> None:
    """The same organisations in which the mutants are found."""
    found = [
        (seed, finding)
        for seed in range(40)
        for world in [hard_world(Random(seed))]
        for finding in findings(world, Publisher(world).history())
    ]
    assert found == []

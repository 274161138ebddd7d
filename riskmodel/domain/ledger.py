"""The block ledger: which teams make a row outside the room. Numbers of people steer, scores never do."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from riskmodel.domain.histogram import ZoneCounts
from riskmodel.domain.method_version import CURRENT, require_people
from riskmodel.domain.organisation import Unit
from riskmodel.domain.unit_tree import leaves_first


@dataclass(frozen=True)
class Atom:
    """One team's complete pairs for one factor in the final round; it is never split.

    `n` people, of whom `severe` gave the highest impact; `manager_present` when a manager took part.
    """

    team_id: str
    factor_id: str
    n: int
    zones: ZoneCounts
    severe: int
    manager_present: bool
    facilitator_ids: frozenset[str]

    def __post_init__(self) -> None:
        if self.zones.total != self.n or not 0 <= self.severe <= self.n:
            raise ValueError("the counts of an atom do not add up")


@dataclass(frozen=True)
class RowCut:
    """Teams that from now on are one row, in plan order, and the unit at which the row was cut."""

    team_ids: tuple[str, ...]
    anchor_unit_id: str


def is_large_enough(atom: Atom, k_room: int, k: int) -> bool:
    """Say whether an atom may exist: smaller ones are destroyed at sealing, and ignored here."""
    return atom.n >= (k if atom.manager_present else k_room)


def rule_holds(atoms: Iterable[Atom], k_room: int, k: int) -> bool:
    """Say whether the atoms of one factor may make a cell together.

    At least `k` people; and without any one team nobody is left, or at least `k_room` (`k` when a manager
    took part in the team left out, who then knows its result). Raises `ValueError` below the floor, and
    for two atoms of one team: a team counts once per round.
    """
    require_people(k_room, k)
    counted = [atom for atom in atoms if is_large_enough(atom, k_room, k)]
    if len({atom.team_id for atom in counted}) < len(counted):
        raise ValueError("a team counts once")
    total = sum(atom.n for atom in counted)
    return total >= k and all(
        total == atom.n or total - atom.n >= (k if atom.manager_present else k_room) for atom in counted
    )


def cut_rows(
    units: Sequence[Unit],
    atoms: Iterable[Atom],
    core_factor_ids: Collection[str],
    taken_team_ids: Collection[str],
    k_room: int,
    k: int,
) -> tuple[RowCut, ...]:
    """Cut rows at a release moment, from the leaves of the unit tree to its root, in the order of `units`.

    Teams already in a row (`taken_team_ids`) never come back; teams in no row wait for a later moment of
    the round. A factor with a higher k than the others has a ledger of its own: one call for each k.
    Raises `ValueError` below the floor, for a team outside the tree, and for two atoms of one team and
    factor.
    """
    require_people(k_room, k)
    pools = _Pools(_by_team(atoms, taken_team_ids, k_room, k), tuple(core_factor_ids), k_room, k)
    order = {unit.id: place for place, unit in enumerate(units)}
    if not pools.atoms.keys() <= order.keys():
        raise ValueError("a team is outside the tree")
    cuts: list[RowCut] = []
    waiting: defaultdict[str | None, list[str]] = defaultdict(list)
    for unit in leaves_first(units):
        own = [unit.id] if unit.id in pools.atoms else []
        pool = sorted(waiting[unit.id] + own, key=order.__getitem__)
        rows, left = pools.cut(pool, is_root=unit.parent_id not in order)
        cuts += (RowCut(row, unit.id) for row in rows)
        waiting[unit.parent_id] += left
    return tuple(cuts)


@dataclass(frozen=True)
class _Pools:
    """The teams that may still be cut, with their atoms by factor, and how a pool of them is cut."""

    atoms: dict[str, dict[str, Atom]]
    core_factor_ids: tuple[str, ...]
    k_room: int
    k: int

    def cut(self, pool: list[str], *, is_root: bool) -> tuple[list[tuple[str, ...]], list[str]]:
        """Return the rows that a unit's pool gives, and the teams that are left."""
        alone = [team for team in pool if all(self._holds([team]))]
        left = [team for team in pool if team not in alone]
        rows: list[tuple[str, ...]] = [(team,) for team in alone]
        size = CURRENT.rows_of
        while len(left) >= 2 * size and all(self._holds(left[:size])) and all(self._holds(left[size:])):
            rows.append(tuple(left[:size]))
            left = left[size:]
        enough = any if is_root else all
        if left and enough(self._holds(left)):
            rows.append(tuple(left))
            left = []
        return rows, left

    def _holds(self, teams: Sequence[str]) -> Iterator[bool]:
        """Say for each core factor (without core: each factor these teams have) whether the rule holds."""
        scored = dict.fromkeys(factor for team in teams for factor in self.atoms[team])
        for factor in self.core_factor_ids or scored:
            here = (self.atoms[team][factor] for team in teams if factor in self.atoms[team])
            yield rule_holds(here, self.k_room, self.k)


def _by_team(
    atoms: Iterable[Atom], taken_team_ids: Collection[str], k_room: int, k: int
) -> dict[str, dict[str, Atom]]:
    by_team: defaultdict[str, dict[str, Atom]] = defaultdict(dict)
    for atom in atoms:
        if atom.team_id in taken_team_ids or not is_large_enough(atom, k_room, k):
            continue
        if atom.factor_id in by_team[atom.team_id]:
            raise ValueError("a team counts once")
        by_team[atom.team_id][atom.factor_id] = atom
    return dict(by_team)

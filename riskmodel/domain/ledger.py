"""The block ledger: which teams make a row outside the room. Numbers of people steer, scores never do."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from riskmodel.domain.method_version import require_people
from riskmodel.domain.organisation import Unit
from riskmodel.domain.pool import NOBODY, People, PeopleByFactor, cut_pool
from riskmodel.domain.unit_tree import leaves_first
from riskmodel.domain.zone_counts import ZoneCounts

_TWICE = "a team counts once"


@dataclass(frozen=True)
class Atom:
    """One team's complete pairs for one factor in the final round; it is never split.

    `n` people, of whom `severe` gave the highest impact; `manager_present` when a manager took part, and
    `facilitator_ids` of all who led a session in which the team scored this factor.
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

    At least `k` people; without any one team nobody is left, or at least `k_room`; and without all teams in
    which a manager took part, who then knows their results, nobody or at least `k`. Raises `ValueError`
    below the floor, and for two atoms of one team: a team counts once per round.
    """
    require_people(k_room, k)
    counted = [atom for atom in atoms if is_large_enough(atom, k_room, k)]
    if len({atom.team_id for atom in counted}) < len(counted):
        raise ValueError(_TWICE)
    return sum(map(_people_of, counted), NOBODY).may_be_a_cell(k)


def _people_of(atom: Atom) -> People:
    return People(atom.n, atom.n if atom.manager_present else 0)


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
    people = _by_team(atoms, taken_team_ids, k_room, k)
    order = {unit.id: place for place, unit in enumerate(units)}
    if not people.keys() <= order.keys():
        raise ValueError("a team is outside the tree")
    cuts: list[RowCut] = []
    waiting: defaultdict[str | None, list[str]] = defaultdict(list)
    for unit in leaves_first(units):
        own = [unit.id] if unit.id in people else []
        pool = sorted(waiting[unit.id] + own, key=order.__getitem__)
        is_root = unit.parent_id not in order
        rows, left = cut_pool(pool, people, core_factor_ids, k, is_root=is_root)
        cuts += (RowCut(row, unit.id) for row in rows)
        waiting[unit.parent_id] += left
    return tuple(cuts)


def _by_team(
    atoms: Iterable[Atom], taken_team_ids: Collection[str], k_room: int, k: int
) -> dict[str, PeopleByFactor]:
    by_team: defaultdict[str, dict[str, People]] = defaultdict(dict)
    for atom in atoms:
        if atom.team_id in taken_team_ids or not is_large_enough(atom, k_room, k):
            continue
        if atom.factor_id in by_team[atom.team_id]:
            raise ValueError(_TWICE)
        by_team[atom.team_id][atom.factor_id] = _people_of(atom)
    return dict(by_team)

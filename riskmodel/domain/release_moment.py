"""A release moment from beginning to end: atoms in, released rows out, and nothing else."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from riskmodel.domain.disclosure import NOWHERE, Released, release_cell
from riskmodel.domain.ledger import Atom, RowCut, cut_rows
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.organisation import Unit


@dataclass(frozen=True)
class ReleasedRow:
    """A row that was just cut, with the cells that are not empty: the core first, in its own order."""

    id: str
    cut: RowCut
    cells: tuple[Released, ...]


def release_moment(
    units: Sequence[Unit],
    atoms: Iterable[Atom],
    core_factor_ids: Sequence[str],
    taken_team_ids: Collection[str],
    method: MethodVersion,
    new_id: Callable[[], str],
    own_teams: Mapping[str, str] = NOWHERE,
) -> tuple[ReleasedRow, ...]:
    """Cut the rows of a release moment and say what may be said of them.

    `own_teams` is the team that a facilitator works in, by facilitator. The time it takes grows with the
    number of teams. A factor with a k of its own is a ledger of its own: a call with its atoms alone.
    Raises `ValueError` as `cut_rows` does.
    """
    k_room, k = method.room_people, method.row_people
    by_team: defaultdict[str, list[Atom]] = defaultdict(list)
    for atom in atoms:
        by_team[atom.team_id].append(atom)
    counted = [atom for team in by_team.values() for atom in team]
    rows = []
    for cut in cut_rows(units, counted, core_factor_ids, taken_team_ids, k_room, k):
        here = [atom for team in cut.team_ids for atom in by_team[team]]
        row_id = new_id()
        factors = dict.fromkeys((*core_factor_ids, *(atom.factor_id for atom in here)))
        cells = (release_cell(row_id, cut, factor, here, k_room, k, method, own_teams) for factor in factors)
        rows.append(ReleasedRow(row_id, cut, tuple(cell for cell in cells if cell is not None)))
    return tuple(rows)

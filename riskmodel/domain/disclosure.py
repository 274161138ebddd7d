"""The one module that makes what may be shown outside a room; nothing else can construct a `Released`."""

from collections.abc import Iterable, Mapping
from dataclasses import InitVar, dataclass
from types import MappingProxyType
from typing import NoReturn, final

from riskmodel.domain.insiders import known_answers
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.ledger import Atom, RowCut, is_large_enough, rule_holds
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.statements import Statement, Statements, statements_of

_SEAL = object()
NOWHERE: Mapping[str, str] = MappingProxyType({})


@final
@dataclass(frozen=True)
class Released:
    """What may be shown of one row and one factor, to anybody and for ever.

    `people` is the class of five that the number of people lies in, both ends included. Made only by
    `release_cell`, and by `restore` from what was stored; anything else raises `TypeError`, as do pickling,
    copying and subclassing.
    """

    row_id: str
    team_ids: tuple[str, ...]
    factor_id: str
    people: tuple[int, int]
    statements: Statements
    seal: InitVar[object] = None

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("only the disclosure module releases")

    def __init_subclass__(cls) -> NoReturn:
        raise TypeError("there is one kind of released cell")

    def __reduce__(self) -> NoReturn:
        raise TypeError("a released cell is stored by its statements")

    @property
    def labels(self) -> tuple[ItemLabel, ...]:
        """The label; or both possible labels, the higher first, when a statement is open."""
        return self.statements.labels

    @property
    def strongest(self) -> Statement:
        """The strongest sentence that is said."""
        return self.statements.strongest


def release_cell(
    row_id: str,
    row: RowCut,
    factor_id: str,
    atoms: Iterable[Atom],
    k_room: int,
    k: int,
    method: MethodVersion,
    own_teams: Mapping[str, str] = NOWHERE,
) -> Released | None:
    """Return what may be shown of a factor in a row; None when the cell stays empty.

    `own_teams` is the team that a facilitator works in, by facilitator; they know its answers too. Nothing
    in the result tells which team fell short. Raises `ValueError` below the floor.
    """
    here = cell_atoms(row, factor_id, atoms, k_room, k)
    if not here:
        return None
    zones = sum((atom.zones for atom in here[1:]), here[0].zones)
    severe = sum(atom.severe for atom in here)
    statements = statements_of(zones, severe, known_answers(here, own_teams, method), method)
    if statements is None:
        return None
    least = zones.total - zones.total % method.people_class
    people = (least, least + method.people_class - 1)
    return Released(row_id, row.team_ids, factor_id, people, statements, _SEAL)


def cell_atoms(row: RowCut, factor_id: str, atoms: Iterable[Atom], k_room: int, k: int) -> tuple[Atom, ...]:
    """Return the atoms that a cell is made of; none when the rule does not hold for them together."""
    here = (atom for atom in atoms if atom.factor_id == factor_id and atom.team_id in row.team_ids)
    counted = tuple(atom for atom in here if is_large_enough(atom, k_room, k))
    return counted if rule_holds(counted, k_room, k) else ()


def restore(
    row_id: str, team_ids: tuple[str, ...], factor_id: str, people: tuple[int, int], statements: Statements
) -> Released:
    """Rebuild a released cell from its own stored statements; only storage calls this."""
    return Released(row_id, team_ids, factor_id, people, statements, _SEAL)

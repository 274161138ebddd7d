"""How many answers of a cell one person may know exactly, of all who do not know every one of them."""

from collections.abc import Iterable, Iterator, Mapping

from riskmodel.domain.ledger import Atom
from riskmodel.domain.method_version import MethodVersion


def known_answers(atoms: Iterable[Atom], own_teams: Mapping[str, str], method: MethodVersion) -> int:
    """Return g: the most answers of a cell known exactly by anyone who does not know all of them.

    One's own answer, the answers of one's team, or those of all teams that one (co-)facilitator led; with
    those of the facilitator's own team (`own_teams`: team by facilitator). One manager may have been in any
    of the rooms with a manager, and may work in any team.
    """
    cell = tuple(atoms)
    total = sum(atom.n for atom in cell)
    return max(known for known in _insiders(cell, own_teams, method) if known < total)


def _insiders(cell: tuple[Atom, ...], own_teams: Mapping[str, str], method: MethodVersion) -> Iterator[int]:
    yield 1
    for atom in cell:
        yield atom.n
    for person in frozenset[str]().union(*(atom.facilitator_ids for atom in cell)):
        led = [atom for atom in cell if person in atom.facilitator_ids]
        own = [atom for atom in cell if atom.team_id == own_teams.get(person) and atom not in led]
        yield from _with_own_team(led, own, method)
    managed = [atom for atom in cell if atom.manager_present]
    if managed:
        others = [atom for atom in cell if atom not in managed]
        yield from _with_own_team(managed, others, method)
    if len(managed) > 1 and len(others) < 2:
        # Who was in every room but the smallest, and works in the one other team, or else in that one.
        all_but_one = sum(atom.n for atom in cell) - min(atom.n for atom in managed)
        yield all_but_one if others else all_but_one + method.coded_people


def _with_own_team(seen: list[Atom], own: list[Atom], method: MethodVersion) -> Iterator[int]:
    """Yield what somebody knows who saw these results and works in one of those teams, if any.

    Where both together are the whole cell, it still matters that the room of their own team may have seen a
    coded result: one that is the same when up to two people answered otherwise.
    """
    people = sum(atom.n for atom in seen)
    yield people
    for atom in own:
        yield people + atom.n
        yield people + method.coded_people

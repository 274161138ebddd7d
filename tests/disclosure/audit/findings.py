"""The audit: what outsiders and insiders can work out from everything that was ever published.

It knows people, sums and sentences, and nothing of how the product decides what to publish.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from tests.disclosure.audit.certainty import Crowd, Says, is_certain, temptations
from tests.disclosure.audit.rank import Counted, exposed
from tests.disclosure.audit.worlds import HIGH, LOW, MIDDLE, Reply, World


class Breach(StrEnum):
    """What went wrong."""

    OUTSIDER = "an outsider computes something about too few people"
    INSIDER = "an insider computes something about too few others"
    CERTAIN = "somebody is certain that all the others are in one zone"
    COUNT = "the class of people is not that of the people in it"
    CHANGED = "what was published once, changed or went"
    STILL = "something was published between two release moments"


@dataclass(frozen=True)
class Cell:
    """A published cell: how often each person counts in it, its class of people, and what it says.

    `says` gives what everybody would read, had these people answered otherwise.
    """

    factor: str
    people: Counted
    between: tuple[int, int]
    shown: object
    says: Says


@dataclass(frozen=True)
class Snapshot:
    """Everything on show in one round at one time: rows by the names of their teams."""

    round: int
    is_moment: bool
    rows: Mapping[tuple[int, tuple[str, ...]], tuple[Cell, ...]]


@dataclass(frozen=True)
class Finding:
    """One breach: in which round, for which factor, and about whom."""

    breach: Breach
    round: int
    what: str


@dataclass(frozen=True)
class Insider:
    """Somebody who knows the answers of these people, `own` being their own team beside what else they saw.

    A manager needs k others to stay together, everybody else k_room.
    """

    name: str
    people: frozenset[int]
    needs_k: bool = False
    own: frozenset[int] = frozenset()


def findings(world: World, history: Iterable[Snapshot]) -> Iterator[Finding]:
    """Yield every breach in what was published, round by round."""
    seen = list(history)
    for round_ in world.rounds:
        mine = [one for one in seen if one.round == round_]
        yield from _changes(round_, mine)
        cells = {
            (teams, cell.factor, _key(cell)): cell
            for one in mine
            for (_ledger, teams), cells in one.rows.items()
            for cell in cells
        }
        yield from _sums(world, round_, list(cells.values()))
        for cell in cells.values():
            yield from _sentences(world, round_, cell)


def _key(cell: Cell) -> tuple[tuple[int, int], ...]:
    return tuple(sorted(cell.people.items()))


def _changes(round_: int, history: list[Snapshot]) -> Iterator[Finding]:
    for before, after in pairwise(history):
        if any(
            row not in after.rows or _on_show(after.rows[row]) != _on_show(before.rows[row])
            for row in before.rows
        ):
            yield Finding(Breach.CHANGED, round_, "rows")
        if not after.is_moment and after.rows.keys() != before.rows.keys():
            yield Finding(Breach.STILL, round_, "rows")


def _on_show(cells: tuple[Cell, ...]) -> list[tuple[str, tuple[int, int], object]]:
    return [(cell.factor, cell.between, cell.shown) for cell in cells]


def _sums(world: World, round_: int, cells: list[Cell]) -> Iterator[Finding]:
    """Treat every cell as the exact sum of its people, which is far more than it says."""
    for factor in sorted({cell.factor for cell in cells}):
        sums = [cell.people for cell in cells if cell.factor == factor]
        k = world.k_of(factor)
        if exposed(sums, k):
            yield Finding(Breach.OUTSIDER, round_, factor)
        for insider in insiders(world, round_):
            others = [_without(one, insider.people) for one in sums]
            if exposed(others, k if insider.needs_k else world.k_room):
                yield Finding(Breach.INSIDER, round_, f"{factor}: {insider.name}")


def _without(counted: Counted, known: frozenset[int]) -> Counted:
    return {person: times for person, times in counted.items() if person not in known}


def insiders(world: World, round_: int) -> Iterator[Insider]:
    """Yield teams, (co-)facilitators of any number of teams, and managers; with their own team if any."""
    held = [session for session in world.sessions if session.round == round_]
    people = {
        team: frozenset[int]().union(*(session.people for session in held if session.team == team))
        for team in dict.fromkeys(session.team for session in held)
    }
    yield from (Insider(f"team {team}", known) for team, known in people.items())
    for group, is_manager in (("facilitators", False), ("managers", True)):
        for person in sorted(frozenset[str]().union(*(getattr(session, group) for session in held))):
            seen = {session.team for session in held if person in getattr(session, group)}
            known = frozenset[int]().union(*(people[team] for team in seen))
            yield Insider(person, known, is_manager)
            own = world.members.get(person)
            if own in people and own not in seen:
                yield Insider(f"{person} of {own}", known | people[own], own=people[own])


def _sentences(world: World, round_: int, cell: Cell) -> Iterator[Finding]:
    """Look for certainty as it is, and as it could be: with other answers of the same people."""
    here = frozenset(cell.people)
    if not cell.between[0] <= sum(cell.people.values()) <= cell.between[1] or len(here) < cell.between[0]:
        yield Finding(Breach.COUNT, round_, cell.factor)
        return
    replies = _replies(world, round_, cell.factor)
    known = {frozenset[int](), *(frozenset([person]) for person in here)}
    for insider in insiders(world, round_):
        known.add(insider.people & here)
        # The room of their own team may have shown too little to know more there than their own answer.
        own = here.intersection(insider.own)
        known |= {(insider.people & here) - own | {person} for person in sorted(own)[:1]}
    for some in known:
        others = [replies[person] for person in here - some]
        if others and is_certain(cell.says, crowd(replies[person] for person in some), crowd(others)):
            yield Finding(Breach.CERTAIN, round_, f"{cell.factor}: as it is, to who knows {len(some)}")
    for size in sorted({len(some) for some in known}):
        if len(here) > size and _could_be_certain(cell.says, size, len(here) - size):
            yield Finding(Breach.CERTAIN, round_, f"{cell.factor}: as it could be, to who knows {size}")


def _replies(world: World, round_: int, factor: str) -> dict[int, Reply]:
    found: dict[int, Reply] = {}
    for session in world.sessions:
        if session.round == round_:
            found |= session.replies.get(factor, {})
    return found


def crowd(replies: Iterable[Reply]) -> Crowd:
    """Count replies."""
    some = list(replies)
    low, middle, high = (sum(reply.zone == zone for reply in some) for zone in (LOW, MIDDLE, HIGH))
    return Crowd((low, middle, high), sum(reply.severe for reply in some))


def _could_be_certain(says: Says, known: int, others: int) -> bool:
    n = known + others
    # Cells of one size that read the same in these worlds have the same sentences to say.
    worlds = [
        Crowd((n, 0, 0), 0),
        Crowd((0, n, 0), 0),
        Crowd((0, n, 0), n),
        Crowd((0, 0, n), n),
        *(Crowd((n - high, 0, high), 0) for high in range(n // 8, n // 2 + 2, max(1, n // 12))),
    ]
    reads = tuple(says(world) for world in worlds)
    if (reads, known, others) not in _tempted:
        _tempted[reads, known, others] = any(is_certain(says, *one) for one in temptations(known, others))
    return _tempted[reads, known, others]


_tempted: dict[tuple[object, int, int], bool] = {}

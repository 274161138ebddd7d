"""Which lines of two readings of one plan are the same line, and the keys by which they are known."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from riskmodel.domain.imported_plan import PlanField, PlanLine
from riskmodel.domain.text import as_read

# In a larger group of lines on one risk the order decides: comparing all of them takes long.
_MOST_COMPARED = 20
_KEY_LENGTH = 16

Pairs = dict[int, int]
"""Places in the old lines by places in the new."""


def same_lines(old: Sequence[PlanLine], new: Sequence[PlanLine]) -> Pairs:
    """Return which new line is which old one: equal ones, then those on one risk, then with one measure."""
    pairs: Pairs = {}
    rounds: tuple[Callable[[PlanLine], Hashable], ...] = (_whole, _what, _risk, _number, _measure)
    for name in rounds:
        _pair(old, new, name, pairs)
    return pairs


def new_keys(lines: Iterable[PlanLine], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """Return a key for each line that no other has, made of what it says: the same file gives the same."""
    used = set(taken)
    keys = []
    for line in lines:
        said = "\x1f".join(map(str, _what(line) or _whole(line)))
        key = base = hashlib.sha256(said.encode()).hexdigest()[:_KEY_LENGTH]
        times = 1
        while key in used:
            times += 1
            key = f"{base}-{times}"
        used.add(key)
        keys.append(key)
    return tuple(keys)


def _pair(
    old: Sequence[PlanLine], new: Sequence[PlanLine], name: Callable[[PlanLine], Hashable], pairs: Pairs
) -> None:
    """Pair what is left of both and goes by the same name."""
    taken = set(pairs.values())
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for place, line in enumerate(old):
        if place not in taken and name(line):
            waiting[name(line)].append(place)
    arriving: dict[Hashable, list[int]] = defaultdict(list)
    for place, line in enumerate(new):
        if place not in pairs and name(line) in waiting:
            arriving[name(line)].append(place)
    for called, places in arriving.items():
        pairs.update(_matched(old, new, waiting[called], places))


def _matched(
    old: Sequence[PlanLine], new: Sequence[PlanLine], waiting: list[int], arriving: list[int]
) -> Pairs:
    if max(len(waiting), len(arriving)) > _MOST_COMPARED:
        return dict(zip(arriving, waiting, strict=False))
    found: Pairs = {}
    alike = sorted(
        (-_likeness(old[before], new[after]), before, after) for before in waiting for after in arriving
    )
    for _unlike, before, after in alike:
        if after not in found and before not in found.values():
            found[after] = before
    return found


def _likeness(one: PlanLine, other: PlanLine) -> float:
    """Return which part of the words of two measures they share, 0 to 1."""
    mine, theirs = (set(_plain(line, PlanField.MEASURE).split()) for line in (one, other))
    return len(mine & theirs) / max(1, len(mine | theirs))


def _whole(line: PlanLine) -> tuple[str, ...]:
    return tuple(as_read(cell.text) for cell in line.cells)


def _what(line: PlanLine) -> tuple[str, ...]:
    said = tuple(_plain(line, field) for field in (PlanField.RISK_NUMBER, PlanField.RISK, PlanField.MEASURE))
    return said if any(said) else ()


def _risk(line: PlanLine) -> str:
    return _plain(line, PlanField.RISK)


def _number(line: PlanLine) -> str:
    return _plain(line, PlanField.RISK_NUMBER)


def _measure(line: PlanLine) -> str:
    return _plain(line, PlanField.MEASURE)


def _plain(line: PlanLine, field: PlanField) -> str:
    return as_read(line.text(field)).casefold()

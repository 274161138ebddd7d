"""What follows exactly from published sums: whole-number elimination, nothing rounded."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

# How often each person is counted in one published sum.
Counted = Mapping[int, int]


def rank(rows: Sequence[Sequence[int]]) -> int:
    """The rank of a matrix of whole numbers, over the fractions."""
    left = [[Fraction(value) for value in row] for row in rows]
    found = 0
    for column in range(len(left[0]) if left else 0):
        pivot = next((place for place in range(found, len(left)) if left[place][column]), None)
        if pivot is None:
            continue
        left[found], left[pivot] = left[pivot], left[found]
        for place in range(found + 1, len(left)):
            factor = left[place][column] / left[found][column]
            if factor:
                left[place] = [a - factor * b for a, b in zip(left[place], left[found], strict=True)]
        found += 1
    return found


def exposed(sums: Sequence[Counted], below: int) -> frozenset[int] | None:
    """People, fewer than `below`, about whom some combination of the sums says something; None if none."""
    for together in _connected([dict(one) for one in sums if one]):
        if len(together) == 1:
            if len(together[0]) < below:
                return frozenset(together[0])
            continue
        alike = _alike(together)
        columns = list(alike)
        full = rank([[column[place] for column in columns] for place in range(len(together))])
        for chosen in _small(columns, {column: len(alike[column]) for column in columns}, below):
            rest = [column for column in columns if column not in chosen]
            if rank([[column[place] for column in rest] for place in range(len(together))]) < full:
                return frozenset().union(*(alike[column] for column in chosen))
    return None


def _alike(sums: Sequence[Counted]) -> dict[tuple[int, ...], frozenset[int]]:
    """People who are counted equally often in every sum cannot be told apart: one column for all of them."""
    everybody = set().union(*sums)
    found: dict[tuple[int, ...], set[int]] = {}
    for person in everybody:
        found.setdefault(tuple(one.get(person, 0) for one in sums), set()).add(person)
    return {column: frozenset(people) for column, people in found.items()}


def _connected(sums: Sequence[Counted]) -> Iterator[list[Counted]]:
    """Sums that share people, directly or through others; what shares nobody cannot be combined usefully."""
    left = [one for place, one in enumerate(sums) if one not in sums[:place]]
    while left:
        group = [left.pop()]
        people: set[int] = set()
        for one in group:
            people |= one.keys()
            touching = [other for other in left if people & other.keys()]
            left = [other for other in left if not people & other.keys()]
            group += touching
        yield group


def _small(
    columns: Sequence[tuple[int, ...]], people: Mapping[tuple[int, ...], int], below: int
) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Every choice of columns that together are fewer people than `below`."""

    def grown(
        chosen: tuple[tuple[int, ...], ...], start: int, size: int
    ) -> Iterator[tuple[tuple[int, ...], ...]]:
        for place in range(start, len(columns)):
            larger = size + people[columns[place]]
            if larger < below:
                yield (*chosen, columns[place])
                yield from grown((*chosen, columns[place]), place + 1, larger)

    yield from grown((), 0, 0)

"""How the teams that wait at one unit are cut into rows, by numbers of people alone."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate

from riskmodel.domain.method_version import CURRENT


@dataclass(frozen=True)
class People:
    """The people of one or more teams for one factor; `managed` of them are in teams with a manager."""

    total: int
    managed: int

    def __add__(self, other: "People") -> "People":
        return People(self.total + other.total, self.managed + other.managed)

    def may_be_a_cell(self, k: int) -> bool:
        """Say whether there are at least k, and without all teams with a manager none or at least k.

        One manager may have been in every room with a manager. Without any other team enough is left by
        itself: every team has at least k_room people.
        """
        others = self.total - self.managed
        return self.total >= k and (self.managed == 0 or others == 0 or others >= k)


NOBODY = People(0, 0)
PeopleByFactor = Mapping[str, People]
Row = tuple[str, ...]


def cut_pool(
    pool: Sequence[str],
    people: Mapping[str, PeopleByFactor],
    core_factor_ids: Collection[str],
    k: int,
    *,
    is_root: bool,
) -> tuple[list[Row], list[str]]:
    """Return the rows that a unit's pool of teams gives, and the teams that are left.

    A team for which the rule holds alone is a row. While six or more wait, the first three are a row if the
    rule holds for them and for the rest. Then the pool is one row if the rule holds. It must hold for every
    core factor (without core: every factor the teams scored); at the root, for the whole pool, for one.
    """

    def holds(here: PeopleByFactor) -> Iterator[bool]:
        return (here.get(factor, NOBODY).may_be_a_cell(k) for factor in core_factor_ids or here)

    alone = {team for team in pool if all(holds(people[team]))}
    rows: list[Row] = [(team,) for team in pool if team in alone]
    left = [team for team in pool if team not in alone]
    size = CURRENT.rows_of
    # What waits from each place on is added up once: a pool may hold thousands of teams.
    nobody: PeopleByFactor = {}
    from_here = [*accumulate((people[team] for team in reversed(left)), _together, initial=nobody)][::-1]
    start = 0
    while len(left) - start >= 2 * size:
        first = reduce(_together, (people[team] for team in left[start : start + size]))
        if not (all(holds(first)) and all(holds(from_here[start + size]))):
            break
        rows.append(tuple(left[start : start + size]))
        start += size
    enough = any if is_root else all
    if left[start:] and enough(holds(from_here[start])):
        rows.append(tuple(left[start:]))
        return rows, []
    return rows, left[start:]


def _together(one: PeopleByFactor, other: PeopleByFactor) -> PeopleByFactor:
    return {factor: one.get(factor, NOBODY) + other.get(factor, NOBODY) for factor in {**one, **other}}

"""What planned sessions will show outside their rooms, from invited numbers and never from answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from random import Random

from riskmodel.domain.ledger import Atom, cut_rows
from riskmodel.domain.method_version import CURRENT, MethodVersion
from riskmodel.domain.organisation import Unit
from riskmodel.domain.release_moment import ReleasedRow, release_moment
from riskmodel.domain.zone_counts import ZoneCounts

RUNS = CURRENT.forecast_runs


@dataclass(frozen=True)
class PlannedTeam:
    """A session that is planned: how many people are invited, who leads, whether a manager takes part."""

    team_id: str
    invited: int
    facilitator_ids: frozenset[str]
    manager_present: bool = False


@dataclass(frozen=True)
class Plan:
    """A round as planned: all units, the sessions, the core factors, and where facilitators work."""

    units: tuple[Unit, ...]
    teams: tuple[PlannedTeam, ...]
    core_factor_ids: tuple[str, ...]
    own_teams: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Expectation:
    """The share of invited people who come, and the share of answers that will be unknown; 0 to 1."""

    turnout: float = CURRENT.expected_turnout
    unknown: float = CURRENT.expected_unknown


@dataclass(frozen=True)
class Forecast:
    """What may be expected of a plan, as averages over many made-up rounds.

    `rows` counts released rows. `filled` is the share (0 to 1) of their core cells that say something;
    `fifth`, `third` and `half` the share of those in which that sentence can be said or denied. `people` is
    the share of invited people who are in a team of a row.
    """

    rows: float
    filled: float
    fifth: float
    third: float
    half: float
    people: float

    @property
    def sentences(self) -> float:
        """How many sentences about a core factor there will be, over all rows: the worth of a plan."""
        return self.rows * self.filled * (self.fifth + self.third + self.half)


def forecast(
    plan: Plan, expectation: Expectation, method: MethodVersion, random: Random, runs: int = RUNS
) -> Forecast:
    """Play a plan many times with the ledger itself, and return what came out on average.

    Only numbers of people are drawn; nobody in it answers anything. `random` decides who comes.
    """
    played = [
        release_moment(
            plan.units,
            _atoms(plan, expectation, random),
            plan.core_factor_ids,
            (),
            method,
            lambda: "",
            plan.own_teams,
        )
        for _run in range(runs)
    ]
    return _averages(plan, played)


def expected_rows(plan: Plan, expectation: Expectation, method: MethodVersion) -> tuple[tuple[str, ...], ...]:
    """Return the teams of each row when the expected numbers come and answer, rounded up."""
    complete = expectation.turnout * (1 - expectation.unknown)
    atoms = [
        _atom(team, factor_id, ceil(team.invited * complete))
        for team in plan.teams
        for factor_id in plan.core_factor_ids
    ]
    rows = cut_rows(plan.units, atoms, plan.core_factor_ids, (), method.room_people, method.row_people)
    return tuple(row.team_ids for row in rows)


def _atoms(plan: Plan, expectation: Expectation, random: Random) -> Iterator[Atom]:
    def some(people: int, share: float) -> int:
        return sum(random.random() < share for _person in range(people))

    for team in plan.teams:
        there = some(team.invited, expectation.turnout)
        for factor_id in plan.core_factor_ids:
            yield _atom(team, factor_id, some(there, 1 - expectation.unknown))


def _atom(team: PlannedTeam, factor_id: str, n: int) -> Atom:
    """Return an atom whose scores mean nothing: all high, so that no sentence stays unsaid for its score."""
    zones = ZoneCounts(0, 0, n)
    return Atom(team.team_id, factor_id, n, zones, 0, team.manager_present, team.facilitator_ids)


def _averages(plan: Plan, played: Sequence[Sequence[ReleasedRow]]) -> Forecast:
    rows = [row for run in played for row in run]
    said = [cell.statements for row in rows for cell in row.cells]
    invited = {team.team_id: team.invited for team in plan.teams}
    reached = sum(invited[team] for row in rows for team in row.cut.team_ids)

    def share(part: float, whole: float) -> float:
        return part / whole if whole else 0.0

    return Forecast(
        rows=share(len(rows), len(played)),
        filled=share(len(said), len(rows) * len(plan.core_factor_ids)),
        fifth=share(sum(one.fifth is not None for one in said), len(said)),
        third=share(sum(one.third is not None for one in said), len(said)),
        half=share(sum(one.half is not None for one in said), len(said)),
        people=share(reached, sum(invited.values()) * len(played)),
    )

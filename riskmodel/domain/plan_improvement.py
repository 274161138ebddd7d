"""What would improve a plan: each change is really tried, and named only when it helps."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from riskmodel.domain.forecast import (
    RUNS,
    Expectation,
    Forecast,
    Plan,
    PlannedTeam,
    expected_rows,
    forecast,
)
from riskmodel.domain.method_version import MethodVersion


class Change(StrEnum):
    """A change to a plan."""

    LARGER_TEAMS = "larger_teams"
    JOINED_TEAMS = "joined_teams"
    ONE_FACILITATOR_PER_ROW = "one_facilitator_per_row"


@dataclass(frozen=True)
class Improvement:
    """A change that helps, and the forecast after it.

    `groups` holds teams in plan order: each team that becomes larger, each two that join in one session, or
    the teams of each row that get one facilitator.
    """

    change: Change
    groups: tuple[tuple[str, ...], ...]
    forecast: Forecast


Groups = tuple[tuple[str, ...], ...]
Alternative = tuple[Change, Groups, Plan]


def improvements(
    plan: Plan, expectation: Expectation, method: MethodVersion, random: Random, runs: int = RUNS
) -> tuple[Improvement, ...]:
    """Return the best of each kind of change that helps, the one that helps most first.

    A change helps when at least a twentieth more can be said (`MethodVersion.least_gain`; less may be chance)
    and no fewer people are in a row. Each forecast starts from the same chance, so that the same people come
    as far as the plan allows.
    """
    seed = random.getrandbits(64)
    before = forecast(plan, expectation, method, Random(seed), runs)
    best: dict[Change, Improvement] = {}
    for change, groups, other in _alternatives(plan, expectation, method):
        after = forecast(other, expectation, method, Random(seed), runs)
        known = best[change].forecast if change in best else before
        least = known.sentences if change in best else float(before.sentences * method.least_gain)
        if after.sentences > least and after.people >= before.people:
            best[change] = Improvement(change, groups, after)
    return tuple(sorted(best.values(), key=lambda one: -one.forecast.sentences))


def _alternatives(plan: Plan, expectation: Expectation, method: MethodVersion) -> Iterator[Alternative]:
    small = [team for team in plan.teams if team.invited < method.planned_people]
    if small:
        larger = tuple(replace(team, invited=max(team.invited, method.planned_people)) for team in plan.teams)
        yield Change.LARGER_TEAMS, tuple((team.team_id,) for team in small), replace(plan, teams=larger)
    # Not every pair of small teams is tried apart, so that a large organisation does not wait.
    pairs = _pairs_of_sisters(plan, small)
    for chosen in [pairs, *([pair] for pair in pairs[: method.tried_pairs])] if pairs else []:
        groups = tuple((one.team_id, other.team_id) for one, other in chosen)
        yield Change.JOINED_TEAMS, groups, _joined(plan, chosen)
    rows = [row for row in expected_rows(plan, expectation, method) if len(row) > 1]
    if rows:
        yield Change.ONE_FACILITATOR_PER_ROW, tuple(rows), _led_by_one(plan, rows)


Pair = tuple[PlannedTeam, PlannedTeam]


def _pairs_of_sisters(plan: Plan, small: list[PlannedTeam]) -> list[Pair]:
    parents = {unit.id: unit.parent_id for unit in plan.units}
    sisters: defaultdict[str | None, list[PlannedTeam]] = defaultdict(list)
    for team in small:
        sisters[parents[team.team_id]].append(team)
    return [pair for teams in sisters.values() for pair in zip(teams[::2], teams[1::2], strict=False)]


def _joined(plan: Plan, pairs: list[Pair]) -> Plan:
    """Return the plan in which each two teams hold one session, under the name and leaders of the first."""
    gone = {other.team_id for _one, other in pairs}
    together = {
        one.team_id: replace(
            one,
            invited=one.invited + other.invited,
            manager_present=one.manager_present or other.manager_present,
        )
        for one, other in pairs
    }
    teams = (together.get(team.team_id, team) for team in plan.teams if team.team_id not in gone)
    return replace(plan, teams=tuple(teams))


def _led_by_one(plan: Plan, rows: list[tuple[str, ...]]) -> Plan:
    """Return the plan in which whoever leads the first team of a row leads them all."""
    leads = {team.team_id: team.facilitator_ids for team in plan.teams}
    first = {team: frozenset(sorted(leads[row[0]])[:1]) for row in rows for team in row}
    teams = (
        replace(team, facilitator_ids=first.get(team.team_id, team.facilitator_ids)) for team in plan.teams
    )
    return replace(plan, teams=tuple(teams))

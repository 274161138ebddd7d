"""A plan played out: the same words every time, and each plan played once."""

from collections.abc import Iterable
from functools import lru_cache
from math import ceil, floor
from random import Random

from riskmodel.domain.forecast import Expectation, Forecast, Plan, PlannedTeam, forecast
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import Unit
from riskmodel.domain.plan_improvement import improvements
from riskmodel.domain.round_forecast import Help

# One chance for everybody, so that a forecast does not change when somebody looks again.
_SEED = 2026
# Eight of ten made-up rounds fall in a range; the outer ones would make every range wide.
_LEFT_OUT = 0.1

OwnTeams = tuple[tuple[str, str], ...]
Key = tuple[tuple[Unit, ...], tuple[PlannedTeam, ...], tuple[str, ...], OwnTeams]


def played(plan: Plan, expectation: Expectation) -> tuple[Forecast, ...]:
    """Return made-up rounds one by one: fewer for a large plan, where each takes longer and varies less."""
    return _played(*_key(plan), expectation)


def tried(plan: Plan, expectation: Expectation) -> tuple[Help, ...]:
    """Return the changes that would help a plan, best first."""
    return _tried(*_key(plan), expectation)


def usual_range(values: Iterable[float]) -> tuple[int, int]:
    """Return whole numbers between which eight of ten values lie; two zeros without any."""
    ordered = sorted(values)
    if not ordered:
        return 0, 0
    last = len(ordered) - 1
    return floor(ordered[round(last * _LEFT_OUT)]), ceil(ordered[round(last * (1 - _LEFT_OUT))])


def _key(plan: Plan) -> Key:
    return plan.units, plan.teams, plan.core_factor_ids, tuple(sorted(plan.own_teams.items()))


# A screen runs again at every click; what was played for it is kept.
@lru_cache(maxsize=16)
def _played(
    units: tuple[Unit, ...],
    teams: tuple[PlannedTeam, ...],
    core: tuple[str, ...],
    own: OwnTeams,
    expectation: Expectation,
) -> tuple[Forecast, ...]:
    random, plan = Random(_SEED), Plan(units, teams, core, dict(own))
    runs = min(200, max(40, 2000 // max(1, len(teams))))
    return tuple(forecast(plan, expectation, CURRENT, random, 1) for _run in range(runs))


@lru_cache(maxsize=16)
def _tried(
    units: tuple[Unit, ...],
    teams: tuple[PlannedTeam, ...],
    core: tuple[str, ...],
    own: OwnTeams,
    expectation: Expectation,
) -> tuple[Help, ...]:
    plan = Plan(units, teams, core, dict(own))
    runs = min(80, max(15, 600 // max(1, len(teams))))
    # The chance that `improvements` starts from, so that both are about the same people.
    before = forecast(plan, expectation, CURRENT, Random(Random(_SEED).getrandbits(64)), runs)
    found = improvements(plan, expectation, CURRENT, Random(_SEED), runs)
    return tuple(Help(one, one.forecast.rows - before.rows) for one in found)

"""Whether measures that were done helped: told by who leads the team, or by who keeps the plan."""

from dataclasses import replace
from datetime import date

from riskmodel.application.follow import (
    FollowedStatement,
    FollowedTeam,
    followed_teams,
    measure_of,
    require_followed,
)
from riskmodel.application.measure_writing import write_measure
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import ChangedMeanwhileError
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.storage import organisation
from riskmodel.storage.stores import Stores


def report_effect(
    stores: Stores,
    actor: Actor,
    workshop_id: str,
    measure_id: str,
    *,
    effect: Effect,
    version: int,
    today: date,
) -> None:
    """Say whether a measure that is done helped, whoever decided on it.

    A team leader does so for the own units, a prevention officer for every unit. Raises `NotAllowedError` for
    another unit, `NotFoundError` for what has not left its room, and `ChangedMeanwhileError` when the measure
    changed since it was read or is not done (any more).
    """
    require_role(actor, Role.TEAM_LEADER, Role.PREVENTION_OFFICER)
    with stores.database.writing() as session:
        require_followed(session, actor, workshop_id)
        measure = measure_of(session, workshop_id, measure_id)
        if measure.status != MeasureStatus.DONE:
            raise ChangedMeanwhileError
        changed = replace(measure, effect=effect)
        write_measure(session, actor, workshop_id, measure, changed, version=version, today=today)


def done_measures(stores: Stores, actor: Actor) -> tuple[FollowedTeam, ...]:
    """Return what is done of what teams agreed, of every team that did something."""
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        units = organisation.load_units(session)
        teams = followed_teams(session, units, frozenset(unit.id for unit in units))
    done = (replace(team, statements=tuple(filter(_has_done, map(_done, team.statements)))) for team in teams)
    return tuple(team for team in done if team.statements)


def _done(statement: FollowedStatement) -> FollowedStatement:
    measures = tuple(measure for measure in statement.measures if measure.is_done)
    return replace(statement, factors=(), measures=measures)


def _has_done(statement: FollowedStatement) -> bool:
    return bool(statement.measures)

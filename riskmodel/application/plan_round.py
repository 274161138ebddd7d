"""Planning a round: what management will see with the sessions there are, and those somebody thinks of."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from riskmodel.application.played_plan import played, tried, usual_range
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import MissingValueError, NotFoundError
from riskmodel.domain.forecast import Expectation, Plan, PlannedTeam
from riskmodel.domain.organisation import MeasurementRound
from riskmodel.domain.round_forecast import Help, PlanLine, RoundForecast, ThoughtOf
from riskmodel.domain.text import clean_line
from riskmodel.domain.workshop import MOST_PEOPLE, Phase, Workshop
from riskmodel.storage import accounts, organisation, released, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

USUAL = Expectation()


def round_forecast(
    stores: Stores,
    actor: Actor,
    round_id: str,
    extra: Sequence[ThoughtOf] = (),
    expectation: Expectation = USUAL,
) -> RoundForecast:
    """Return what a round will show, from invited numbers and never from answers.

    Raises `NotFoundError` for an unknown round or team, and `MissingValueError` for numbers out of range.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        plan, lines = _plan(session, round_id, extra, expectation)
        there = len(released.load_rows(session, round_id))
    made_up = played(plan, expectation)
    core = len(plan.core_factor_ids)
    filled = usual_range(one.filled * core for one in made_up if one.rows)
    return RoundForecast(lines, there, usual_range(one.rows for one in made_up), filled, core)


def what_would_help(
    stores: Stores,
    actor: Actor,
    round_id: str,
    extra: Sequence[ThoughtOf] = (),
    expectation: Expectation = USUAL,
) -> tuple[Help, ...]:
    """Return what would improve the same plan, best first; slower, because each change is tried."""
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        plan, _found = _plan(session, round_id, extra, expectation)
    return tried(plan, expectation)


def _plan(
    session: Session, round_id: str, extra: Sequence[ThoughtOf], expectation: Expectation
) -> tuple[Plan, tuple[PlanLine, ...]]:
    round_ = organisation.load_round(session, round_id)
    if round_ is None:
        raise NotFoundError
    if not (0 <= expectation.turnout <= 1 and 0 <= expectation.unknown <= 1):
        raise MissingValueError("share")
    units = organisation.load_units(session)
    taken = released.load_taken_teams(session, round_id)
    planned = tuple(_lines(session, round_, extra, {unit.id for unit in units}, taken))
    teams = tuple(team for team, _line in planned)
    plan = Plan(units, teams, round_.core_factor_ids, accounts.load_own_teams(session))
    return plan, tuple(line for _team, line in planned)


def _lines(
    session: Session,
    round_: MeasurementRound,
    extra: Sequence[ThoughtOf],
    known: Collection[str],
    taken: Collection[str],
) -> Iterator[tuple[PlannedTeam, PlanLine]]:
    """Yield each team once: as a session that is there, else as somebody thinks of it."""
    held: dict[str, Workshop] = {}
    for workshop in workshops.load_workshops(session, round_.id):
        if workshop.phase != Phase.VOID and workshop.unit_id not in taken:
            held.setdefault(workshop.unit_id, workshop)
    leaders = {id_ for workshop in held.values() for id_ in workshop.facilitator_ids}
    names = {id_: name for id_, name, _team in accounts.load_members(session, leaders)}
    for workshop in held.values():
        ids = workshop.facilitator_ids
        line = PlanLine(
            workshop.unit_id,
            workshop.invited,
            tuple(sorted(names[id_] for id_ in ids)),
            workshop.manager_present,
            is_prepared=True,
        )
        yield PlannedTeam(line.unit_id, line.invited, ids, line.manager_present), line
    for one in {one.unit_id: one for one in extra}.values():
        if one.unit_id not in known:
            raise NotFoundError
        if not 1 <= one.invited <= MOST_PEOPLE:
            raise MissingValueError("invited")
        if one.unit_id not in held and one.unit_id not in taken:
            yield _thought_of(one, names)


def _thought_of(one: ThoughtOf, names: Mapping[str, str]) -> tuple[PlannedTeam, PlanLine]:
    """Return a team with who would lead it: somebody who leads already, when the name is theirs alone."""
    name = clean_line(one.facilitator, field="name")
    ids = [id_ for id_, known in names.items() if known == name]
    leader = ids[0] if Counter(names.values())[name] == 1 else f"named {name}"
    line = PlanLine(one.unit_id, one.invited, (name,), manager_present=False, is_prepared=False)
    return PlannedTeam(one.unit_id, one.invited, frozenset({leader})), line

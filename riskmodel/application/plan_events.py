"""Dated events around the plan: consent, a review, a report; and the calendar with terms and reviews."""

import secrets
from dataclasses import dataclass, replace
from datetime import date

from riskmodel.application.action_plan import plan
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import NotFoundError
from riskmodel.domain.organisation import MeasurementRound
from riskmodel.domain.plan_event import EventKind, PlanEvent, ProposedEvent, proposed
from riskmodel.domain.text import TEXT_LIMIT, clean_text
from riskmodel.exchange.calendar import plan_calendar
from riskmodel.i18n.translate import Language
from riskmodel.storage import organisation, plan_events
from riskmodel.storage.audit import note
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores


@dataclass(frozen=True)
class RoundEvents:
    """What happens around the plan of a round, and what is proposed and not in it yet."""

    round: MeasurementRound
    events: tuple[PlanEvent, ...]
    proposals: tuple[ProposedEvent, ...]


def events(stores: Stores, actor: Actor, round_id: str | None = None) -> tuple[RoundEvents, ...]:
    """Return the events and proposals of one round or of all, the newest round first.

    Of all rounds: the sample only when there is nothing else. Raises `NotFoundError` for an unknown round.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        rounds = organisation.load_rounds(session)
        there = plan_events.load_events(session)
    if round_id is not None and all(round_.id != round_id for round_ in rounds):
        raise NotFoundError
    of_sample = all(round_.is_sample for round_ in rounds)
    return tuple(
        RoundEvents(
            round_,
            tuple(event for event in there if event.round_id == round_.id),
            tuple(proposed(round_, there)),
        )
        for round_ in rounds
        if (round_.is_sample == of_sample if round_id is None else round_.id == round_id)
    )


def add_event(
    stores: Stores, actor: Actor, round_id: str, *, kind: EventKind, held_on: date, text: str = ""
) -> str:
    """Put an event in the plan of a round and return its id. Raises `NotFoundError`."""
    require_role(actor, Role.PREVENTION_OFFICER)
    event = PlanEvent(secrets.token_hex(16), round_id, kind, held_on, _cleaned(text), 1)
    with stores.database.writing() as session:
        round_ = _round(session, round_id)
        plan_events.create_event(session, event)
        note(session, actor, Action.PLAN_EVENT_CHANGED, round_.name)
    return event.id


def propose_events(stores: Stores, actor: Actor, round_id: str) -> None:
    """Put the reviews that are proposed for a round in its plan, on the days on which they are due."""
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.writing() as session:
        # Locked, so that two people who press at the same moment do not put them in twice.
        round_ = _round(session, round_id)
        for one in proposed(round_, plan_events.load_events(session, round_id)):
            event = PlanEvent(secrets.token_hex(16), round_id, one.kind, one.due_on, "", 1)
            plan_events.create_event(session, event)
        note(session, actor, Action.PLAN_EVENT_CHANGED, round_.name)


def change_event(
    stores: Stores,
    actor: Actor,
    event_id: str,
    *,
    kind: EventKind,
    held_on: date,
    text: str,
    version: int,
) -> None:
    """Change an event. Raises `NotFoundError`, `ChangedMeanwhileError` when somebody else did so since."""
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.writing() as session:
        event = plan_events.load_event(session, event_id)
        changed = replace(event, kind=kind, held_on=held_on, text=_cleaned(text), version=version)
        plan_events.put_event(session, changed)
        note(session, actor, Action.PLAN_EVENT_CHANGED, _round(session, event.round_id).name)


def remove_event(stores: Stores, actor: Actor, event_id: str, version: int) -> None:
    """Take an event out of the plan; raises as `change_event` does."""
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.writing() as session:
        event = plan_events.load_event(session, event_id)
        plan_events.remove_event(session, event_id, version)
        note(session, actor, Action.PLAN_EVENT_CHANGED, _round(session, event.round_id).name)


def calendar(
    stores: Stores, actor: Actor, today: date, language: Language, round_id: str | None = None
) -> bytes:
    """Return the calendar file of the plan of one round or of all."""
    require_role(actor, Role.PREVENTION_OFFICER)
    of_rounds = events(stores, actor, round_id)
    made = plan_calendar(
        plan(stores, actor, round_id),
        {found.round.id: found.round.name for found in of_rounds},
        [event for found in of_rounds for event in found.events],
        [proposal for found in of_rounds for proposal in found.proposals],
        today,
        language,
    )
    with stores.database.writing() as session:
        note(session, actor, Action.CALENDAR_DOWNLOADED, of_rounds[0].round.name if round_id else "")
    return made


def _cleaned(text: str) -> str:
    return clean_text(text, field="text", limit=TEXT_LIMIT) if text.strip() else ""


def _round(session: Session, round_id: str) -> MeasurementRound:
    round_ = organisation.load_round(session, round_id, for_update=True)
    if round_ is None:
        raise NotFoundError
    return round_

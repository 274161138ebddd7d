"""Dated events around the plan of a round: who was first, what is proposed, and what the trail keeps."""

from datetime import date

import pytest
from icalendar import Calendar

from riskmodel.application import prepare
from riskmodel.application.audit import audit_trail
from riskmodel.application.plan_events import (
    add_event,
    calendar,
    change_event,
    events,
    propose_events,
    remove_event,
)
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import ChangedMeanwhileError, NotFoundError, TextTooLongError
from riskmodel.domain.plan_event import EventKind, PlanEvent, ProposedEvent
from riskmodel.i18n.translate import Language
from riskmodel.storage import deletion
from riskmodel.storage.stores import Stores
from tests.agreed import a_statement
from tests.builders import TODAY, a_person, a_round

CONSENT, REVIEW = EventKind.WORKS_COUNCIL_CONSENT, EventKind.EXPERT_REVIEW
DAY = date(2027, 1, 5)


@pytest.fixture
def officer(both_stores: Stores) -> Actor:
    return a_person(both_stores, Role.PREVENTION_OFFICER)


@pytest.fixture
def round_id(both_stores: Stores, officer: Actor) -> str:
    return a_round(both_stores, officer)


def the_event(stores: Stores, actor: Actor) -> PlanEvent:
    [found] = events(stores, actor)
    [event] = found.events
    return event


def test_an_event_is_kept_changed_and_taken_out_by_version(
    both_stores: Stores, officer: Actor, round_id: str
) -> None:
    event_id = add_event(both_stores, officer, round_id, kind=CONSENT, held_on=DAY, text=" met één\nvraag ")
    first = the_event(both_stores, officer)
    assert first == PlanEvent(event_id, round_id, CONSENT, DAY, "met één\nvraag", 1)
    change_event(both_stores, officer, event_id, kind=REVIEW, held_on=TODAY, text="", version=1)
    second = the_event(both_stores, officer)
    assert second == PlanEvent(event_id, round_id, REVIEW, TODAY, "", 2)
    with pytest.raises(ChangedMeanwhileError):
        change_event(both_stores, officer, event_id, kind=CONSENT, held_on=DAY, text="", version=1)
    with pytest.raises(ChangedMeanwhileError):
        remove_event(both_stores, officer, event_id, 1)
    with pytest.raises(TextTooLongError):
        change_event(both_stores, officer, event_id, kind=CONSENT, held_on=DAY, text="x" * 601, version=2)
    assert the_event(both_stores, officer) == second
    remove_event(both_stores, officer, event_id, 2)
    with pytest.raises(NotFoundError):
        remove_event(both_stores, officer, event_id, 2)
    trail = audit_trail(both_stores, a_person(both_stores, Role.ADMINISTRATOR))
    assert [(one.action, one.about) for one in trail] == [(Action.PLAN_EVENT_CHANGED, "Najaar 2026")] * 3


def test_what_is_proposed_is_put_in_once(both_stores: Stores, officer: Actor, round_id: str) -> None:
    [found] = events(both_stores, officer)
    assert found.proposals == (
        ProposedEvent(round_id, EventKind.YEARLY_REVIEW, date(2027, 12, 31)),
        ProposedEvent(round_id, EventKind.THREE_YEARLY_EVALUATION, date(2029, 12, 31)),
    )
    for _time in range(2):
        propose_events(both_stores, officer, round_id)
        [found] = events(both_stores, officer)
        assert [(one.kind, one.held_on) for one in found.events] == [
            (EventKind.YEARLY_REVIEW, date(2027, 12, 31)),
            (EventKind.THREE_YEARLY_EVALUATION, date(2029, 12, 31)),
        ]
        assert found.proposals == ()


def test_an_event_belongs_to_a_round_and_goes_with_it(
    both_stores: Stores, officer: Actor, round_id: str
) -> None:
    other = prepare.start_round(both_stores, officer, name="Voorjaar", starts_on=TODAY, ends_on=TODAY)
    event_id = add_event(both_stores, officer, round_id, kind=CONSENT, held_on=DAY)
    assert [len(found.events) for found in events(both_stores, officer)] == [0, 1]
    [found] = events(both_stores, officer, other)
    assert found.events == ()
    for act in (
        lambda: add_event(both_stores, officer, "0", kind=CONSENT, held_on=DAY),
        lambda: propose_events(both_stores, officer, "0"),
        lambda: events(both_stores, officer, "0"),
        lambda: calendar(both_stores, officer, TODAY, Language.NL, "0"),
    ):
        with pytest.raises(NotFoundError):
            act()
    with both_stores.database.writing() as session:
        deletion.remove_round(session, round_id)
    with pytest.raises(NotFoundError):
        change_event(both_stores, officer, event_id, kind=REVIEW, held_on=DAY, text="", version=1)


def test_the_calendar_holds_the_plan_of_the_round_that_was_asked_for(
    both_stores: Stores, officer: Actor, round_id: str
) -> None:
    a_statement(both_stores, round_id, measures=2)
    add_event(both_stores, officer, round_id, kind=CONSENT, held_on=DAY)
    empty = prepare.start_round(both_stores, officer, name="Voorjaar", starts_on=TODAY, ends_on=TODAY)
    sizes = [
        len(Calendar.from_ical(calendar(both_stores, officer, TODAY, Language.NL, wanted)).walk("VEVENT"))
        for wanted in (round_id, empty, None)
    ]
    assert sizes == [5, 2, 7]
    trail = audit_trail(both_stores, a_person(both_stores, Role.ADMINISTRATOR))
    downloads = [one.about for one in trail if one.action == Action.CALENDAR_DOWNLOADED]
    assert sorted(downloads) == ["", "Najaar 2026", "Voorjaar"]

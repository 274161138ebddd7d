"""The calendar of the action plan: terms of measures, events, and reviews that are proposed."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from riskmodel.domain.action_plan import PlanLine, has_ended
from riskmodel.domain.plan_event import PlanEvent, ProposedEvent
from riskmodel.i18n.labels import status_word
from riskmodel.i18n.plan_words import event_word
from riskmodel.i18n.translate import Language, translator

_CONFIRMED, _TENTATIVE = "CONFIRMED", "TENTATIVE"


def plan_calendar(
    lines: Iterable[PlanLine],
    round_names: Mapping[str, str],
    events: Iterable[PlanEvent],
    proposals: Iterable[ProposedEvent],
    today: date,
    language: Language,
) -> bytes:
    """Return an iCalendar file (RFC 5545) with whole days; the same plan on one day gives the same bytes.

    Of people it holds the owner of a measure, which is a function; notes and remarks stay out of it.
    """
    words = translator(language)
    calendar = Calendar()
    calendar.add("prodid", f"-//Risicotafel//{language.value.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", words.gettext("Action plan"))
    for line in lines:
        if line.measure.due_on and not has_ended(line.measure):
            calendar.add_component(_term(line, line.measure.due_on, today, language))
    for event in events:
        said, about = event_word(event.kind, words), round_names[event.round_id]
        day = _day(f"event-{event.id}", event.held_on, f"{said.capitalize()} ({about})", today)
        day.add("status", _CONFIRMED)
        calendar.add_component(day)
    for one in proposals:
        summary = words.gettext("Proposed: %(event)s (%(round)s)") % {
            "event": event_word(one.kind, words),
            "round": round_names[one.round_id],
        }
        day = _day(f"proposed-{one.round_id}-{one.kind}", one.due_on, summary, today)
        day.add("status", _TENTATIVE)
        calendar.add_component(day)
    return bytes(calendar.to_ical())


def _term(line: PlanLine, due_on: date, today: date, language: Language) -> Event:
    words, measure = translator(language), line.measure
    _ = words.gettext
    day = _day(f"measure-{measure.id}", due_on, _("Term: %(text)s") % {"text": measure.text}, today)
    facts = (
        (_("Team"), line.unit_name),
        (_("Owner"), measure.owner),
        (_("Status"), status_word(measure.status, words)),
    )
    day.add("description", "\n".join(f"{name}: {value}" for name, value in facts if value))
    day.add("status", _CONFIRMED)
    return day


def _day(uid: str, on: date, summary: str, today: date) -> Event:
    event = Event()
    # The same id in every file: a calendar that reads it again moves the term instead of adding one.
    event.add("uid", f"{uid}@risicotafel")
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", on)
    event.add("dtend", on + timedelta(days=1))
    event.add("summary", " ".join(summary.split()))
    # A term takes up nobody's day.
    event.add("transp", "TRANSPARENT")
    return event

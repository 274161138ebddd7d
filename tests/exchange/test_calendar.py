"""The calendar file, read back by a library: which days are in it, under which names, and what is not."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar, Event

from riskmodel.domain.action_plan import MeasureNote, PlanLine
from riskmodel.domain.plan_event import EventKind, PlanEvent, ProposedEvent
from riskmodel.domain.room_statement import AgreedMeasure, Influence, MeasureStatus, Origin
from riskmodel.exchange.calendar import plan_calendar
from riskmodel.i18n.translate import Language

TODAY, TERM, NAME = date(2026, 11, 22), date(2027, 3, 1), "Jan Jansen"
LONG = "Nabespreken na een incident; met iedereen, ook de nacht\nen de vroege dienst\\. " * 6
MEASURE = AgreedMeasure("m1", None, LONG, Origin.TEAM, None, "teamleider", TERM, Influence.TEAM)
LINE = PlanLine(
    1, MEASURE, 1, "w", "r", "Kliniek, noord", TODAY, "2026.1", (MeasureNote(TODAY, NAME, "Naar " + NAME),)
)
EVENT = PlanEvent("e1", "r", EventKind.WORKS_COUNCIL_CONSENT, date(2027, 1, 5), "Getekend door " + NAME, 1)
PROPOSAL = ProposedEvent("r", EventKind.YEARLY_REVIEW, date(2027, 12, 31))


def made(
    *lines: PlanLine, term: date | None = TERM, today: date = TODAY, language: Language = Language.NL
) -> bytes:
    moved = [replace(line, measure=replace(line.measure, due_on=term)) for line in lines]
    return plan_calendar(moved, {"r": "Najaar 2026"}, [EVENT], [PROPOSAL], today, language)


def days(file: bytes) -> dict[str, Event]:
    """The entries of a file by their id."""
    calendar = Calendar.from_ical(file)
    assert (str(calendar["version"]), str(calendar["prodid"])[:16]) == ("2.0", "-//Risicotafel//")
    return {str(entry["uid"]): entry for entry in calendar.events}


def test_terms_events_and_proposals_are_whole_days() -> None:
    found = days(made(LINE))
    assert {uid: (entry.decoded("dtstart"), entry.decoded("dtend")) for uid, entry in found.items()} == {
        "measure-m1@risicotafel": (TERM, date(2027, 3, 2)),
        "event-e1@risicotafel": (date(2027, 1, 5), date(2027, 1, 6)),
        "proposed-r-yearly_review@risicotafel": (date(2027, 12, 31), date(2028, 1, 1)),
    }
    assert [str(entry["status"]) for entry in found.values()] == ["CONFIRMED", "CONFIRMED", "TENTATIVE"]
    # Written by hand, commas, line ends and long lines would break the file.
    term = found["measure-m1@risicotafel"]
    assert str(term["summary"]) == "Termijn: " + " ".join(LONG.split())
    assert str(term["description"]) == "Team: Kliniek, noord\nEigenaar: teamleider\nStatus: gepland"


@pytest.mark.parametrize(
    ("language", "event", "proposal"),
    [
        (
            Language.NL,
            "Instemming van de ondernemingsraad (Najaar 2026)",
            "Voorstel: jaarlijkse beoordeling van het plan (Najaar 2026)",
        ),
        (
            Language.EN,
            "Consent of the works council (Najaar 2026)",
            "Proposed: yearly review of the plan (Najaar 2026)",
        ),
    ],
)
def test_the_words_are_in_the_language_of_who_asks(language: Language, event: str, proposal: str) -> None:
    found = days(made(language=language))
    assert [str(entry["summary"]) for entry in found.values()] == [event, proposal]


@pytest.mark.parametrize("status", [MeasureStatus.DONE, MeasureStatus.DROPPED])
def test_what_is_over_or_has_no_term_is_not_in_it(status: MeasureStatus) -> None:
    over = replace(LINE, measure=replace(MEASURE, status=status))
    assert len(days(made(over))) == 2
    assert len(days(made(LINE, term=None))) == 2


def test_nobody_is_named() -> None:
    assert NAME.encode() not in made(LINE)


def test_the_same_plan_gives_the_same_file_and_a_moved_term_keeps_its_id() -> None:
    assert made(LINE) == made(LINE)
    moved = days(made(LINE, term=date(2027, 6, 1)))
    assert moved.keys() == days(made(LINE)).keys()
    assert moved["measure-m1@risicotafel"].decoded("dtstart") == date(2027, 6, 1)
    stamps = {entry.decoded("dtstamp") for entry in moved.values()}
    assert stamps == {datetime(2026, 11, 22, tzinfo=UTC)}

"""The action plan after the room: reading it, changing measures, notes on progress, and what happened."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from catalog.model import Catalogue, Measure
from riskmodel.application.content import content_since
from riskmodel.application.follow import has_left, measure_of, require_followed, require_left
from riskmodel.application.measure_writing import write_measure
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.action_plan import (
    MeasureChange,
    MeasureHistory,
    PlanLine,
    clean_note,
    edited,
    has_ended,
)
from riskmodel.domain.errors import ChangedMeanwhileError, MeasuresChangedError, NotFoundError
from riskmodel.domain.room_statement import AgreedMeasure
from riskmodel.domain.workshop import Workshop
from riskmodel.storage import measure_history, organisation, room_statements, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores


def plan(stores: Stores, actor: Actor, round_id: str | None = None) -> tuple[PlanLine, ...]:
    """Return what teams agreed and let out of their rooms, in the order of its term, what is over last.

    Of one round, or of all of them: the sample only when there is nothing else.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        planned = tuple(_planned(session, round_id))
        notes = measure_history.load_notes(session, [workshop.id for workshop in planned])
        agreed = [
            (workshop, *stored)
            for workshop in planned
            for stored in room_statements.load_measures(session, workshop.id)
        ]
    lines = [
        PlanLine(
            number=number,
            measure=measure,
            version=version,
            workshop_id=workshop.id,
            round_id=workshop.round_id,
            unit_name=workshop.unit_name,
            held_on=workshop.held_on,
            edition=workshop.edition,
            notes=notes.get(measure.id, ()),
        )
        for number, (workshop, measure, version) in enumerate(agreed, start=1)
    ]
    contents = {edition: content_since(stores, edition) for edition in {line.edition for line in lines}}
    backed = (replace(line, backing=_backing(line.measure, contents[line.edition])) for line in lines)
    return tuple(sorted(backed, key=_urgency))


def change_measures(stores: Stores, actor: Actor, changes: Sequence[MeasureChange], today: date) -> None:
    """Change measures of the plan, all or none, each with what differs as a fact and with its note.

    What has the wanted values already is left alone, whatever its version. Raises `NotFoundError` for what
    is not in the plan, `MissingValueError` for a value out of range, and `MeasuresChangedError` with the
    measures that somebody else changed since they were read.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.writing() as session:
        stored, stale = _in_plan(session, changes), []
        for change in changes:
            before = stored[change.workshop_id, change.measure_id]
            try:
                _change(session, actor, before, change, today)
            except ChangedMeanwhileError:
                stale.append(before)
        if stale:
            raise MeasuresChangedError([(one.id, one.text) for one in stale])


def note_progress(
    stores: Stores, actor: Actor, workshop_id: str, measure_id: str, *, text: str, today: date
) -> None:
    """Write a note on the progress of a measure, whoever decides on it; notes are never changed.

    A team leader does so for the own units, a prevention officer for every unit. Raises `NotAllowedError` for
    another unit and `NotFoundError` for what has not left its room.
    """
    require_role(actor, Role.TEAM_LEADER, Role.PREVENTION_OFFICER)
    with stores.database.writing() as session:
        require_followed(session, actor, workshop_id)
        measure_of(session, workshop_id, measure_id)
        measure_history.add_note(session, measure_id, actor.account_id, clean_note(text), today)


def history(stores: Stores, actor: Actor, workshop_id: str, measure_id: str) -> MeasureHistory:
    """Return what was written about a measure and what changed in it, to who may write about it."""
    require_role(actor, Role.TEAM_LEADER, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        require_followed(session, actor, workshop_id)
        measure_of(session, workshop_id, measure_id)
        notes = measure_history.load_notes(session, [workshop_id])
        return MeasureHistory(notes.get(measure_id, ()), measure_history.load_changes(session, measure_id))


def _change(
    session: Session, actor: Actor, before: AgreedMeasure, change: MeasureChange, today: date
) -> None:
    after = edited(before, change.edit)
    write_measure(session, actor, change.workshop_id, before, after, version=change.version, today=today)
    if change.note.strip():
        measure_history.add_note(session, before.id, actor.account_id, clean_note(change.note), today)


def _planned(session: Session, round_id: str | None) -> Iterator[Workshop]:
    found = workshops.load_workshops(session, round_id)
    rounds = organisation.load_rounds(session)
    # One's own organisation and the sample stay apart, unless somebody asks for a round of the sample.
    of_sample = all(round_.is_sample for round_ in rounds)
    for workshop in found:
        is_wanted = round_id is not None or workshop.is_sample == of_sample
        if is_wanted and has_left(session, workshop, {workshop.unit_id}):
            yield workshop


def _urgency(line: PlanLine) -> tuple[bool, date, str, int]:
    return has_ended(line.measure), line.measure.due_on or date.max, line.unit_name, line.number


def _backing(measure: AgreedMeasure, content: Catalogue) -> Measure | None:
    wanted = measure.catalogue_measure_id
    return content.measure(wanted) if wanted and content.has_measure(wanted) else None


def _in_plan(session: Session, changes: Sequence[MeasureChange]) -> dict[tuple[str, str], AgreedMeasure]:
    """Return the measures to change, by session and id, locked in one order so that none waits in a ring."""
    found = {}
    for workshop_id in sorted({change.workshop_id for change in changes}):
        require_left(session, workshop_id)
        for measure, _version in room_statements.load_measures(session, workshop_id):
            found[workshop_id, measure.id] = measure
    if any((change.workshop_id, change.measure_id) not in found for change in changes):
        raise NotFoundError
    return found

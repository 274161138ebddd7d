"""What the team agrees: its own measures, suggestions it takes, and the statement that is read back."""

import secrets
from dataclasses import dataclass, replace
from datetime import date
from typing import TypedDict

from riskmodel.application.content import content_of_workshop
from riskmodel.application.move import move
from riskmodel.application.ownership import own_workshop
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import (
    ChangedMeanwhileError,
    FactorNotInWorkshopError,
    NotFoundError,
    NotReleasableError,
    WrongPhaseError,
)
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_statement import AgreedFactor, AgreedMeasure, Influence, Origin, RoomStatement
from riskmodel.domain.text import clean_line, clean_text
from riskmodel.domain.workshop import WRITING, Phase, Workshop
from riskmodel.storage import room_statements, seats, slips, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

_READ_FROM = (Phase.MEASURES, Phase.SUGGESTIONS, Phase.VOTE, Phase.READ_BACK)


# Nobody looked at what stood there, so nothing can have changed since.
WHATEVER = AgreedFactor("", "")


@dataclass(frozen=True)
class MeasureDraft:
    """A measure as it is typed in: words, whose it is, when, and who can decide."""

    text: str
    factor_id: str | None
    owner: str
    due_on: date | None
    influence: Influence
    first_step: str = ""


class _Typed(TypedDict):
    factor_id: str | None
    text: str
    owner: str
    due_on: date | None
    influence: Influence
    first_step: str


def agree_on_factor(
    stores: Stores,
    actor: Actor,
    workshop_id: str,
    *,
    factor_id: str,
    words: str,
    other_view: str = "",
    seen: AgreedFactor | None = WHATEVER,
) -> None:
    """Put a factor in the room statement, in the team's own words; again replaces the words.

    `other_view` is the second view where it is felt differently. `seen` is what stood there on the screen of
    who asks, None for nothing: `ChangedMeanwhileError` when a colleague wrote something else since.
    """
    require_role(actor, Role.FACILITATOR)
    other = clean_text(other_view, field="words") if other_view.strip() else ""
    factor = AgreedFactor(factor_id, clean_text(words, field="words"), other)
    with stores.database.writing() as session:
        workshop = _talking(session, actor, workshop_id)
        _require_factor(workshop, factor_id)
        _require_seen(session, workshop_id, factor_id, seen)
        room_statements.put_agreed_factor(session, workshop_id, factor)


def leave_factor_out(
    stores: Stores,
    actor: Actor,
    workshop_id: str,
    factor_id: str,
    *,
    seen: AgreedFactor | None = WHATEVER,
) -> None:
    """Take a factor out of the room statement; `seen` as in `agree_on_factor`."""
    with stores.database.writing() as session:
        _talking(session, actor, workshop_id)
        _require_seen(session, workshop_id, factor_id, seen)
        room_statements.remove_agreed_factor(session, workshop_id, factor_id)


def add_measure(stores: Stores, actor: Actor, workshop_id: str, draft: MeasureDraft) -> str:
    """Add a measure of the team's own and return its id."""
    return _add(stores, actor, workshop_id, draft, Origin.TEAM, None)


def take_suggestion(
    stores: Stores, actor: Actor, workshop_id: str, measure_id: str, draft: MeasureDraft
) -> str:
    """Add a measure that the catalogue suggested, in words the team may have changed."""
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
    if not content_of_workshop(stores, workshop).has_measure(measure_id):
        raise NotFoundError
    return _add(stores, actor, workshop_id, draft, Origin.CATALOGUE, measure_id)


def agreed_measures(stores: Stores, actor: Actor, workshop_id: str) -> tuple[tuple[AgreedMeasure, int], ...]:
    """Return the measures with their versions, in the order in which they were added."""
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id)
        return room_statements.load_measures(session, workshop_id)


def change_measure(
    stores: Stores, actor: Actor, workshop_id: str, measure_id: str, draft: MeasureDraft, version: int
) -> None:
    """Change a measure as it was shown; other words were not voted on, so they have no support yet.

    Raises `ChangedMeanwhileError` when a colleague changed it since, `NotFoundError` when it was left out.
    """
    require_role(actor, Role.FACILITATOR)
    typed = _typed(draft)
    with stores.database.writing() as session:
        workshop = _talking(session, actor, workshop_id)
        _require_factor_of(workshop, draft)
        stored = {
            measure.id: measure for measure, _version in room_statements.load_measures(session, workshop_id)
        }
        if measure_id not in stored:
            raise NotFoundError
        before = stored[measure_id]
        after = replace(before, **typed)
        support = before.support if after.text == before.text else None
        room_statements.put_measure(session, workshop_id, replace(after, support=support), version)


def leave_measure_out(
    stores: Stores, actor: Actor, workshop_id: str, measure_id: str, version: int | None = None
) -> None:
    """Take a measure out of the room statement.

    Raises `ChangedMeanwhileError` when it is not as it was in the version that was shown.
    """
    with stores.database.writing() as session:
        _talking(session, actor, workshop_id)
        room_statements.remove_measure(session, workshop_id, measure_id, version)


def room_statement(stores: Stores, actor: Actor, workshop_id: str) -> RoomStatement:
    """Return the statement of a workshop that the actor leads, as it stands."""
    with stores.database.reading() as session:
        return room_statements.load_statement(session, own_workshop(session, actor, workshop_id))


def read_back(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Show the statement to everybody and ask for objections.

    An objection is to the words: other words ask everybody again, and the same words find it standing.
    """
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id).require_phase(*_READ_FROM)
    move(stores, actor, workshop_id, Phase.READ_BACK)


def reword(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Go back from reading aloud to the measures; what was agreed has to be agreed again."""
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id).require_phase(Phase.READ_BACK)
    move(stores, actor, workshop_id, Phase.MEASURES)


def somebody_objects(stores: Stores, actor: Actor, workshop_id: str) -> bool:
    """Say whether anybody objects to the statement that is being read back; never how many."""
    with stores.database.reading() as session:
        statement = _read_back(session, actor, workshop_id)
    with stores.live.reading(workshop_id) as live:
        return seats.count_objections(live, statement.digest) > 0


def agree(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Note that the room agreed: only then does the statement leave it.

    Raises `NotReleasableError` while somebody objects or with fewer than five people in the room, and
    `WrongPhaseError` once sealing began.
    """
    with stores.database.writing() as session:
        own_workshop(session, actor, workshop_id, for_update=True)
        statement = _read_back(session, actor, workshop_id)
        # Under the lock: who seals or goes on another day meanwhile waits until this is written.
        with stores.live.reading(workshop_id) as live:
            if (gate := seats.load_gate(live)) != "closed":
                # Sealing was interrupted: nobody could object any more to what is agreed now.
                raise WrongPhaseError(Phase.SEALED if gate == "sealed" else Phase.SCORING)
            joined = seats.count_seats(live)[0] + slips.load_people(live)
            if seats.count_objections(live, statement.digest) or joined < CURRENT.room_people:
                raise NotReleasableError
        workshops.put_agreed(session, workshop_id, True)


def is_agreed(stores: Stores, actor: Actor, workshop_id: str) -> bool:
    """Say whether the room agreed on its statement."""
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id)
        return workshops.is_agreed(session, workshop_id)


def _add(
    stores: Stores,
    actor: Actor,
    workshop_id: str,
    draft: MeasureDraft,
    origin: Origin,
    catalogue_measure_id: str | None,
) -> str:
    require_role(actor, Role.FACILITATOR)
    measure = AgreedMeasure(
        id=secrets.token_hex(16),
        origin=origin,
        catalogue_measure_id=catalogue_measure_id,
        **_typed(draft),
    )
    with stores.database.writing() as session:
        workshop = _talking(session, actor, workshop_id)
        _require_factor_of(workshop, draft)
        room_statements.create_measure(session, workshop_id, measure)
    return measure.id


def _typed(draft: MeasureDraft) -> _Typed:
    """Return what was typed as it is kept; raises `MissingValueError` without words."""
    return {
        "factor_id": draft.factor_id,
        "text": clean_text(draft.text, field="text"),
        # In the room the words count; who takes it on may be arranged before the session is completed.
        "owner": clean_line(draft.owner, field="owner") if draft.owner.strip() else "",
        "due_on": draft.due_on,
        "influence": draft.influence,
        "first_step": clean_line(draft.first_step, field="first_step") if draft.first_step.strip() else "",
    }


def _require_factor_of(workshop: Workshop, draft: MeasureDraft) -> None:
    if draft.factor_id is not None:
        _require_factor(workshop, draft.factor_id)


def _read_back(session: Session, actor: Actor, workshop_id: str) -> RoomStatement:
    workshop = own_workshop(session, actor, workshop_id)
    workshop.require_phase(Phase.READ_BACK)
    return room_statements.load_statement(session, workshop)


def _talking(session: Session, actor: Actor, workshop_id: str) -> Workshop:
    workshop = own_workshop(session, actor, workshop_id, for_update=True)
    workshop.require_phase(*WRITING)
    return workshop


def _require_seen(session: Session, workshop_id: str, factor_id: str, seen: AgreedFactor | None) -> None:
    """Raise `ChangedMeanwhileError` when something else stands there than what somebody looked at."""
    stored = {one.factor_id: one for one in room_statements.load_agreed_factors(session, workshop_id)}
    if seen is not WHATEVER and seen != stored.get(factor_id):
        raise ChangedMeanwhileError


def _require_factor(workshop: Workshop, factor_id: str) -> None:
    if factor_id not in workshop.factor_ids:
        raise FactorNotInWorkshopError(factor_id)

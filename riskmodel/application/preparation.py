"""Looking into a session before it begins: only its facilitators read what comes out."""

from dataclasses import dataclass, replace

from riskmodel.application.ownership import own_workshop
from riskmodel.domain.access import Actor
from riskmodel.domain.preparation import (
    CONTEXT_LIMIT,
    PASS_LIMIT,
    Check,
    CheckAnswer,
    Preparation,
    answered,
    require_go,
)
from riskmodel.domain.text import clean_line, clean_text
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import preparations
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores


@dataclass(frozen=True)
class Prepared:
    """What was filled in for a session, with its version, and what came out of the checks."""

    preparation: Preparation
    version: int
    answers: dict[Check, CheckAnswer]


def prepared(stores: Stores, actor: Actor, workshop_id: str) -> Prepared:
    """Return what was looked into for a session that the actor leads."""
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id)
        found, version = preparations.load_preparation(session, workshop_id)
        return Prepared(found, version, preparations.load_answers(session, workshop_id))


def fill_in_preparation(
    stores: Stores, actor: Actor, workshop_id: str, preparation: Preparation, version: int
) -> int:
    """Keep why a session is held and what is known beforehand, and return the new version.

    Raises `TextTooLongError` above 1,000 characters, and `ChangedMeanwhileError` when the other facilitator
    changed it since `version` was read.
    """
    with stores.database.writing() as session:
        _in_preparation(session, actor, workshop_id)
        cleaned = replace(
            preparation,
            context=_clean(preparation.context, "context"),
            rie=_clean(preparation.rie, "rie"),
        )
        return preparations.put_preparation(session, workshop_id, cleaned, version)


def answer_check(
    stores: Stores, actor: Actor, workshop_id: str, check: Check, is_met: bool | None, reason: str = ""
) -> None:
    """Note what came out of a check, or that nobody looked (None); of two facilitators the last one counts.

    The reason is kept when a warning is passed, and dropped otherwise. Raises `TextTooLongError` above 200
    characters.
    """
    with stores.database.writing() as session:
        _in_preparation(session, actor, workshop_id)
        if is_met is None:
            preparations.remove_answer(session, workshop_id, check)
            return
        why = clean_line(reason, field="reason", limit=PASS_LIMIT) if reason.strip() else ""
        preparations.put_answer(session, workshop_id, check, answered(check, is_met, why))


def require_no_stop(session: Session, workshop: Workshop) -> None:
    """Raise `StoppedByCheckError` when a check keeps the lobby closed; a rehearsal has no checks."""
    if workshop.phase == Phase.PREPARATION and not workshop.is_rehearsal:
        found, _version = preparations.load_preparation(session, workshop.id)
        require_go(found.purpose, preparations.load_answers(session, workshop.id))


def _in_preparation(session: Session, actor: Actor, workshop_id: str) -> None:
    workshop = own_workshop(session, actor, workshop_id, for_update=True)
    workshop.require_phase(Phase.PREPARATION)


def _clean(text: str, field: str) -> str:
    return clean_text(text, field=field, limit=CONTEXT_LIMIT) if text.strip() else ""

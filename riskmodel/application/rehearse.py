"""Rehearsing: a whole session led alone, with simulated participants, that leaves nothing behind."""

import secrets
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from riskmodel.application import agree
from riskmodel.application.content import keep_content
from riskmodel.application.ownership import own_workshop
from riskmodel.application.prepare import new_workshop
from riskmodel.application.simulate import catch_up, take_step
from riskmodel.domain import rehearsal as simulated
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import LobbyClosedError, NotFoundError, WrongPhaseError
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import MeasurementRound, RoundState, Unit
from riskmodel.domain.text import clean_line
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.i18n.rehearsal_words import example_measures, example_words
from riskmodel.i18n.translate import Language, translator
from riskmodel.storage import organisation, rehearsals, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

KEPT_FOR = timedelta(days=7)
_OVER = (Phase.SEALED, Phase.VOID)


def start_rehearsal(stores: Stores, actor: Actor, *, name: str, now: datetime) -> str:
    """Start a rehearsal with a team of this name and return its id, or that of the one that is under way.

    One that is over makes room for the new one.
    """
    require_role(actor, Role.FACILITATOR)
    name = clean_line(name, field="name")
    with stores.database.writing() as session:
        rehearsals.wait_for_turn(session, actor.account_id)
        found = rehearsals.load_rehearsal(session, actor.account_id)
        if found is not None and found.phase not in _OVER:
            return found.id
        if found is not None:
            rehearsals.remove_rehearsal(session, found.id)
        workshop_id = _create(session, actor, name, now)
    if found is not None:
        _destroy(stores, found.id)
    return workshop_id


def rehearsal(stores: Stores, actor: Actor) -> Workshop | None:
    """Return the rehearsal of the actor, if there is one."""
    require_role(actor, Role.FACILITATOR)
    with stores.database.reading() as session:
        return rehearsals.load_rehearsal(session, actor.account_id)


def let_somebody_act(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Let one or two simulated participants do what the phase asks; nothing when all of them did."""
    workshop = _own_rehearsal(stores, actor, workshop_id)
    with suppress(WrongPhaseError, LobbyClosedError):
        take_step(stores, workshop)


def let_everybody_act(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Let all simulated participants do what the phase asks, at once."""
    workshop = _own_rehearsal(stores, actor, workshop_id)
    with suppress(WrongPhaseError, LobbyClosedError):
        catch_up(stores, workshop)


def fill_in_examples(stores: Stores, actor: Actor, workshop_id: str, language: Language) -> None:
    """Let the simulated team agree on words and measures, unless there are some already."""
    workshop = _own_rehearsal(stores, actor, workshop_id)
    if agree.room_statement(stores, actor, workshop_id).measures:
        return
    words, factor_id = translator(language), workshop.factor_ids[simulated.TREATED]
    agree.agree_on_factor(stores, actor, workshop_id, factor_id=factor_id, words=example_words(words))
    due_on = workshop.held_on + timedelta(days=90)
    for text, owner, influence in example_measures(words):
        draft = agree.MeasureDraft(text, factor_id, owner, due_on, influence)
        agree.add_measure(stores, actor, workshop_id, draft)


def remove_rehearsal(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Remove a rehearsal in whatever phase it is, with its live file and its key; twice is harmless."""
    require_role(actor, Role.FACILITATOR)
    with suppress(NotFoundError):
        _remove(stores, _own_rehearsal(stores, actor, workshop_id).id)


def remove_old_rehearsals(stores: Stores, now: datetime) -> int:
    """Remove every rehearsal that was started more than seven days ago; return how many there were."""
    with stores.database.reading() as session:
        forgotten = rehearsals.load_rehearsals_before(session, (now - KEPT_FOR).date())
    for workshop_id in forgotten:
        _remove(stores, workshop_id)
    return len(forgotten)


def _own_rehearsal(stores: Stores, actor: Actor, workshop_id: str) -> Workshop:
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
    if not workshop.is_rehearsal:
        raise NotFoundError
    return workshop


def _create(session: Session, actor: Actor, name: str, now: datetime) -> str:
    (catalogue, edition), today = keep_content(session), now.date()
    unit = Unit(secrets.token_hex(16), None, name, simulated.PEOPLE, is_rehearsal=True)
    round_id = secrets.token_hex(16)
    round_ = MeasurementRound(
        id=round_id,
        # Nobody reads it, and no two rounds may have the same.
        name=round_id,
        starts_on=today,
        ends_on=today,
        core_factor_ids=tuple(factor.id for factor in catalogue.core),
        edition=edition,
        method_version=CURRENT.id,
        state=RoundState.OPEN,
        is_rehearsal=True,
    )
    organisation.create_unit(session, unit)
    organisation.create_round(session, round_)
    people = simulated.people_for(actor.has(Role.MANAGEMENT), CURRENT)
    workshop = new_workshop(round_, unit, actor, held_on=today, invited=people)
    factor_ids = (*workshop.core_factor_ids, *simulated.OWN_FACTORS)
    workshops.create_workshop(session, replace(workshop, factor_ids=factor_ids, is_rehearsal=True))
    return workshop.id


def _remove(stores: Stores, workshop_id: str) -> None:
    """Destroy the files first: after a crash there is still a rehearsal to remove."""
    _destroy(stores, workshop_id)
    with stores.database.writing() as session:
        rehearsals.remove_rehearsal(session, workshop_id)
    # Its lobby may have been opened in between.
    _destroy(stores, workshop_id)
    stores.database.forget_deleted()


def _destroy(stores: Stores, workshop_id: str) -> None:
    stores.live.destroy(workshop_id)
    stores.keys.destroy(workshop_id)

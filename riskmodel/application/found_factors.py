"""Factors that a room found itself: of that session alone, until its words leave the room."""

from dataclasses import replace

from catalog.model import Factor
from catalog.own import OWN
from riskmodel.domain.histogram import Histogram
from riskmodel.domain.own_item import OwnItem
from riskmodel.domain.workshop import Workshop
from riskmodel.storage import histograms, room_statements, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.editions import load_edition
from riskmodel.storage.own_items import load_own_items, lock_own_items, put_own_item


def keep_found(session: Session, workshop: Workshop) -> None:
    """Make what a session found and scored the organisation's own, not on offer, once its words may leave.

    Twice is harmless. What is made up, in a rehearsal or a sample, stays in that session.
    """
    if workshop.is_rehearsal or workshop.is_sample or not workshops.may_leave(session, workshop.id):
        return
    if _found(session, workshop):
        lock_own_items(session)
        # Without a line in the audit trail: beside that of looking into a session it would tell which one.
        for factor in _found(session, workshop):
            put_own_item(session, OwnItem(factor, is_retired=True))


def drop_found(session: Session, workshop: Workshop) -> None:
    """Let a session that begins again, with the content of today, hold nothing that only its room had.

    Its measures stay, about no factor; what was said about such a factor goes with it.
    """
    found = {factor.id for factor in _found(session, workshop)}
    if found:
        left = [factor_id for factor_id in workshop.factor_ids if factor_id not in found]
        workshops.put_factors(session, workshop.id, workshop.core_factor_ids, left)
    for factor_id in found:
        room_statements.remove_agreed_factor(session, workshop.id, factor_id)
    for measure, version in room_statements.load_measures(session, workshop.id):
        if measure.factor_id in found:
            room_statements.put_measure(session, workshop.id, replace(measure, factor_id=None), version)


def named_histograms(session: Session, workshop_id: str) -> dict[str, Histogram]:
    """Return the histograms of a session without those of factors that its room kept to itself."""
    known = {item.id for item in load_own_items(session)}
    counted = histograms.load_histograms(session, workshop_id)
    return {one: counts for one, counts in counted.items() if one in known or not one.startswith(f"{OWN}-")}


def _found(session: Session, workshop: Workshop) -> list[Factor]:
    """Return the own factors that a session scores and that the organisation does not have."""
    content = load_edition(session, workshop.edition)
    known = {item.id for item in load_own_items(session)}
    own = [factor for factor in content.factors if factor.own] if content else []
    return [factor for factor in own if factor.id in workshop.factor_ids and factor.id not in known]

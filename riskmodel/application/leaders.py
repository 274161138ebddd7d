"""What the people in a room are told about who leads it, before they score."""

from riskmodel.domain.leader_note import LeaderNote
from riskmodel.domain.workshop import Workshop
from riskmodel.storage import workshops
from riskmodel.storage.accounts import load_members
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores


def leader_notes(stores: Stores, workshop: Workshop) -> tuple[LeaderNote, ...]:
    """Return the facilitators who lead other teams in this round, or work in a team themselves, by name."""
    with stores.database.reading() as session:
        elsewhere = _leaders_of_others(session, workshop)
        notes = (
            LeaderNote(
                name,
                leads_others=account_id in elsewhere,
                works_here=team == workshop.unit_id,
                works_elsewhere=team not in (None, workshop.unit_id),
            )
            for account_id, name, team in load_members(session, workshop.facilitator_ids)
        )
        return tuple(one for one in notes if one.leads_others or one.works_here or one.works_elsewhere)


def _leaders_of_others(session: Session, workshop: Workshop) -> frozenset[str]:
    """Return who leads another team in the same round."""
    others = (
        other
        for other in workshops.load_workshops(session, workshop.round_id)
        if other.unit_id != workshop.unit_id
    )
    return frozenset[str]().union(*(other.facilitator_ids for other in others))

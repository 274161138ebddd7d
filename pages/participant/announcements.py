"""What a phone says about who is in the room, before anybody scores."""

from dataclasses import dataclass

from riskmodel.application.counting import room_threshold
from riskmodel.application.leaders import leader_notes
from riskmodel.application.opening import opened_stores
from riskmodel.application.take_part import OwnView
from riskmodel.domain.leader_note import LeaderNote


@dataclass(frozen=True)
class Announced:
    """Whether a manager is there, from how many answers the room sees something, and what leaders know."""

    manager_present: bool
    least: int
    leaders: tuple[LeaderNote, ...]


def announced(view: OwnView) -> Announced:
    """Return what a phone says before the first answer."""
    workshop = view.workshop
    return Announced(
        workshop.manager_present, room_threshold(workshop), leader_notes(opened_stores(), workshop)
    )

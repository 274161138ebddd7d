"""A step in which the facilitator tells and the room listens: the script, and on to the next."""

from pages.components.moves import show_moves
from pages.components.script import show_script
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Show the script of this step."""
    show_script(workshop.phase)
    show_moves(actor, workshop)

"""What an organisation adds itself: its category and ids, so that nobody takes it for ours."""

from catalog.factor import Category, Factor
from catalog.text import LocalText

OWN = "EIG"
"""The first part of every id that an organisation gives; no item of ours begins with it."""
OWN_CATEGORY = Category(id=OWN, name=LocalText(nl="Van onszelf", en="Our own"))
GENERAL_QUESTIONS = (
    LocalText(
        nl="Wanneer en waar in ons werk merken we hier iets van?",
        en="When and where in our work do we notice this?",
    ),
    LocalText(nl="Wat in ons werk maakt dit sterker?", en="What in our work makes this stronger?"),
    LocalText(
        nl="Wat helpt ons hier al tegen, en wat ontbreekt nog?",
        en="What helps us against this already, and what is missing?",
    ),
)
"""What can be asked about any factor: one that a team found itself comes without questions of its own."""


def own_factor_id(number: int) -> str:
    """Return the id of an own factor, numbered from 1: `EIG-01`."""
    return f"{OWN}-{number:02}"


def own_measure_id(number: int) -> str:
    """Return the id of an own measure, numbered from 1: `EIG-M-01`."""
    return f"{OWN}-M-{number:02}"


def found_factor(number: int, name: str, description: str) -> Factor:
    """Return a factor that a team missed and put in words itself, with questions that fit any factor."""
    said = LocalText(nl=description, en=description)
    return Factor(
        id=own_factor_id(number),
        category=OWN,
        name=LocalText(nl=name, en=name),
        description=said,
        why=said,
        mechanisms=(),
        questions=GENERAL_QUESTIONS,
        own=True,
    )

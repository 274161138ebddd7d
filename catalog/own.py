"""What an organisation adds itself: its category and ids, so that nobody takes it for ours."""

from catalog.factor import Category
from catalog.text import LocalText

OWN = "EIG"
"""The first part of every id that an organisation gives; no item of ours begins with it."""
OWN_CATEGORY = Category(id=OWN, name=LocalText(nl="Van onszelf", en="Our own"))


def own_factor_id(number: int) -> str:
    """Return the id of an own factor, numbered from 1: `EIG-01`."""
    return f"{OWN}-{number:02}"


def own_measure_id(number: int) -> str:
    """Return the id of an own measure, numbered from 1: `EIG-M-01`."""
    return f"{OWN}-M-{number:02}"

"""The address of the cards to print."""

from collections.abc import Iterable
from urllib.parse import urlencode

CARDS = "/kaarten"
ALL = "alle"
"""What `factor` says when every factor is wanted."""


def cards_path(factor_ids: Iterable[str] = ()) -> str:
    """Return where cards are printed: exactly these factors; without any the core and those of the sector."""
    asked = urlencode([("factor", factor_id) for factor_id in factor_ids])
    return f"{CARDS}?{asked}" if asked else CARDS

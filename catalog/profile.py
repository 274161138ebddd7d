"""Sector profiles: which factors stand out where, beside the core that every team scores."""

from catalog.facts import Sector
from catalog.sourcing import Citation
from catalog.text import Item, LocalText, Words


class Emphasis(Item):
    """A factor that stands out in a sector, and why."""

    factor_id: Words
    reason: LocalText


class Profile(Item):
    """What stands out in a sector; the order is the order in which factors are offered."""

    id: Sector
    name: LocalText
    emphasis: tuple[Emphasis, ...]
    sources: tuple[Citation, ...] = ()

    @property
    def factor_ids(self) -> tuple[str, ...]:
        """The factors that stand out, most telling first."""
        return tuple(part.factor_id for part in self.emphasis)

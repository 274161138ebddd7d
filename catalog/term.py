"""Words of the field, as they are explained to users."""

from catalog.sourcing import Citation
from catalog.text import Item, LocalText, Words


class Term(Item):
    """A word, what we mean by it, and in `caution` what it is easily confused with."""

    id: Words
    name: LocalText
    meaning: LocalText
    caution: LocalText | None = None
    sources: tuple[Citation, ...] = ()

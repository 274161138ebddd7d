"""What an organisation may have in place already: the inventory that is filled in before suggestions."""

from catalog.sourcing import Citation
from catalog.text import Item, LocalText, Words
from catalog.vocabulary import Pillar, PolicyLine, Principle


class Provision(Item):
    """One provision: a question, what good looks like, and which measures it makes superfluous when it works.

    The three policy lines and five principles are those of CAOP (2023), the two pillars of SER DiB (2024).
    """

    id: Words
    name: LocalText
    question: LocalText
    good: LocalText
    line: PolicyLine
    pillar: Pillar
    principle: Principle
    measure_ids: tuple[Words, ...]
    law_ids: tuple[Words, ...] = ()
    sources: tuple[Citation, ...] = ()
    withdrawn: str | None = None

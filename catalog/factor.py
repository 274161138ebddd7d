"""Risk factors: circumstances that make unsafe behaviour likelier or worse, and what they have in common."""

from catalog.sourcing import Citation
from catalog.text import Item, LocalText, Words


class Category(Item):
    """A group of factors; its id is the first part of their ids. The order in the file is the order shown."""

    id: Words
    name: LocalText


class Mechanism(Item):
    """How a factor feeds unsafe behaviour, such as silence; factors that share one stack."""

    id: Words
    name: LocalText
    description: LocalText


class Factor(Item):
    """A risk factor, worded for the people who score it.

    Every team scores the `core` factors. `questions` help to recognise it, `signals` are what may be seen,
    `exposed` are functions that meet it more often. `own` marks what an organisation added itself.
    `withdrawn` is the edition in which it stopped being offered.
    """

    id: Words
    core: bool = False
    category: Words
    name: LocalText
    description: LocalText
    why: LocalText
    mechanisms: tuple[Words, ...]
    questions: tuple[LocalText, ...]
    signals: tuple[LocalText, ...] = ()
    exposed: tuple[LocalText, ...] = ()
    sources: tuple[Citation, ...] = ()
    own: bool = False
    withdrawn: str | None = None


class Combination(Item):
    """Factors that together are worse than apart: why, what to ask, and which measures act on the whole."""

    id: Words
    name: LocalText
    explanation: LocalText
    question: LocalText
    factor_ids: tuple[Words, ...]
    measure_ids: tuple[Words, ...]
    sources: tuple[Citation, ...] = ()
    withdrawn: str | None = None

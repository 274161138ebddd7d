"""Where the content comes from: documents, places in them, and the law."""

from datetime import date

from catalog.applicability import EVERY_ORGANISATION, Applicability
from catalog.text import Item, LocalText, Words
from catalog.vocabulary import Certainty, CitationKind, Grounding, LawStatus, Seen, ShownAs, SourceKind


class Source(Item):
    """A document; `title` in its own language, `year` only when it is known, `seen` how much was read.

    `licence` says on what terms its text may be used, or that no terms were found.
    """

    id: Words
    title: Words
    author: Words
    year: int | None = None
    kind: SourceKind
    url: Words | None = None
    seen: Seen
    licence: LocalText | None = None
    note: LocalText | None = None


class Citation(Item):
    """A source, or a place in it: "r. 448-450" are lines of plain text, "art. 5" is an article."""

    source: Words
    place: Words | None = None
    kind: CitationKind
    grounding: Grounding


class Reading(Item):
    """One way in which documents read a rule that they do not agree on."""

    text: LocalText
    sources: tuple[Citation, ...]


class Law(Item):
    """A rule as data: what it asks, of whom, where it stands, and how sure that is. Not legal advice.

    `readings` are there when sources contradict each other or the rule is not in force: both are shown.
    """

    id: Words
    name: LocalText
    article: Words
    asks: LocalText
    applies: Applicability = EVERY_ORGANISATION
    status: LawStatus
    shown_as: ShownAs
    certainty: Certainty
    checked_on: date
    sources: tuple[Citation, ...] = ()
    caution: LocalText | None = None
    readings: tuple[Reading, ...] = ()

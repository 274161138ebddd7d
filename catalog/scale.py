"""The two questions about a factor, with their levels."""

from typing import Literal

from pydantic import Field

from catalog.text import Item, LocalText, Words


class Consequences(Item):
    """What a level of impact looks like in the four kinds of consequences."""

    physical: LocalText
    mental: LocalText
    social: LocalText
    organisation: LocalText

    def text(self, language: str) -> str:
        """Return the four consequences as one text."""
        columns = (self.physical, self.mental, self.social, self.organisation)
        return "; ".join(column.text(language) for column in columns)


class ScaleLevel(Item):
    """One level: a short word and a one-line anchor.

    `times_a_year` is how often the anchor of a likelihood happens; `detail` belongs to an impact.
    """

    value: Literal[1, 2, 3, 4, 5]
    word: LocalText
    anchor: LocalText
    times_a_year: float | None = Field(default=None, gt=0)
    detail: Consequences | None = None


class AxisScale(Item):
    """One question with its levels from low to high; `note` says what to count."""

    question: LocalText
    note: LocalText
    levels: tuple[ScaleLevel, ...]


class Scale(Item):
    """Both questions about the same event, the two ways of not answering, and what to say at the heaviest."""

    id: Words
    likelihood: AxisScale
    impact: AxisScale
    dont_know: LocalText
    rather_not: LocalText
    support: LocalText

"""What a team agrees leaves its room: factors in words and measures, never a figure."""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from riskmodel.domain.text import as_read


class Influence(StrEnum):
    """Who can decide on a measure."""

    TEAM = "team"
    MANAGEMENT = "management"
    BOARD = "board"


class Origin(StrEnum):
    """Where a measure came from: the team itself, or the catalogue."""

    TEAM = "team"
    CATALOGUE = "catalogue"


class MeasureStatus(StrEnum):
    """How far the work on a measure is."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


class Effect(StrEnum):
    """Whether a measure that was done helped; without one nobody said so yet."""

    HELPED = "helped"
    HELPED_PARTLY = "helped_partly"
    DID_NOT_HELP = "did_not_help"
    TOO_EARLY = "too_early"


class Support(StrEnum):
    """How much support a measure got in the secret vote."""

    MUCH = "much"
    SOME = "some"
    LITTLE = "little"


REPORTABLE = (MeasureStatus.PLANNED, MeasureStatus.IN_PROGRESS, MeasureStatus.DONE)
"""What a team leader reports; dropping what a team agreed is for who keeps the plan."""


@dataclass(frozen=True)
class AgreedFactor:
    """A factor the team wants treated, and what it says about it in its own words.

    `other_view` is the second view where it is felt differently; empty when there is one.
    """

    factor_id: str
    words: str
    other_view: str = ""


@dataclass(frozen=True)
class AgreedMeasure:
    """A measure the team agreed on; `owner` is a function, never a name the product asks for.

    `budget` is in whole euros; `support` is None without a vote.
    """

    id: str
    factor_id: str | None
    text: str
    origin: Origin
    catalogue_measure_id: str | None
    owner: str
    due_on: date | None
    influence: Influence
    status: MeasureStatus = MeasureStatus.PLANNED
    effect: Effect | None = None
    first_step: str = ""
    support: Support | None = None
    budget: int | None = None


@dataclass(frozen=True)
class RoomStatement:
    """The agreements of one team; it exists for others only once it was read back and agreed.

    `edition` is the content that the team read its factors in.
    """

    workshop_id: str
    unit_name: str
    held_on: date
    edition: str
    factors: tuple[AgreedFactor, ...]
    measures: tuple[AgreedMeasure, ...]

    @property
    def digest(self) -> bytes:
        """SHA-256 of what people read, in any order: an objection is to the words that were read back."""
        lines = [_said(factor.factor_id, factor.words, factor.other_view) for factor in self.factors]
        lines += [
            _said(
                str(measure.factor_id),
                measure.text,
                measure.owner,
                str(measure.due_on),
                measure.influence,
                measure.first_step,
                str(measure.support),
                str(measure.catalogue_measure_id),
            )
            for measure in self.measures
        ]
        return hashlib.sha256(repr(sorted(lines)).encode()).digest()


def _said(*parts: str) -> tuple[str, ...]:
    return tuple(as_read(part) for part in parts)

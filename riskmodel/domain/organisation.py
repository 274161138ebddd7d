"""The organisation: the facts that measures depend on, its units and its measurement rounds."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from catalog.facts import OrganisationFacts


@dataclass(frozen=True)
class Organisation:
    """The one organisation this installation serves."""

    name: str
    facts: OrganisationFacts
    is_sample: bool = False


@dataclass(frozen=True)
class Unit:
    """A part of the organisation; `parent_id` is None at the root. Headcount in people."""

    id: str
    parent_id: str | None
    name: str
    headcount: int
    is_sample: bool = False
    is_rehearsal: bool = False


class RoundState(StrEnum):
    """A round is open for workshops until it is closed; closing is its last release moment."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True)
class MeasurementRound:
    """A period in which teams score the same core factors, so that results can be put side by side."""

    id: str
    name: str
    starts_on: date
    ends_on: date
    core_factor_ids: tuple[str, ...]
    edition: str
    method_version: str
    state: RoundState
    is_sample: bool = False
    is_rehearsal: bool = False

"""The organisation facts that the rules of the catalogue may ask for."""

from dataclasses import dataclass
from enum import StrEnum


class Sector(StrEnum):
    """The sectors that the catalogue has a profile for."""

    CARE = "care"
    EDUCATION = "education"
    CULTURE = "culture"
    GOVERNMENT = "government"
    JUSTICE = "justice"
    BUSINESS = "business"
    OTHER = "other"


class Representation(StrEnum):
    """How staff are represented: works council (OR), staff representation (PVT), or neither."""

    WORKS_COUNCIL = "works_council"
    STAFF_REPRESENTATION = "staff_representation"
    NONE = "none"


@dataclass(frozen=True)
class OrganisationFacts:
    """What applicability rules are evaluated over; headcount in people, at least 1.

    `weekly_hours` are the hours of paid work of everybody together in a week, None when nobody filled them
    in; `uses_recognised_instrument` says whether the RI&E was made with a recognised instrument.
    """

    sector: Sector
    headcount: int
    representation: Representation
    is_public_employer: bool
    weekly_hours: int | None = None
    uses_recognised_instrument: bool = False

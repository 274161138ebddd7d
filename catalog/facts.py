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
    """What applicability rules are evaluated over; headcount in people, at least 1."""

    sector: Sector
    headcount: int
    representation: Representation
    is_public_employer: bool

"""What other packages import from the catalogue."""

from catalog.applicability import EVERY_ORGANISATION, Applicability
from catalog.catalogue import Catalogue
from catalog.factor import Category, Combination, Factor, Mechanism
from catalog.help_route import HelpRoute
from catalog.measure import Measure
from catalog.profile import Emphasis, Profile
from catalog.provision import Provision
from catalog.scale import AxisScale, Consequences, Scale, ScaleLevel
from catalog.sourcing import Citation, Law, Reading, Source
from catalog.term import Term
from catalog.text import Item, LocalText
from catalog.vocabulary import (
    Basis,
    Certainty,
    CitationKind,
    Control,
    Grounding,
    HierarchyLevel,
    Influence,
    LawStatus,
    Pillar,
    PolicyLine,
    Principle,
    Reach,
    Seen,
    ShownAs,
    SourceKind,
)

__all__ = [
    "EVERY_ORGANISATION",
    "Applicability",
    "AxisScale",
    "Basis",
    "Catalogue",
    "Category",
    "Certainty",
    "Citation",
    "CitationKind",
    "Combination",
    "Consequences",
    "Control",
    "Emphasis",
    "Factor",
    "Grounding",
    "HelpRoute",
    "HierarchyLevel",
    "Influence",
    "Item",
    "Law",
    "LawStatus",
    "LocalText",
    "Measure",
    "Mechanism",
    "Pillar",
    "PolicyLine",
    "Principle",
    "Profile",
    "Provision",
    "Reach",
    "Reading",
    "Scale",
    "ScaleLevel",
    "Seen",
    "ShownAs",
    "Source",
    "SourceKind",
    "Term",
]

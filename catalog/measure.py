"""Control measures: what can be done about risk factors."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from catalog.applicability import EVERY_ORGANISATION, Applicability
from catalog.facts import OrganisationFacts, Representation
from catalog.sourcing import Citation
from catalog.text import Item, LocalText, Words
from catalog.vocabulary import Basis, Control, HierarchyLevel, Influence, Pillar, PolicyLine, Reach

ConsentGround = Literal["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"]
# WOR 35c gives a staff representation (PVT) the right of consent on these two grounds only.
_GROUNDS_OF_STAFF_REPRESENTATION = frozenset({"b", "d"})
_STRENGTHS = (0, 0.5, 1)


def _one_of_three(strength: float) -> float:
    if strength not in _STRENGTHS:
        raise ValueError("0, 0.5 of 1")
    return strength


class Measure(Item):
    """A control measure and everything that decides whether and how it is suggested.

    `applies` says for which organisations it makes sense, `mandatory` for which the law asks for it, and
    `condition` names in words what no organisation fact can tell. `effort` is 1 (weeks) to 3 (half a year or
    more), `evidence` 0, 0.5 or 1 with its reason, `consent_grounds` the letters of WOR 27(1). `own` marks
    what an organisation added itself. `withdrawn` is the edition in which it stopped being offered.
    """

    id: Words
    name: LocalText
    description: LocalText
    line: PolicyLine
    pillar: Pillar
    control: Control
    level: HierarchyLevel
    actor: LocalText | None = None
    influence: Influence = Influence.MANAGEMENT
    effort: int = Field(ge=1, le=3)
    reaches: tuple[tuple[Words, Reach], ...]
    basis: Basis
    law_ids: tuple[Words, ...] = ()
    applies: Applicability = EVERY_ORGANISATION
    mandatory: Applicability | None = None
    condition: LocalText | None = None
    consent_grounds: tuple[ConsentGround, ...] = ()
    first_step: LocalText
    evidence: Annotated[float, AfterValidator(_one_of_three)] = 0
    evidence_reason: LocalText | None = None
    sources: tuple[Citation, ...] = ()
    own: bool = False
    withdrawn: str | None = None

    @property
    def works_council_consent(self) -> bool:
        """Say whether a works council has the right of consent (WOR 27)."""
        return bool(self.consent_grounds)

    def needs_consent(self, facts: OrganisationFacts) -> bool:
        """Say whether this organisation must ask its works council or staff representation for consent."""
        grounds = frozenset(self.consent_grounds)
        return {
            Representation.WORKS_COUNCIL: bool(grounds),
            Representation.STAFF_REPRESENTATION: bool(grounds & _GROUNDS_OF_STAFF_REPRESENTATION),
            Representation.NONE: False,
        }[facts.representation]

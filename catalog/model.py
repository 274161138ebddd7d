"""The shape of the catalogue."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from catalog.facts import OrganisationFacts, Representation, Sector


class Item(BaseModel):
    """What all items share: frozen, and without fields that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class LocalText(Item):
    """A text in Dutch and English."""

    nl: str
    en: str

    def text(self, language: str) -> str:
        """Return the text in a language, Dutch unless English is asked for."""
        return self.en if language == "en" else self.nl


class PolicyLine(StrEnum):
    """The three policy lines."""

    PREVENTION = "prevention"
    SIGNALLING = "signalling"
    FOLLOW_UP = "follow_up"


class Pillar(StrEnum):
    """The two pillars of the SER."""

    OPEN_CULTURE = "open_culture"
    POLICY = "policy"


class Control(StrEnum):
    """Hard or soft control."""

    HARD = "hard"
    SOFT = "soft"


class HierarchyLevel(StrEnum):
    """Where a measure acts, the source first."""

    SOURCE = "source"
    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    AFTERCARE = "aftercare"


class Basis(StrEnum):
    """What a measure rests on."""

    MANDATORY = "mandatory"
    MANDATORY_IF = "mandatory_if"
    RECOMMENDED = "recommended"
    PENDING = "pending"
    CONTESTED = "contested"


class Reach(StrEnum):
    """How far a measure reaches a factor."""

    MAIN = "main"
    PARTLY = "partly"


class Applicability(Item):
    """A rule over organisation facts; everything that is asked must hold."""

    headcount_at_least: int = 0
    representation: tuple[Representation, ...] = ()
    sectors: tuple[Sector, ...] = ()
    public_employer: bool | None = None

    def holds(self, facts: OrganisationFacts) -> bool:
        """Say whether the rule holds for an organisation."""
        return (
            facts.headcount >= self.headcount_at_least
            and (not self.representation or facts.representation in self.representation)
            and (not self.sectors or facts.sector in self.sectors)
            and self.public_employer in (None, facts.is_public_employer)
        )


class Factor(Item):
    """A risk factor."""

    id: str
    core: bool = False
    category: str
    name: LocalText
    description: LocalText
    mechanisms: tuple[str, ...]
    questions: tuple[LocalText, ...]


class Measure(Item):
    """A control measure."""

    id: str
    name: LocalText
    description: LocalText
    first_step: LocalText
    line: PolicyLine
    pillar: Pillar
    control: Control
    level: HierarchyLevel
    effort: int
    evidence: float = 0
    basis: Basis
    applies: Applicability = Applicability()
    mandatory: Applicability | None = None
    law_ids: tuple[str, ...] = ()
    reaches: tuple[tuple[str, Reach], ...]


class ScaleLevel(Item):
    """One level of a scale."""

    value: int
    word: LocalText
    anchor: LocalText
    detail: LocalText | None = None


class AxisScale(Item):
    """One question with its levels."""

    question: LocalText
    levels: tuple[ScaleLevel, ...]


class Scale(Item):
    """Both questions."""

    id: str
    likelihood: AxisScale
    impact: AxisScale


class Catalogue(Item):
    """Everything together."""

    edition: str
    scale: Scale
    factors: tuple[Factor, ...]
    measures: tuple[Measure, ...]

    @property
    def core(self) -> tuple[Factor, ...]:
        """The core factors."""
        return tuple(factor for factor in self.factors if factor.core)

    def factor(self, factor_id: str) -> Factor:
        """Return a factor; raises `KeyError`."""
        return {factor.id: factor for factor in self.factors}[factor_id]

    def has_factor(self, factor_id: str) -> bool:
        """Say whether there is such a factor."""
        return any(factor.id == factor_id for factor in self.factors)

    def measure(self, measure_id: str) -> Measure:
        """Return a measure; raises `KeyError`."""
        return {measure.id: measure for measure in self.measures}[measure_id]

    def has_measure(self, measure_id: str) -> bool:
        """Say whether there is such a measure."""
        return any(measure.id == measure_id for measure in self.measures)

"""The fixed words of the catalogue: every value that its rules distinguish."""

from enum import StrEnum


class PolicyLine(StrEnum):
    """The three policy lines of CAOP: prevent, notice, follow up."""

    PREVENTION = "prevention"
    SIGNALLING = "signalling"
    FOLLOW_UP = "follow_up"


class Pillar(StrEnum):
    """The two pillars of SER Diversiteit in Bedrijf."""

    OPEN_CULTURE = "open_culture"
    POLICY = "policy"


class Principle(StrEnum):
    """The five principles of CAOP that everything an organisation arranges is held against."""

    CLARITY = "clarity"
    CONNECTION = "connection"
    LEARNING = "learning"
    JUSTICE = "justice"
    PROPORTION = "proportion"


class Control(StrEnum):
    """Hard controls change rules, structure or work; soft controls change how people deal with it."""

    HARD = "hard"
    SOFT = "soft"


class HierarchyLevel(StrEnum):
    """Where a measure acts, after the occupational hygiene strategy; the order is the order of preference."""

    SOURCE = "source"
    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    AFTERCARE = "aftercare"


class Influence(StrEnum):
    """Who can start a measure."""

    TEAM = "team"
    MANAGEMENT = "management"
    BOARD = "board"


class Basis(StrEnum):
    """What a measure rests on: law for all, law for some, advice, a bill, or a duty that sources dispute."""

    MANDATORY = "mandatory"
    MANDATORY_IF = "mandatory_if"
    RECOMMENDED = "recommended"
    PENDING = "pending"
    CONTESTED = "contested"


class Reach(StrEnum):
    """Whether a measure is meant for a factor, or helps with it as well."""

    MAIN = "main"
    PARTLY = "partly"


class CitationKind(StrEnum):
    """What a citation leans on: a seed document, other literature, or practice."""

    SEED = "seed"
    LITERATURE = "literature"
    PRACTICE = "practice"


class Grounding(StrEnum):
    """Whether somebody saw the place that is cited, or wrote it from own knowledge."""

    VERIFIED = "verified"
    BACKGROUND = "background"


class SourceKind(StrEnum):
    """What sort of document a source is."""

    GUIDANCE = "guidance"
    AUTHORITY = "authority"
    LAW = "law"
    RESEARCH = "research"
    NEWS = "news"
    PRACTICE = "practice"


class Seen(StrEnum):
    """How much of a source was read."""

    FULL = "full"
    EXCERPT = "excerpt"
    ABSTRACT = "abstract"
    NONE = "none"


class LawStatus(StrEnum):
    """Where a rule stands on the day it was checked."""

    IN_FORCE = "in_force"
    PENDING = "pending"
    CONSULTATION = "consultation"
    NOT_MANDATORY = "not_mandatory"


class ShownAs(StrEnum):
    """How strongly a rule may be worded on a screen."""

    OBLIGATION = "obligation"
    CONDITIONAL_OBLIGATION = "conditional_obligation"
    RECOMMENDATION = "recommendation"
    INFORMATION = "information"


class Certainty(StrEnum):
    """How sure the editors are of what a rule says."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

"""The fixed words of the catalogue as people read them."""

from gettext import NullTranslations

from catalog.model import (
    Control,
    Grounding,
    HierarchyLevel,
    Influence,
    Pillar,
    PolicyLine,
    Reach,
    Seen,
    SourceKind,
)


def line_word(line: PolicyLine, words: NullTranslations) -> str:
    """Return the name of a policy line."""
    _ = words.gettext
    return {
        PolicyLine.PREVENTION: _("prevention"),
        PolicyLine.SIGNALLING: _("signalling"),
        PolicyLine.FOLLOW_UP: _("follow-up"),
    }[line]


def line_heading(line: PolicyLine, words: NullTranslations) -> str:
    """Return the name of a policy line as a heading, with what it is for."""
    _ = words.gettext
    return {
        PolicyLine.PREVENTION: _("Prevention: so that it does not happen"),
        PolicyLine.SIGNALLING: _("Signalling: so that it is seen in time"),
        PolicyLine.FOLLOW_UP: _("Follow-up: so that something is done about it"),
    }[line]


def pillar_word(pillar: Pillar, words: NullTranslations) -> str:
    """Return the name of a pillar."""
    _ = words.gettext
    return {Pillar.OPEN_CULTURE: _("open culture"), Pillar.POLICY: _("policy and rules")}[pillar]


def control_word(control: Control, words: NullTranslations) -> str:
    """Return what a control changes."""
    _ = words.gettext
    return {
        Control.HARD: _("hard: changes rules, structure or work"),
        Control.SOFT: _("soft: changes how people deal with it"),
    }[control]


def level_word(level: HierarchyLevel, words: NullTranslations) -> str:
    """Return where a measure acts."""
    _ = words.gettext
    return {
        HierarchyLevel.SOURCE: _("at the source"),
        HierarchyLevel.COLLECTIVE: _("for everybody"),
        HierarchyLevel.INDIVIDUAL: _("for one person"),
        HierarchyLevel.AFTERCARE: _("afterwards"),
    }[level]


def starter_word(influence: Influence, words: NullTranslations) -> str:
    """Return who can start a measure."""
    _ = words.gettext
    return {
        Influence.TEAM: _("the team"),
        Influence.MANAGEMENT: _("management"),
        Influence.BOARD: _("the board"),
    }[influence]


def reach_word(reach: Reach, words: NullTranslations) -> str:
    """Return how a measure reaches a factor."""
    _ = words.gettext
    return {Reach.MAIN: _("meant for this"), Reach.PARTLY: _("helps as well")}[reach]


def effort_word(effort: int, words: NullTranslations) -> str:
    """Return how much work a measure is; `effort` is 1 to 3."""
    _ = words.gettext
    return {1: _("weeks"), 2: _("months"), 3: _("half a year or more")}[effort]


def evidence_word(evidence: float, words: NullTranslations) -> str:
    """Return what research says; `evidence` is 0, 0.5 or 1."""
    _ = words.gettext
    if evidence == 0:
        return _("We saw no research on its effect.")
    return _("Its effect was measured.") if evidence == 1 else _("Research points this way.")


def grounding_word(grounding: Grounding, words: NullTranslations) -> str:
    """Return whether somebody saw the place that is cited."""
    _ = words.gettext
    return {
        Grounding.VERIFIED: _("checked"),
        Grounding.BACKGROUND: _("from background knowledge, not checked"),
    }[grounding]


def kind_word(kind: SourceKind, words: NullTranslations) -> str:
    """Return what sort of document a source is."""
    _ = words.gettext
    return {
        SourceKind.GUIDANCE: _("guidance"),
        SourceKind.AUTHORITY: _("authority"),
        SourceKind.LAW: _("law"),
        SourceKind.RESEARCH: _("research"),
        SourceKind.NEWS: _("news"),
        SourceKind.PRACTICE: _("practice"),
    }[kind]


def seen_word(seen: Seen, words: NullTranslations) -> str:
    """Return how much of a source was read."""
    _ = words.gettext
    return {
        Seen.FULL: _("read in full"),
        Seen.EXCERPT: _("read in part"),
        Seen.ABSTRACT: _("only the summary read"),
        Seen.NONE: _("not read"),
    }[seen]

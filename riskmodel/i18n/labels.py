"""Enum members in words, the same on screens and in files."""

from gettext import NullTranslations

from catalog.facts import Representation, Sector
from riskmodel.domain.access import Role
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.room_result import RoomWord
from riskmodel.domain.room_statement import MeasureStatus, Origin
from riskmodel.domain.scale import Zone
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.influence_words import influence_word as influence_word  # with the other labels for desks


def phase_word(phase: Phase, words: NullTranslations) -> str:
    """Return the word for a phase."""
    _ = words.gettext
    return {
        Phase.PREPARATION: _("Prepare"),
        Phase.LOBBY: _("Lobby"),
        Phase.OPENING: _("Opening"),
        Phase.LANGUAGE: _("Shared language"),
        Phase.OUR_WORK: _("Our work"),
        Phase.RECOGNISE: _("Recognise"),
        Phase.SCORING: _("Score"),
        Phase.REVEAL: _("Reveal and talk"),
        Phase.SECOND_ROUND: _("Score again"),
        Phase.MEASURES: _("Measures"),
        Phase.SUGGESTIONS: _("Suggestions"),
        Phase.VOTE: _("Vote"),
        Phase.READ_BACK: _("Read back"),
        Phase.SAFETY: _("Safety of this session"),
        Phase.SEALED: _("Sealed"),
        Phase.VOID: _("Void"),
    }[phase]


def role_word(role: Role, words: NullTranslations) -> str:
    """Return the word for a role."""
    _ = words.gettext
    return {
        Role.FACILITATOR: _("facilitator"),
        Role.PREVENTION_OFFICER: _("prevention officer"),
        Role.MANAGEMENT: _("management"),
        Role.ADMINISTRATOR: _("administrator"),
        Role.TEAM_LEADER: _("team leader"),
    }[role]


def zone_word(zone: Zone, words: NullTranslations) -> str:
    """Return the word for a zone."""
    _ = words.gettext
    return {Zone.LOW: _("low"), Zone.MIDDLE: _("middle"), Zone.HIGH: _("high")}[zone]


def label_word(label: ItemLabel, words: NullTranslations) -> str:
    """Return the word for the label of a factor."""
    _ = words.gettext
    return {
        ItemLabel.LOW: _("low"),
        ItemLabel.MIDDLE: _("middle"),
        ItemLabel.ATTENTION: _("attention"),
        ItemLabel.HIGH: _("high"),
    }[label]


def agreement_word(word: RoomWord, words: NullTranslations) -> str:
    """Return one of the three words about agreement."""
    _ = words.gettext
    return {
        RoomWord.AGREED: _("agreed"),
        RoomWord.DIFFERENT: _("experienced differently"),
        RoomWord.UNKNOWN_TO_US: _("we do not know"),
    }[word]


def status_word(status: MeasureStatus, words: NullTranslations) -> str:
    """Return how far the work on a measure is."""
    _ = words.gettext
    return {
        MeasureStatus.PLANNED: _("planned"),
        MeasureStatus.IN_PROGRESS: _("in progress"),
        MeasureStatus.DONE: _("done"),
        MeasureStatus.DROPPED: _("dropped"),
    }[status]


def origin_word(origin: Origin, words: NullTranslations) -> str:
    """Return where a measure came from."""
    _ = words.gettext
    return {Origin.TEAM: _("the team's own"), Origin.CATALOGUE: _("from the catalogue")}[origin]


def sector_word(sector: Sector, words: NullTranslations) -> str:
    """Return the name of a sector."""
    _ = words.gettext
    return {
        Sector.CARE: _("care"),
        Sector.EDUCATION: _("research and education"),
        Sector.CULTURE: _("culture and media"),
        Sector.GOVERNMENT: _("government"),
        Sector.JUSTICE: _("justice"),
        Sector.BUSINESS: _("business"),
        Sector.OTHER: _("other"),
    }[sector]


def representation_word(representation: Representation, words: NullTranslations) -> str:
    """Return how staff are represented."""
    _ = words.gettext
    return {
        Representation.WORKS_COUNCIL: _("works council (OR)"),
        Representation.STAFF_REPRESENTATION: _("staff representation (PVT)"),
        Representation.NONE: _("neither"),
    }[representation]

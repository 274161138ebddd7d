"""What the law says about a measure and where a rule stands, never in stronger words than the data."""

from gettext import NullTranslations

from catalog.model import Certainty, Law, LawStatus, ShownAs
from riskmodel.domain.legal_standing import Standing


def standing_word(standing: Standing, words: NullTranslations) -> str:
    """Return what the law says about a measure, in one to three words."""
    _ = words.gettext
    return {
        Standing.REQUIRED: _("required by law"),
        Standing.REQUIRED_ELSEWHERE: _("advice for you"),
        Standing.REQUIRED_OF_SOME: _("required of some"),
        Standing.REQUIRED_IF: _("sometimes required"),
        Standing.PENDING: _("bill, not law"),
        Standing.CONTESTED: _("sources disagree"),
        Standing.ADVICE: _("advice"),
    }[standing]


def standing_sentence(standing: Standing, words: NullTranslations) -> str:
    """Return what the law says about a measure, as a sentence."""
    _ = words.gettext
    return {
        Standing.REQUIRED: _("As far as we could establish, the law asks this of your organisation."),
        Standing.REQUIRED_ELSEWHERE: _(
            "The law asks this of some organisations, and as yours was described not of yours. "
            "For you it is advice."
        ),
        Standing.REQUIRED_OF_SOME: _(
            "The law asks this of some organisations. Describe your organisation first, and we say "
            "whether yours is one of them."
        ),
        Standing.REQUIRED_IF: _("The law asks this under a condition. Otherwise it is advice."),
        Standing.PENDING: _("This is not law. There is a bill about it; for now it is advice."),
        Standing.CONTESTED: _(
            "Sources disagree on whether this is a duty. Below you read what each of them says."
        ),
        Standing.ADVICE: _("Advice: as far as we could establish, no law asks this in so many words."),
    }[standing]


def law_word(law: Law, words: NullTranslations) -> str:
    """Return where a rule stands and how strongly it counts."""
    _ = words.gettext
    if law.status is not LawStatus.IN_FORCE:
        return {
            LawStatus.PENDING: _("bill, not law"),
            LawStatus.CONSULTATION: _("being consulted on, not law"),
            LawStatus.NOT_MANDATORY: _("not a duty"),
        }[law.status]
    return {
        ShownAs.OBLIGATION: _("in force: a duty"),
        ShownAs.CONDITIONAL_OBLIGATION: _("in force: a duty under conditions"),
        ShownAs.RECOMMENDATION: _("in force: a recommendation"),
        ShownAs.INFORMATION: _("in force: for information"),
    }[law.shown_as]


def certainty_word(certainty: Certainty, words: NullTranslations) -> str:
    """Return how sure the editors are of what a rule says."""
    _ = words.gettext
    return {
        Certainty.HIGH: _("We are sure of what it says."),
        Certainty.MEDIUM: _("We are fairly sure of what it says; have it checked before you rely on it."),
        Certainty.LOW: _("We are not sure of what it says; have it checked before you rely on it."),
    }[certainty]

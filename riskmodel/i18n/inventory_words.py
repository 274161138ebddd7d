"""The inventory in words: how far provisions are, whether measures helped, and the five principles."""

from gettext import NullTranslations

from catalog.vocabulary import Principle
from riskmodel.domain.inventory import Quality
from riskmodel.domain.room_statement import Effect


def quality_word(quality: Quality | None, words: NullTranslations) -> str:
    """Return how far a provision is; None is not filled in."""
    _ = words.gettext
    if quality is None:
        return _("not filled in")
    return {
        Quality.NONE: _("not there"),
        Quality.ON_PAPER: _("on paper"),
        Quality.WORKS_PARTLY: _("works partly"),
        Quality.WORKS: _("demonstrably works"),
    }[quality]


def quality_answer(quality: Quality, words: NullTranslations) -> str:
    """Return how far a provision is, as an answer to its question."""
    _ = words.gettext
    return {
        Quality.NONE: _("No, not there"),
        Quality.ON_PAPER: _("On paper"),
        Quality.WORKS_PARTLY: _("Works partly"),
        Quality.WORKS: _("Demonstrably works"),
    }[quality]


def effect_word(effect: Effect | None, words: NullTranslations) -> str:
    """Return whether a measure that is done helped; None is not said yet."""
    _ = words.gettext
    if effect is None:
        return _("nobody said so yet")
    return {
        Effect.HELPED: _("it helped"),
        Effect.HELPED_PARTLY: _("it helped partly"),
        Effect.DID_NOT_HELP: _("it did not help"),
        Effect.TOO_EARLY: _("too early to say"),
    }[effect]


def principle_word(principle: Principle, words: NullTranslations) -> str:
    """Return one of the five principles that everything arranged is held against."""
    _ = words.gettext
    return {
        Principle.CLARITY: _("clarity"),
        Principle.CONNECTION: _("connection"),
        Principle.LEARNING: _("ability to learn"),
        Principle.JUSTICE: _("fairness"),
        Principle.PROPORTION: _("proportionality"),
    }[principle]

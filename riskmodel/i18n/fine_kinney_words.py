"""The indication Fine & Kinney in words, always with what it is worth."""

from gettext import NullTranslations

from riskmodel.domain.fine_kinney import FiveClass, ThreeClass
from riskmodel.domain.method_version import MethodVersion


def three_class_words(classes: tuple[ThreeClass, ...], words: NullTranslations) -> str:
    """Return one class, or two possible ones with the lower first."""
    _ = words.gettext
    names = {ThreeClass.LOW: _("low"), ThreeClass.MIDDLE: _("middle"), ThreeClass.HIGH: _("high")}
    if len(classes) == 1:
        return names[classes[0]]
    return _("%(lower)s or %(higher)s") % {"lower": names[classes[-1]], "higher": names[classes[0]]}


def five_class_word(found: FiveClass, words: NullTranslations) -> str:
    """Return what a class of five asks for."""
    _ = words.gettext
    return {
        FiveClass.ACCEPTABLE: _("acceptable"),
        FiveClass.ATTENTION: _("needs attention"),
        FiveClass.MEASURES: _("measures required"),
        FiveClass.DIRECT_IMPROVEMENT: _("improve at once"),
        FiveClass.STOP_WORK: _("stop the work"),
    }[found]


def mapping_caveat(method: MethodVersion, words: NullTranslations) -> str:
    """Return how the indication was made, and why it is no more than that."""
    text = words.gettext(
        "Indication by mapping %(mapping)s of method %(version)s. Fine & Kinney was made for injury and "
        "death: for social safety it is an indication only."
    )
    return text % {"mapping": method.fine_kinney.mapping, "version": method.id}

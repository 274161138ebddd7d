"""What a set of measures misses and what it may do, in words: questions and ranges, never a verdict."""

from gettext import NullTranslations

from catalog.model import Pillar, PolicyLine
from riskmodel.domain.balance import BalanceWarning, Imbalance
from riskmodel.domain.expected_effect import ExpectedEffect, Steps
from riskmodel.domain.package import Package
from riskmodel.i18n.labels import label_word


def balance_sentence(warning: BalanceWarning, names: str, words: NullTranslations) -> str:
    """Return a warning as a question; `names` are the factors it is about, in words."""
    _ = words.gettext
    if warning.line is not None:
        return _line(warning.line, words)
    if warning.pillar is not None:
        return _pillar(warning.pillar, words)
    if warning.imbalance is Imbalance.ONLY_INDIVIDUAL:
        return _("All measures help or train people. Is there one that changes the work itself?")
    return _("Nothing takes the cause away yet of: %(factors)s. The catalogue has something for that.") % {
        "factors": names
    }


def _line(line: PolicyLine, words: NullTranslations) -> str:
    _ = words.gettext
    return {
        PolicyLine.PREVENTION: _(
            "All measures prevent. What if it happens after all: who notices, who acts?"
        ),
        PolicyLine.SIGNALLING: _("All measures help to notice. What prevents it, and who acts on a signal?"),
        PolicyLine.FOLLOW_UP: _("All measures come afterwards. What prevents it, and who notices in time?"),
    }[line]


def _pillar(pillar: Pillar, words: NullTranslations) -> str:
    _ = words.gettext
    return {
        Pillar.OPEN_CULTURE: _(
            "All measures are about how people deal with each other. Are rules needed too?"
        ),
        Pillar.POLICY: _("All measures are rules and arrangements. How do people learn to talk about this?"),
    }[pillar]


def effect_sentence(effect: ExpectedEffect, words: NullTranslations) -> str:
    """Return what measures may do as a range that starts at nothing."""
    _ = words.gettext
    if effect.steps == Steps():
        return _("Expected effect: unchanged. A measure on paper does nothing yet.")
    if effect.label_at_best is None:
        return _("Expected effect: from unchanged to somewhat lower. Measure again to know.")
    return _("Expected effect: from unchanged to at best “%(label)s”. Measure again to know.") % {
        "label": label_word(effect.label_at_best, words)
    }


def package_sentence(package: Package, names: str, words: NullTranslations) -> str:
    """Return what the smallest package is and what it leaves; `names` are the risks that nothing touches."""
    _ = words.gettext
    count = len(package.measure_ids)
    if not count:
        return _("No measure touches: %(factors)s.") % {"factors": names} if names else ""
    if package.is_exact:
        sentence = words.ngettext(
            "%(n)s measure touches all these risks, legal duties included. Fewer is not possible.",
            "%(n)s measures together touch all these risks, legal duties included. Fewer is not possible.",
            count,
        )
    else:
        sentence = words.ngettext(
            "%(n)s measure touches all these risks, legal duties included. Perhaps fewer would do.",
            "%(n)s measures together touch all these risks, legal duties included. Perhaps fewer would do.",
            count,
        )
    sentence %= {"n": count}
    return sentence + " " + _("Except: %(factors)s.") % {"factors": names} if names else sentence

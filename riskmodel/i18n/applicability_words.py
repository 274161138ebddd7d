"""For which organisations something holds, in words: the rule, and what it means for this organisation."""

from collections.abc import Sequence
from gettext import NullTranslations

from catalog.applicability import Applicability
from catalog.facts import OrganisationFacts
from riskmodel.domain.applicability import failing_parts, parts_of
from riskmodel.i18n.labels import representation_word, sector_word


def rule_words(rule: Applicability, words: NullTranslations) -> str:
    """Return for which organisations a rule holds, as one sentence."""
    _ = words.gettext
    parts = parts_of(rule)
    if not parts:
        return _("For every organisation.")
    return _("For organisations %(which)s.") % {"which": _joined(parts, words)}


def verdict_words(rule: Applicability, facts: OrganisationFacts | None, words: NullTranslations) -> str:
    """Return whether a rule holds for this organisation, and why; facts are None until they are filled in."""
    _ = words.gettext
    parts = parts_of(rule)
    if not parts:
        return _("Yes: it fits every organisation.")
    if facts is None:
        sentence = _(
            "We cannot tell: your organisation is not described yet. It fits organisations %(which)s."
        )
        return sentence % {"which": _joined(parts, words)}
    failing = failing_parts(rule, facts)
    if failing:
        sentence = _("No: it is for organisations %(which)s. Yours is not, as it was described.")
        return sentence % {"which": _joined(failing, words)}
    if facts.weekly_hours is None and rule.weekly_hours_above is not None:
        return _("Probably: nobody filled in the hours of paid work a week, so we take them to be more.")
    return _("Yes: it is for organisations %(which)s, as yours is.") % {"which": _joined(parts, words)}


def _joined(parts: Sequence[Applicability], words: NullTranslations) -> str:
    return ", ".join(_part_words(part, words) for part in parts)


def _part_words(part: Applicability, words: NullTranslations) -> str:
    """Return what a rule that asks one thing asks, to stand after "organisations"."""
    _ = words.gettext
    if part.any_of:
        return _or([_joined(parts_of(alternative), words) for alternative in part.any_of], words)
    if part.headcount_at_least:
        return _("of %(people)s people or more") % {"people": part.headcount_at_least}
    if part.headcount_at_most is not None:
        most = part.headcount_at_most
        return words.ngettext("of one person", "of at most %(people)s people", most) % {"people": most}
    if part.weekly_hours_above is not None:
        return _("with more than %(hours)s hours of paid work a week") % {"hours": part.weekly_hours_above}
    if part.uses_recognised_instrument is not None:
        return (
            _("that made the RI&E with a recognised instrument")
            if part.uses_recognised_instrument
            else _("that made the RI&E without a recognised instrument")
        )
    if part.public_employer is not None:
        return _("that are public employers") if part.public_employer else _("that are not public employers")
    if part.representation:
        kinds = [representation_word(kind, words) for kind in part.representation]
        return _("with staff representation: %(kinds)s") % {"kinds": _or(kinds, words)}
    return _("in the sector %(sectors)s") % {
        "sectors": _or([sector_word(sector, words) for sector in part.sectors], words)
    }


def _or(names: Sequence[str], words: NullTranslations) -> str:
    _ = words.gettext
    *others, last = names
    return " ".join((", ".join(others), _("or"), last)) if others else last

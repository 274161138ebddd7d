"""What strengthens each other, and the parts of a suggestion's score, in words."""

from collections.abc import Sequence
from fractions import Fraction
from gettext import NullTranslations

from catalog.model import Measure
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.suggestions import ScoreParts
from riskmodel.i18n.catalogue_labels import effort_word, evidence_word, level_word

STEPS = 3


def listed(names: Sequence[str], words: NullTranslations) -> str:
    """Return names as they are said one after another: “a”, “b” and “c”."""
    quoted = [f"“{name}”" for name in names]
    if len(quoted) < 2:
        return "".join(quoted)
    together = words.gettext("%(names)s and %(last)s")
    return together % {"names": ", ".join(quoted[:-1]), "last": quoted[-1]}


def stack_sentence(mechanism: str, names: Sequence[str], words: NullTranslations) -> str:
    """Return what factors share; they strengthen each other."""
    sentence = words.gettext("%(factors)s have the same root: %(root)s.")
    return sentence % {"factors": listed(names, words), "root": mechanism.lower()}


def part_lines(
    parts: ScoreParts, measure: Measure, method: MethodVersion, words: NullTranslations
) -> tuple[tuple[str, int, str], ...]:
    """Return the five parts of a score: a name, a length of 0 to 3, and what it says.

    The length of the first is in thirds on purpose: a finer one is a sum over the room's own results.
    """
    _ = words.gettext
    reach = _third(parts.coverage, 100 * method.coverage_weight)
    source = _third(parts.hierarchy, 100 * method.hierarchy_weight)
    ease = _third(parts.ease, 100 * method.ease_weight)
    evidence = _third(parts.evidence, 100 * method.evidence_weight)
    much = {
        0: _("a small part of what we found"),
        1: _("a small part of what we found"),
        2: _("a good part of what we found"),
        3: _("most of what we found"),
    }[reach]
    return (
        (_("Reaches"), max(reach, 1), much),
        (_("Source first"), source, level_word(measure.level, words)),
        (_("Votes"), 0, _("nobody voted yet")),
        (_("Ease"), ease, effort_word(measure.effort, words)),
        (_("Evidence"), evidence, evidence_word(measure.evidence, words)),
    )


def _third(points: Fraction, most: Fraction) -> int:
    """Return how many thirds of the most a part is, rounded up."""
    return -(-STEPS * points // most)

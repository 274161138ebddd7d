"""What the sheet about figures says about the questions, their levels and the zones."""

from catalog.model import AxisScale, Scale
from riskmodel.domain.scale import SUM, Zone
from riskmodel.exchange.sheets.sections import Pairs
from riskmodel.i18n.labels import zone_word
from riskmodel.i18n.translate import Language, translator


def scale_pairs(scale: Scale, language: Language) -> Pairs:
    """Give both questions with the words of their levels, and say how a pair becomes a zone."""
    _ = translator(language).gettext
    return (
        (_("Likelihood"), _levels(scale.likelihood, language)),
        (_("Impact"), _levels(scale.impact, language)),
        (_("From two answers to one word"), _zones(language)),
        (
            _("No answer"),
            _('"I don\'t know" and "I\'d rather not say" are answers too. They are never filled in.'),
        ),
    )


def _levels(axis: AxisScale, language: Language) -> str:
    levels = (
        f"{level.value} {level.word.text(language)}: {level.anchor.text(language)}" for level in axis.levels
    )
    return "\n".join((axis.question.text(language), *levels))


def _zones(language: Language) -> str:
    words = translator(language)
    sums = {zone: sorted({sum(cell) for cell in SUM.cells(zone)}) for zone in Zone}
    ranges = (
        words.gettext("%(zone)s from %(least)s to %(most)s")
        % {"zone": zone_word(zone, words), "least": totals[0], "most": totals[-1]}
        for zone, totals in sums.items()
    )
    return words.gettext(
        "Each person's two answers are added up: %(ranges)s. Nothing is multiplied or averaged."
    ) % {"ranges": ", ".join(ranges)}

"""Everything about one factor or one measure, as HTML."""

from catalog.model import Measure
from catalog.relations import combinations_of, emphasis_of, factors_reached, measures_in_order
from pages.catalogue.parts.addresses import factor_path, list_path, measure_path
from pages.catalogue.parts.asking import Part, part_word
from pages.catalogue.parts.wording import Wording
from pages.server.rendering import render_part
from riskmodel.i18n import catalogue_labels, legal_words
from riskmodel.i18n.translate import translator


def factor_page(wording: Wording, factor_id: str) -> str:
    """Return everything about a factor as HTML."""
    catalogue = wording.catalogue
    factor = catalogue.factor(factor_id)
    return _page(
        "catalogue/factor.html",
        wording,
        Part.FACTORS,
        factor=factor,
        category=catalogue.category(factor.category),
        mechanisms=[catalogue.mechanism(mechanism_id) for mechanism_id in factor.mechanisms],
        emphasis=emphasis_of(catalogue, factor_id),
        combinations=combinations_of(catalogue, factor_id),
        measures=measures_in_order(catalogue, factor_id),
    )


def measure_page(wording: Wording, measure_id: str) -> str:
    """Return everything about a measure as HTML."""
    catalogue, words = wording.catalogue, translator(wording.language)
    measure = catalogue.measure(measure_id)
    return _page(
        "catalogue/measure.html",
        wording,
        Part.MEASURES,
        measure=measure,
        standing=legal_words.standing_sentence(wording.standing(measure), words),
        facts=_facts(wording, measure),
        verdict=wording.verdict(measure.applies),
        evidence=catalogue_labels.evidence_word(measure.evidence, words),
        laws=[wording.law(law) for law in wording.laws(measure)],
        factors=factors_reached(catalogue, measure),
    )


def _facts(wording: Wording, measure: Measure) -> list[tuple[str, str]]:
    words = translator(wording.language)
    _ = words.gettext
    facts = [
        (_("Policy line"), catalogue_labels.line_word(measure.line, words)),
        (_("Pillar"), catalogue_labels.pillar_word(measure.pillar, words)),
        (_("Kind"), catalogue_labels.control_word(measure.control, words)),
        (_("Where it acts"), catalogue_labels.level_word(measure.level, words)),
        (_("Effort"), catalogue_labels.effort_word(measure.effort, words)),
        (_("Who can start"), catalogue_labels.starter_word(measure.influence, words)),
    ]
    return [*facts, (_("Who acts"), measure.actor.text(wording.language))] if measure.actor else facts


def _page(template: str, wording: Wording, part: Part, **context: object) -> str:
    words = translator(wording.language)
    shared = {
        "wording": wording,
        "back": list_path(part_word(part, words)),
        "factor_path": factor_path,
        "measure_path": measure_path,
        "level_word": lambda level: catalogue_labels.level_word(level, words),
        "reach_word": lambda reach: catalogue_labels.reach_word(reach, words),
        "starter_word": lambda influence: catalogue_labels.starter_word(influence, words),
    }
    return render_part(wording.language, template, **shared, **context)

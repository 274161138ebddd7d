"""What the sheet about figures says about the indication Fine & Kinney."""

from gettext import NullTranslations

from riskmodel.domain.fine_kinney import classes_of
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.method_version import CURRENT
from riskmodel.exchange.sheets.heatmap_colours import OPEN_LABELS
from riskmodel.exchange.sheets.sections import Pairs
from riskmodel.i18n.fine_kinney_words import mapping_caveat, three_class_words
from riskmodel.i18n.statement_words import labels_words


def fine_kinney_pairs(words: NullTranslations) -> Pairs:
    """Say what the indication is worth, and which class each label gives."""
    labels = (*((label,) for label in reversed(ItemLabel)), *OPEN_LABELS)
    return (
        (words.gettext("What it is worth"), mapping_caveat(CURRENT, words)),
        *(
            (labels_words(found, words).capitalize(), three_class_words(classes_of(found), words))
            for found in labels
        ),
    )

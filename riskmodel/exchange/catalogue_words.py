"""Factors of the catalogue as a file names them: the code, so that they can be looked up, and the words."""

from catalog.model import Catalogue
from riskmodel.i18n.translate import Language


def factor_words(content: Catalogue, factor_id: str, language: Language) -> str:
    """Return the code and the name of a factor; the code alone when this content does not have it."""
    if not content.has_factor(factor_id):
        return factor_id
    return f"{factor_id} {content.factor(factor_id).name.text(language)}"

"""Factors of the catalogue as a file names them: the code, so that they can be looked up, and the words."""

from catalog.load import load_catalogue
from riskmodel.i18n.translate import Language


def factor_words(factor_id: str, language: Language) -> str:
    """Return the code and the name of a factor; the code alone when this catalogue does not have it."""
    catalogue = load_catalogue()
    if not catalogue.has_factor(factor_id):
        return factor_id
    return f"{factor_id} {catalogue.factor(factor_id).name.text(language)}"

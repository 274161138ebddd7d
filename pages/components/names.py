"""Names from the catalogue in the reader's language."""

from catalog.load import load_catalogue

from pages.components import session


def factor_name(factor_id: str) -> str:
    """Return the name of a risk factor."""
    return load_catalogue().factor(factor_id).name.text(session.language())


def measure_name(measure_id: str) -> str:
    """Return the name of a measure from the catalogue."""
    return load_catalogue().measure(measure_id).name.text(session.language())

"""The addresses of the catalogue screen and of the pages in it."""

from urllib.parse import quote, urlencode

PAGE = "catalogus"


def factor_path(factor_id: str) -> str:
    """Return where a factor is read."""
    return f"/{PAGE}?factor={quote(factor_id)}"


def measure_path(measure_id: str) -> str:
    """Return where a measure is read."""
    return f"/{PAGE}?measure={quote(measure_id)}"


def list_path(part: str) -> str:
    """Return where a part of the catalogue is listed, by the name that stands on its button."""
    return f"/{PAGE}?{urlencode({'deel': part})}"

"""Reading the catalogue."""

import json
from functools import cache
from pathlib import Path

from catalog.model import Catalogue


@cache
def load_catalogue() -> Catalogue:
    """Return the catalogue of this installation."""
    return Catalogue.model_validate(json.loads((Path(__file__).parent / "draft.json").read_text()))

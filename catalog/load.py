"""Reading the catalogue as one value."""

from functools import cache
from pathlib import Path

from catalog.catalogue import Catalogue, Edition
from catalog.kinds import KINDS
from catalog.read import Table, catalogue_files, read_file
from catalog.vocabulary import PolicyLine

FOLDER = Path(__file__).parent
_LINES = tuple(PolicyLine)


@cache
def load_catalogue() -> Catalogue:
    """Return the catalogue of this installation."""
    return read_catalogue(FOLDER)


def read_catalogue(folder: Path) -> Catalogue:
    """Return the catalogue in a folder: factors by category, measures by policy line.

    Raises `pydantic.ValidationError` when the files do not fit; `check_catalogue` says what is wrong.
    """
    content: Table = {kind.field: [] for kind in KINDS}
    for tables in map(read_file, catalogue_files(folder)):
        for kind in KINDS:
            content[kind.field] += tables.get(kind.table, [])
        content |= {key: tables[key] for key in Edition.model_fields if key in tables}
    catalogue = Catalogue.model_validate(content)
    order = [category.id for category in catalogue.categories]
    factors = sorted(catalogue.factors, key=lambda factor: (order.index(factor.category), factor.id))
    measures = sorted(catalogue.measures, key=lambda measure: (_LINES.index(measure.line), measure.id))
    return catalogue.model_copy(update={"factors": tuple(factors), "measures": tuple(measures)})

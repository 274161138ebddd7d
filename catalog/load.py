"""Reading the catalogue as one value."""

from functools import cache
from pathlib import Path

from catalog.kinds import KINDS
from catalog.model import Catalogue, Factor
from catalog.read import Table, catalogue_files, read_file, tables_of

FOLDER = Path(__file__).parent


@cache
def load_catalogue() -> Catalogue:
    """Return the catalogue of this installation."""
    return read_catalogue(FOLDER)


def read_catalogue(folder: Path) -> Catalogue:
    """Return the catalogue in a folder; raises `pydantic.ValidationError` when a file does not fit."""
    contents = [read_file(file) for file in catalogue_files(folder)]
    items = {kind.field: [t for content in contents for t in tables_of(content, kind.table)] for kind in KINDS}
    scales = items.pop("scales")
    edition: Table = {key: content[key] for content in contents for key in ("edition", "date", "licence") if key in content}
    read = Catalogue.model_validate({**edition, **items, "scale": scales[0]})
    order = [category.id for category in read.categories]
    in_order = sorted(read.factors, key=lambda factor: _place(factor, order))
    return read.model_copy(update={"factors": tuple(in_order)})


def _place(factor: Factor, order: list[str]) -> tuple[int, str]:
    return order.index(factor.category), factor.id

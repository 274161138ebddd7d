"""The sheet with our catalogue: to look codes up in, and for an expert to write remarks beside."""

from collections.abc import Iterator, Sequence

from openpyxl import Workbook

from catalog.model import Catalogue, Factor, Measure, Mechanism
from riskmodel.exchange.sheet_words import REFERENCE, sheet_name
from riskmodel.exchange.sheets.page import write_title
from riskmodel.exchange.sheets.table import Column, write_table
from riskmodel.i18n.translate import Language, translator


def write_reference(workbook: Workbook, catalogue: Catalogue, language: Language) -> None:
    """Write every factor, measure and mechanism on offer with its code, name and description."""
    _ = translator(language).gettext
    sheet = workbook.create_sheet(sheet_name(REFERENCE, language))
    lead = _("For looking up codes. What is written here is not read back.")
    write_title(sheet, sheet.title, lead)
    rows = [
        *_rows(_("mechanism"), catalogue.mechanisms, language, coded=False),
        *_rows(_("risk factor"), catalogue.factors, language),
        *_rows(_("measure"), catalogue.measures, language),
    ]
    columns = (
        Column(_("Kind"), 14),
        Column(_("Code"), 11),
        Column(_("Name"), 34),
        Column(_("Description"), 70),
        Column(_("Remark"), 40),
    )
    write_table(sheet, "Catalogue", columns, rows, 3)


def _rows(
    kind: str, items: Sequence[Factor | Measure | Mechanism], language: Language, *, coded: bool = True
) -> Iterator[tuple[str | None, ...]]:
    for item in items:
        if isinstance(item, Mechanism) or not item.withdrawn:
            name, description = item.name.text(language), item.description.text(language)
            # Mechanisms go by their name.
            yield kind, item.id if coded else None, name, description, None

"""The Excel sheet in which an organisation adds, translates and retires its own factors and measures."""

from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook

from catalog.model import Catalogue
from riskmodel.domain.own_item import OwnItem, OwnKind
from riskmodel.exchange.packing import pack
from riskmodel.exchange.sheet_words import CHOICE_LISTS, sheet_name
from riskmodel.exchange.sheets.catalogue_reference import write_reference
from riskmodel.exchange.sheets.own_guide import write_guide
from riskmodel.exchange.sheets.own_items import write_own_items
from riskmodel.exchange.sheets.own_lists import write_choices
from riskmodel.i18n.translate import Language, translator


def content_workbook(
    items: Sequence[OwnItem], catalogue: Catalogue, language: Language, made_on: date
) -> bytes:
    """Return an xlsx file with the own items, rows for new ones, and the catalogue to look codes up in.

    `catalogue` is the one the own items are part of; equal input gives equal bytes.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    _ = translator(language).gettext
    workbook.properties.title = _("Own content")
    workbook.properties.creator = workbook.properties.lastModifiedBy = "Risicotafel"
    write_guide(workbook, language)
    lists = write_choices(workbook, language)
    for kind in OwnKind:
        own = [one for one in items if one.kind == kind]
        write_own_items(workbook, kind, own, catalogue, language, lists)
    write_reference(workbook, catalogue, language)
    # The hidden sheet last: programs open a workbook on its first sheet, and count on it being visible.
    workbook.move_sheet(sheet_name(CHOICE_LISTS, language), len(workbook.worksheets))
    workbook.active = 0
    return pack(workbook, made_on)

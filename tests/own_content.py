"""What people fill in about own content, and sheets with it as somebody might hand them in."""

import io
import zipfile
from collections.abc import Callable
from datetime import date

from openpyxl import Workbook, load_workbook

from catalog.load import load_catalogue
from riskmodel.domain.own_catalogue import with_own_items
from riskmodel.domain.own_check import check_values, known_ids
from riskmodel.domain.own_columns import Column, Values
from riskmodel.domain.own_item import OwnItem, OwnKind
from riskmodel.exchange.content_sheet import content_workbook
from riskmodel.i18n.translate import Language

DAY = date(2026, 12, 21)
FACTOR: Values = {
    Column.NAME_NL: "Alleen in de nacht",
    Column.NAME_EN: "Alone at night",
    Column.DESCRIPTION_NL: "Wie in de nacht alleen werkt, heeft niemand om op terug te vallen.",
    Column.WHY_NL: "Niemand ziet wat er gebeurt.",
    Column.MECHANISMS: "isolation\nsilence",
    Column.QUESTION_1_NL: "Wie werkt er wel eens alleen?",
    Column.QUESTION_2_NL: "Wie kun je dan bellen?",
    Column.QUESTION_3_NL: "Wat gebeurt er daarna?",
    Column.SIGNALS_NL: "Meer ziekmeldingen na een nacht\nNiemand wil de nacht nog doen",
    Column.MEASURES: "P-01\nS-01",
}
MEASURE: Values = {
    Column.NAME_NL: "Achterwacht",
    Column.DESCRIPTION_NL: "Er is altijd iemand die je kunt bellen.",
    Column.LINE: "prevention",
    Column.PILLAR: "policy",
    Column.CONTROL: "hard",
    Column.LEVEL: "source",
    Column.INFLUENCE: "management",
    Column.EFFORT: "2",
    Column.ACTOR_NL: "teamleider",
    Column.FIRST_STEP_NL: "Maak een lijst met nummers.",
    Column.REACHES_MAIN: "WRK-01",
    Column.REACHES_PARTLY: "CUL-02",
}
VALUES = {OwnKind.FACTOR: FACTOR, OwnKind.MEASURE: MEASURE}
IDS = {OwnKind.FACTOR: "EIG-01", OwnKind.MEASURE: "EIG-M-01"}


def an_item(kind: OwnKind = OwnKind.FACTOR, **changes: str) -> OwnItem:
    """The first item of a kind as it is kept, with other texts under names of `Column`."""
    values = {**VALUES[kind], **{Column[name]: text for name, text in changes.items()}}
    item, problems = check_values(kind, IDS[kind], values, known_ids(load_catalogue(), ()))
    assert problems == ()
    assert item
    return OwnItem(item.item, item.measure_ids, version=1)


def a_sheet(*items: OwnItem, language: Language = Language.NL) -> bytes:
    """The sheet as it is downloaded."""
    return content_workbook(items, with_own_items(load_catalogue(), items), language, DAY)


def edited(data: bytes, edit: Callable[[Workbook], object]) -> bytes:
    """The sheet after somebody worked in it."""
    workbook = load_workbook(io.BytesIO(data))
    edit(workbook)
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def rewritten(data: bytes, part: str, change: Callable[[bytes], bytes], **more: bytes) -> bytes:
    """The sheet with one part of the file changed as no spreadsheet program would, or with a part more."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
        for name, added in more.items():
            new.writestr(f"xl/{name}.xml", added)
    return written.getvalue()


def with_shared_texts(data: bytes, texts: bytes) -> bytes:
    """The sheet with a part for texts that cells share, as Excel and LibreOffice write it."""
    relation = (
        b'<Relationship Id="shared" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )
    part = "xl/_rels/workbook.xml.rels"
    return rewritten(data, part, lambda old: old.replace(b"</Relationships>", relation), sharedStrings=texts)

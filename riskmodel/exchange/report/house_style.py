"""Our own looks as an empty document, and documents as files."""

import io
from datetime import date
from functools import cache

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from riskmodel.exchange.packing import repack
from riskmodel.exchange.report.styles import NOTE, put_our_looks

_TABLES = ("Normal Table", "Table Grid")
DAY = date(2026, 1, 1)
"""The moment in files that are of no day."""


def saved(document: Document, made_on: date) -> bytes:
    """Return a document as a file with `made_on` as the only moment in it."""
    written = io.BytesIO()
    document.save(written)
    return repack(written, made_on)


@cache
def our_looks() -> bytes:
    """Return an empty document in our looks, on A4."""
    document = docx.Document()
    package = document.part.package
    for relation in [rel for rel in package.rels.values() if rel.reltype == KIND.THUMBNAIL]:
        package.rels.pop(relation.rId)
    for style in list(document.styles):
        # What python-docx brings along for others: a hundred looks of tables.
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in _TABLES:
            style.delete()
    put_our_looks(document)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2), Cm(1.8)
    section.header_distance = section.footer_distance = Cm(0.9)
    _number_pages(document)
    return saved(document, DAY)


def _number_pages(document: Document) -> None:
    footer = document.sections[0].footer.paragraphs[0]
    footer.style = document.styles[NOTE]
    footer.add_run("Risicotafel · ")
    for field, between in (("PAGE", " / "), ("NUMPAGES", "")):
        simple = parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr="{field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        )
        footer._p.append(simple)
        if between:
            footer.add_run(between)

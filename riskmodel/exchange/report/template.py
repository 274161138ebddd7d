"""The document that a report is written in: ours, or an organisation's own with everything of ours in it."""

import io
from copy import deepcopy

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from riskmodel.exchange.report.house_style import DAY, our_looks, saved
from riskmodel.exchange.report.styles import (
    BULLET,
    HEADINGS,
    NORMAL,
    SUBTITLE,
    TITLE,
    complete_styles,
)
from riskmodel.i18n.translate import Language, translator

LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}
# What a document needs without naming it in its text; anything else that nothing names is left behind.
_KEPT = {
    *(KIND.STYLES, KIND.NUMBERING, KIND.SETTINGS, KIND.WEB_SETTINGS, KIND.FONT_TABLE, KIND.THEME),
    *(KIND.FOOTNOTES, KIND.ENDNOTES),
}
_PLACES = ("w:headerReference", "w:footerReference")


def blank_document(template: bytes | None, language: Language) -> Document:
    """Return an empty document in the looks of a template, or in ours; the template was checked before."""
    document = docx.Document(io.BytesIO(template or our_looks()))
    _empty(document)
    complete_styles(document)
    _set_language(document, language)
    return document


def our_template(language: Language) -> bytes:
    """Return our template as a file to start an own one from: it says which styles count."""
    document, _ = blank_document(None, language), translator(language).gettext
    document.add_paragraph(_("Template for the report"), TITLE)
    document.add_paragraph(_("Change the looks of the styles, and add your logo above or below."), SUBTITLE)
    document.add_paragraph(_("How it works"), HEADINGS[0])
    document.add_paragraph(
        _(
            "Change styles, margins, header and footer in Word, and save this as a Word document (.docx). "
            "The text on these pages makes way for the report."
        ),
        NORMAL,
    )
    document.add_paragraph(_("These styles count"), HEADINGS[1])
    for name in (NORMAL, TITLE, SUBTITLE, *HEADINGS, BULLET):
        document.add_paragraph(name, name)
    document.core_properties.title = _("Template for the report")
    document.core_properties.author = document.core_properties.last_modified_by = "Risicotafel"
    return saved(document, DAY)


def _empty(document: Document) -> None:
    """Take out the text and what only the text needed; headers and footers of the last page stay."""
    body = document.element.body
    last = body.get_or_add_sectPr()
    _keep_headers(body, last)
    for child in list(body):
        if child is not last:
            body.remove(child)
    for columns in last.findall(qn("w:cols")):
        columns.attrib.pop(qn("w:num"), None)
    named = set(last.xpath(".//@r:id"))
    for name, relation in list(document.part.rels.items()):
        if relation.reltype not in _KEPT and name not in named:
            document.part.rels.pop(name)


def _keep_headers(body: BaseOxmlElement, last: BaseOxmlElement) -> None:
    """Give the last page by name the headers and footers that it has from earlier ones."""
    sections = body.iter(qn("w:sectPr"))
    found = [one for section in sections for place in _PLACES for one in section.findall(qn(place))]
    references = {(one.tag, one.get(qn("w:type"))): one for one in found}
    kept = [deepcopy(one) for one in references.values()]
    for one in [one for place in _PLACES for one in last.findall(qn(place))]:
        last.remove(one)
    for one in reversed(kept):
        last.insert(0, one)


def _set_language(document: Document, language: Language) -> None:
    """Let every style speak the language of the report."""
    styles = document.styles.element
    for found in styles.xpath(".//w:style//w:lang"):
        found.getparent().remove(found)
    normal = document.styles[NORMAL].element.get_or_add_rPr()
    locale = LOCALES[language]
    normal.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{locale}" w:eastAsia="{locale}"/>'))
    for found in styles.xpath("./w:docDefaults//w:lang"):
        found.set(qn("w:val"), locale)
    for found in document.settings.element.findall(qn("w:themeFontLang")):
        found.set(qn("w:val"), locale)
    document.core_properties.language = locale

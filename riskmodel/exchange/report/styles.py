"""The looks of the report: ours, and what a template of an organisation lacks."""

from collections.abc import Callable, Mapping

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from riskmodel.exchange.look import ACCENT, FONT, INK, LINE, PAPER, QUIET
from riskmodel.exchange.report.bullets import give_bullets

NORMAL, TITLE, SUBTITLE = "Normal", "Title", "Subtitle"
HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
BULLET, CAPTION = "List Bullet", "Caption"
CELL, HEAD, NOTE, TABLE = "Risicotafel Cell", "Risicotafel Head", "Risicotafel Note", "Risicotafel Table"
NEEDED = (NORMAL, TITLE, SUBTITLE, *HEADINGS, BULLET, CAPTION, CELL, HEAD, NOTE)

_HEADING_SIZES = {"Heading 1": (20, 26, 8), "Heading 2": (14, 18, 4), "Heading 3": (12, 12, 3)}
_TABLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="RisicotafelTable">
  <w:name w:val="{TABLE}"/><w:qFormat/>
  <w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>
  <w:tblPr><w:tblBorders>
    <w:top w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
    <w:bottom w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
  </w:tblBorders><w:tblCellMar>
    <w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>
    <w:bottom w:w="50" w:type="dxa"/><w:right w:w="90" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{ACCENT}"/></w:tcPr>
  </w:tblStylePr>
  <w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr>
</w:style>
"""


def put_our_looks(document: Document) -> None:
    """Give every style that the report uses our looks; what is not there is added."""
    for name in NEEDED:
        _LOOKS[name](_style(document, name))
    give_bullets(document, BULLET)
    _put_table_style(document)


def complete_styles(document: Document) -> None:
    """Add what a template lacks; what it has keeps its own looks.

    Raises `ValueError` when a style that paragraphs need is of another kind.
    """
    for name in NEEDED:
        if name not in document.styles:
            _LOOKS[name](_style(document, name))
            if name == BULLET:
                give_bullets(document, name)
        if document.styles[name].type != WD_STYLE_TYPE.PARAGRAPH:
            raise ValueError(name)
    if TABLE not in document.styles:
        _put_table_style(document)


def _style(document: Document, name: str) -> ParagraphStyle:
    if name in document.styles:
        known: ParagraphStyle = document.styles[name]
    else:
        is_words_own = not name.startswith("Risicotafel")
        known = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=is_words_own)
        known.base_style = document.styles[NORMAL] if name != NORMAL else None
    # Word hides some of its own styles until somebody uses them.
    known.hidden, known.quick_style = False, True
    return known


def _put_table_style(document: Document) -> None:
    if TABLE not in document.styles:
        document.styles.element.append(parse_xml(_TABLE))


def _write(
    style: ParagraphStyle, size: float, colour: str, before: float, after: float, *, bold: bool = False
) -> None:
    properties = style.element.get_or_add_rPr()
    # Fonts and colours of a theme would win from ours.
    for tag in ("w:rFonts", "w:color", "w:spacing", "w:kern", "w:i", "w:iCs"):
        for found in properties.findall(qn(tag)):
            properties.remove(found)
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.color.rgb = RGBColor.from_string(colour)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.12
    style.paragraph_format.widow_control = True


def _normal(style: ParagraphStyle) -> None:
    _write(style, 11, INK, 0, 6)


def _title(style: ParagraphStyle) -> None:
    _write(style, 26, INK, 0, 2, bold=True)
    borders = style.element.find(qn("w:pPr")).findall(qn("w:pBdr"))
    for border in borders:
        style.element.find(qn("w:pPr")).remove(border)


def _heading(style: ParagraphStyle) -> None:
    size, before, after = _HEADING_SIZES[str(style.name)]
    _write(style, size, ACCENT if size > 12 else INK, before, after, bold=True)
    style.paragraph_format.keep_with_next = style.paragraph_format.keep_together = True
    if style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") is None:
        level = parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{str(style.name)[-1]}"/>')
        level.set(qn("w:val"), str(int(str(style.name)[-1]) - 1))
        style.element.get_or_add_pPr().append(level)


def _head(style: ParagraphStyle) -> None:
    _write(style, 9.5, PAPER, 0, 0, bold=True)
    style.paragraph_format.keep_with_next = True


_LOOKS: Mapping[str, Callable[[ParagraphStyle], None]] = {
    NORMAL: _normal,
    TITLE: _title,
    SUBTITLE: lambda style: _write(style, 14, QUIET, 0, 8),
    **dict.fromkeys(HEADINGS, _heading),
    BULLET: lambda style: _write(style, 11, INK, 0, 4),
    CAPTION: lambda style: _write(style, 9.5, QUIET, 4, 10),
    CELL: lambda style: _write(style, 9.5, INK, 0, 0),
    HEAD: _head,
    NOTE: lambda style: _write(style, 9.5, QUIET, 4, 6),
}

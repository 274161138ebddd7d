"""A table as Word writes it, made in one go: cell by cell through an object model is slow for long plans."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from riskmodel.exchange.look import PAPER
from riskmodel.exchange.text_cell import harmless

_SHORT = 8


@dataclass(frozen=True)
class Cell:
    """A text on a colour, both as Word knows them: the colour in six hexadecimal digits."""

    text: str
    fill: str = ""
    is_light: bool = False


Value = str | Cell


@dataclass(frozen=True)
class Looks:
    """The ids of the styles that a table is written in; widths of columns and height of rows in twips."""

    table: str
    head: str
    cell: str
    widths: Sequence[int]
    least_height: int = 0


def table_xml(
    columns: Sequence[str], rows: Iterable[Sequence[Value]], looks: Looks, name: str, about: str
) -> BaseOxmlElement:
    """Return a table with a header row that comes back on every page, and a name for who cannot see it."""
    lines = list(rows)
    # A short table stays on one page: each row with the next.
    keeps = len(lines) <= _SHORT
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in looks.widths)
    head = _row(columns, looks, looks.head, keeps=True, more="<w:tblHeader/>")
    body = "".join(
        _row(line, looks, looks.cell, keeps=keeps and place < len(lines) - 1)
        for place, line in enumerate(lines)
    )
    made: BaseOxmlElement = parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr><w:tblStyle w:val={quoteattr(looks.table)}/>"
        f'<w:tblW w:w="{sum(looks.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(harmless(name))}/>"
        f"<w:tblDescription w:val={quoteattr(harmless(about))}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"
    )
    return made


def _row(line: Sequence[Value], looks: Looks, style: str, *, keeps: bool, more: str = "") -> str:
    height = f'<w:trHeight w:val="{looks.least_height}"/>' if looks.least_height and not more else ""
    cells = "".join(
        _cell(value, width, style, keeps=keeps) for value, width in zip(line, looks.widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{more}</w:trPr>{cells}</w:tr>"


def _cell(value: Value, width: int, style: str, *, keeps: bool) -> str:
    cell = value if isinstance(value, Cell) else Cell(value)
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>' if cell.fill else ""
    light = f'<w:rPr><w:color w:val="{PAPER}"/></w:rPr>' if cell.is_light else ""
    keep = "<w:keepNext/>" if keeps else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f"<w:p><w:pPr><w:pStyle w:val={quoteattr(style)}/>{keep}</w:pPr>{_run(cell.text, light)}</w:p></w:tc>"
    )


def _run(text: str, properties: str) -> str:
    """Return a text as one run, its line ends as breaks."""
    if not text:
        return ""
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in harmless(text).split("\n"))
    return f"<w:r>{properties}{'<w:br/>'.join(lines)}</w:r>"

"""What sections write on: headings, texts, lists, tables and pictures, and which way a page lies."""

import io
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Emu, Pt
from docx.text.paragraph import Paragraph

from riskmodel.exchange.report.styles import BULLET, CAPTION, CELL, HEAD, HEADINGS, NORMAL, TABLE
from riskmodel.exchange.report.table_xml import Looks, Value, table_xml
from riskmodel.exchange.text_cell import harmless
from riskmodel.i18n.translate import Language

_TWIP, _PIXEL = 635, 9525
# Smaller than this part of a pixel's usual size, the words in a picture can no longer be read on paper.
SMALLEST = 0.66
_ASIDE = {"w:headerReference", "w:footerReference", "w:titlePg"}


@dataclass
class Paper:
    """A document in the making, in one language."""

    document: Document
    language: Language
    _marks: int = 0

    @property
    def width(self) -> int:
        """The width that text has on this page, in EMU."""
        section = self.document.sections[-1]
        return int(section.page_width or 0) - int(section.left_margin or 0) - int(section.right_margin or 0)

    @property
    def height(self) -> int:
        """The height that text has on this page, in EMU."""
        section = self.document.sections[-1]
        return int(section.page_height or 0) - int(section.top_margin or 0) - int(section.bottom_margin or 0)

    def heading(self, text: str, level: int = 1, *, mark: str = "", on_new_page: bool = False) -> None:
        """Write a heading of level 1 to 3; `mark` is what links lead to."""
        paragraph = self.say(text, HEADINGS[level - 1])
        if on_new_page:
            paragraph.paragraph_format.page_break_before = True
        if mark:
            ends = (
                f'<w:bookmarkStart {nsdecls("w")} w:id="{self._marks}" w:name="{mark}"/>',
                f'<w:bookmarkEnd {nsdecls("w")} w:id="{self._marks}"/>',
            )
            start, end = map(parse_xml, ends)
            paragraph.runs[0]._r.addprevious(start)
            paragraph._p.append(end)
            self._marks += 1

    def say(self, text: str, style: str = NORMAL) -> Paragraph:
        """Write a paragraph; line ends in the text become line breaks."""
        return self.document.add_paragraph(harmless(text), self.document.styles[style])

    def bullets(self, texts: Iterable[str]) -> None:
        """Write a list."""
        for text in texts:
            self.say(text, BULLET)

    def table(
        self,
        name: str,
        columns: Sequence[tuple[str, int]],
        rows: Iterable[Sequence[Value]],
        about: str = "",
        *,
        least_height: int = 0,
    ) -> None:
        """Write a table of columns with their parts of the width; `name` and `about` are for the ear.

        `least_height` is the height that every row has at least, in twips.
        """
        styles, parts = self.document.styles, sum(part for _heading, part in columns)
        widths = [self.width // _TWIP * part // parts for _heading, part in columns]
        table, head, cell = (str(styles[style].style_id) for style in (TABLE, HEAD, CELL))
        made = table_xml(
            [heading for heading, _part in columns],
            rows,
            Looks(table, head, cell, widths, least_height),
            name,
            about,
        )
        self.document.element.body.insert_element_before(made, "w:sectPr")

    def picture(self, png: bytes, size: tuple[float, float], alt_text: str, caption: str) -> None:
        """Write a picture of a size in pixels, never larger than the page, with its caption below."""
        width, height = (side * _PIXEL for side in size)
        # Its heading, what introduces it and its caption stand on the same page.
        share = 0.86 if self.height > self.width else 0.66
        part = min(1.0, self.width / width, share * self.height / height)
        paragraph = self.document.add_paragraph(style=self.document.styles[NORMAL])
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_before = Pt(8)
        shape = paragraph.add_run().add_picture(io.BytesIO(png), width=Emu(int(width * part)))
        properties = shape._inline.docPr
        properties.set("name", f"Picture {properties.id}")
        properties.set("descr", harmless(alt_text))
        self.say(caption, CAPTION)

    def fits(self, width: float) -> bool:
        """Say whether the words of a picture of this width in pixels can be read on this page."""
        return self.width >= width * _PIXEL * SMALLEST

    def pixels_left(self, width: float, height: float) -> float:
        """Return how high a picture as wide as this one may be when both stand on a page."""
        return self.height / min(1.0, self.width / (width * _PIXEL)) / _PIXEL - height

    def turn(self) -> None:
        """End this page after the last paragraph; the next lies the other way."""
        body = self.document.element.body
        last, ahead = body[-2], body[-1]
        if last.tag != qn("w:p"):
            raise ValueError("a page ends with a paragraph")
        last.get_or_add_pPr().append(deepcopy(ahead))
        for tag in _ASIDE:
            for found in ahead.findall(qn(tag)):
                ahead.remove(found)
        size = ahead.find(qn("w:pgSz"))
        size.set(qn("w:w"), size.get(qn("w:h")))
        size.set(qn("w:h"), last.find(f"{qn('w:pPr')}/{qn('w:sectPr')}/{qn('w:pgSz')}").get(qn("w:w")))
        is_wide = int(size.get(qn("w:w"))) > int(size.get(qn("w:h")))
        size.set(qn("w:orient"), "landscape" if is_wide else "portrait")

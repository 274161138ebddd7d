"""Whatever people type stays text: 10,000 hostile texts, no formula, each the same after reopening."""

import io
import random
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell

from riskmodel.exchange.packing import pack
from riskmodel.exchange.text_cell import harmless, put_text
from tests.exchange.reading import parts, shown

_FORMULAS = ("=1+1", '=HYPERLINK("http://x.example","klik")', "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)")
_GUESSED = ("\t=1", "\r=1", "\n=1", " =1", "＝1", "'=1", "#N/A", "#REF!", "TRUE", "1e9", "31-12-2026", "10%")
_ESCAPES = (
    "_x0041_",
    "_x000D_",
    "_x00e9_",
    "_x0041_x0042_",
    "_x005F_",
    "_xD800_",
    "_x00zz_",
    "__x0041_",
    "x005F_",
)
_MARKUP = ("<b>", "&amp;", "]]>", "<!--", '"', "{=1}", "&P")
_BREAKING = ("\x00", "\x08", "\x0b", "\x1b", "\x7f", "\ufffe", "\uffff", "\ud800", "\udfff", "\r\n", "\r")
_ODD = ("\u202e", "\u200b", "\u00a0", "\ufeff", "\u2028", "\x85", "😀", "é", "e\u0301", "\n", " ", "x" * 300)
_PIECES = (*_FORMULAS, *_GUESSED, *_ESCAPES, *_MARKUP, *_BREAKING, *_ODD, "Wie kritiek heeft, zwijgt.")


def hostile(count: int) -> list[str]:
    """Hostile texts: every piece by itself, and so many put together."""
    dice = random.Random(20261122)
    return [*_PIECES, *("".join(dice.choices(_PIECES, k=dice.randint(2, 5))) for _ in range(count))]


def _written(texts: list[str]) -> bytes:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row, text in enumerate(texts, start=1):
        cell = sheet.cell(row, 1)
        assert isinstance(cell, Cell)
        put_text(cell, text)
    return pack(workbook, date(2026, 12, 21))


def test_ten_thousand_hostile_texts_come_back_as_they_were() -> None:
    texts = hostile(10_000)
    data = _written(texts)
    cells = [row[0] for row in load_workbook(io.BytesIO(data)).worksheets[0].iter_rows()]
    assert [shown(str(cell.value)) for cell in cells] == [harmless(text) for text in texts]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.quotePrefix for cell in cells} == {True}
    assert {cell.number_format for cell in cells} == {"@"}
    assert parts(data)["xl/worksheets/sheet1.xml"].count(b"<f") == 0


@pytest.mark.parametrize("text", [*_FORMULAS, *_ESCAPES, *_MARKUP, "Eén tekst\nmet twee regels\t en 😀"])
def test_what_a_file_can_hold_is_not_changed(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("broken", ["\x00", "\x0b", "\x1b", "\x7f", "\ufffe", "\uffff", "\ud800"])
def test_what_would_break_the_file_becomes_a_question_mark_in_a_diamond(broken: str) -> None:
    assert harmless(f"a{broken}b") == "a\ufffdb"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_one_newline(end: str) -> None:
    assert harmless(f"a{end}b") == "a\nb"


def test_a_text_is_cut_where_excel_would_repair_the_file() -> None:
    cell = load_workbook(io.BytesIO(_written(["😀" * 20_000]))).worksheets[0]["A1"]
    assert cell.value == "😀" * 16_383

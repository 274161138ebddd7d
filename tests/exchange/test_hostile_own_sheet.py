"""Files that are no sheet of ours, or were made to harm: refused at once, with what is wrong and where."""

import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from functools import cache

import pytest
from openpyxl import Workbook

from catalog.load import load_catalogue
from riskmodel.domain.own_item import OwnKind
from riskmodel.domain.own_problem import Fault, OwnContentRefusedError, Problem
from riskmodel.domain.own_sheet import MOST_PROBLEMS, compare
from riskmodel.exchange.content_reading import MOST_ROWS, read_content_sheet
from riskmodel.i18n.own_problem_words import expected_words, place_words
from riskmodel.i18n.translate import Language, translator
from tests.own_content import a_sheet, an_item, edited, rewritten, with_shared_texts

FACTORS, MEASURES = "Risicofactoren", "Maatregelen"
FACTOR_SHEET, SHEET = "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"
MOST_SECONDS, MOST_BYTES = 2.0, 200 * 2**20


@cache
def good() -> bytes:
    """A sheet as it was downloaded."""
    return a_sheet(an_item(OwnKind.FACTOR), an_item(OwnKind.MEASURE))


def refused(data: bytes) -> tuple[Problem, ...]:
    """What is said about a file, in words that fit a screen."""
    with pytest.raises(OwnContentRefusedError) as caught:
        read_content_sheet(data, load_catalogue(), Language.NL)
    for problem in caught.value.problems:
        for language in Language:
            words = translator(language)
            assert len(place_words(problem, words)) < 200
            assert 0 < len(expected_words(problem, words)) < 400
    return caught.value.problems


def ten_thousand_rows(book: Workbook) -> None:
    for _row in range(10_000):
        book[FACTORS].append(["naam"])


Edit = Callable[[Workbook], object]
Place = tuple[Fault, str, int, str]

EDITS: dict[str, tuple[Edit, list[Place]]] = {
    "a column with another name": (
        lambda book: book[FACTORS]["B4"].__setattr__("value", "Titel"),
        [(Fault.COLUMN_UNKNOWN, FACTORS, 4, "B"), (Fault.COLUMN_MISSING, FACTORS, 4, "")],
    ),
    "a column that was taken out": (
        lambda book: book[MEASURES].delete_cols(4),
        [(Fault.COLUMN_MISSING, MEASURES, 4, "")],
    ),
    "a column more": (
        lambda book: book[FACTORS]["Z4"].__setattr__("value", "Kosten"),
        [(Fault.COLUMN_UNKNOWN, FACTORS, 4, "Z")],
    ),
    "a column twice": (
        lambda book: book[FACTORS]["Z4"].__setattr__("value", "Code"),
        [(Fault.COLUMN_TWICE, FACTORS, 4, "Z")],
    ),
    "something beside the table": (
        lambda book: book[FACTORS]["Z9"].__setattr__("value", "kijk hier"),
        [(Fault.OUTSIDE_TABLE, FACTORS, 9, "Z")],
    ),
    "a formula": (
        lambda book: book[FACTORS]["D5"].__setattr__("value", "=HYPERLINK(A1)"),
        [(Fault.FORMULA, FACTORS, 5, "D")],
    ),
    "a formula as a heading": (
        lambda book: book[FACTORS]["Z4"].__setattr__("value", "=1+1"),
        [(Fault.FORMULA, FACTORS, 4, "Z")],
    ),
    "a number": (
        lambda book: book[FACTORS]["D5"].__setattr__("value", 7),
        [(Fault.NOT_TEXT, FACTORS, 5, "D")],
    ),
    "merged cells": (
        lambda book: book[FACTORS].merge_cells("A6:C9"),
        [(Fault.MERGED_CELLS, FACTORS, 0, "")],
    ),
    "ten thousand rows": (
        ten_thousand_rows,
        [(Fault.TOO_MANY_ROWS, FACTORS, 0, "")],
    ),
    "a sheet with another name": (
        lambda book: book[FACTORS].__setattr__("title", "Factoren"),
        [(Fault.SHEET_UNKNOWN, "", 0, ""), (Fault.SHEET_MISSING, "", 0, "")],
    ),
    "a sheet more": (lambda book: book.create_sheet("Notities"), [(Fault.SHEET_UNKNOWN, "", 0, "")]),
    "a sheet twice": (lambda book: book.create_sheet("Risk factors"), [(Fault.SHEET_TWICE, "", 0, "")]),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_somebody_did_to_it_is_named_with_its_place(name: str) -> None:
    edit, expected = EDITS[name]
    problems = refused(edited(good(), edit))
    assert [(one.fault, one.sheet, one.row, one.letter) for one in problems] == expected


def zipped(**parts: bytes) -> bytes:
    """A file with these parts; the names are written with _ for / and without .xml."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", data)
    return written.getvalue()


def doubled() -> bytes:
    """A file with two sheets of the same name inside the zip."""
    written = io.BytesIO(good())
    with zipfile.ZipFile(written, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(SHEET, b"<worksheet/>")
    return written.getvalue()


def laughing() -> bytes:
    """A billion laughs."""
    levels = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    return f'<!DOCTYPE sst [<!ENTITY l0 "ha">{levels}]><sst><si><t>&l9;</t></si></sst>'.encode()


HARMLESS = b'<!DOCTYPE sst [<!ENTITY x "naam">]><sst><si><t>&x;</t></si></sst>'
FILE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>'


def in_front(row: bytes) -> bytes:
    """The good sheet with a row more."""
    return rewritten(good(), SHEET, lambda part: part.replace(b"<sheetData>", b"<sheetData>" + row, 1))


def cells(count: int) -> bytes:
    row = b"".join(b'<c t="str"><v>x</v></c>' for _cell in range(26))
    rows = b"".join(b"<row>" + row + b"</row>" for _row in range(count // 26))
    return b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>"


FILES: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "text": lambda: b"Code;Naam\n",
    "an old or locked Excel file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 5000,
    "half a file": lambda: good()[: len(good()) // 2],
    "a zip of something else": lambda: zipped(word__document=b"<w/>"),
    "a workbook without relations": lambda: zipped(xl__workbook=b"<workbook/>"),
    "two parts of one name": doubled,
    "broken XML": lambda: rewritten(good(), SHEET, lambda part: part[:-20]),
    "a made-up encoding": lambda: rewritten(
        good(), SHEET, lambda _part: b'<?xml version="1.0" encoding="x-y"?><a/>'
    ),
    "a billion laughs": lambda: with_shared_texts(good(), laughing()),
    "a file from elsewhere": lambda: with_shared_texts(good(), FILE),
    "a harmless definition": lambda: with_shared_texts(good(), HARMLESS),
    "a text that is not there": lambda: in_front(b'<row><c t="s"><v>999999</v></c></row>'),
    "a place with a thousand digits": lambda: in_front(
        b'<row><c t="s"><v>' + b"9" * 1000 + b"</v></c></row>"
    ),
    "a row with a thousand digits": lambda: in_front(b'<row r="' + b"9" * 1000 + b'"/>'),
    "a cell that no sheet has": lambda: in_front(b'<row><c r="A0"/></row>'),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_sheet_at_all_is_said_to_be_none(name: str) -> None:
    assert [problem.fault for problem in refused(FILES[name]())] == [Fault.NOT_EXCEL]


BOMBS: dict[str, Callable[[], bytes]] = {
    "three megabytes of noise": lambda: b"PK\x03\x04" + b"x" * 3 * 2**20,
    "a text of 100 MB": lambda: with_shared_texts(
        good(), b"<sst><si><t>" + b"x" * 10**8 + b"</t></si></sst>"
    ),
    "hundreds of thousands of texts": lambda: with_shared_texts(
        good(), b"<sst>" + b"<si><t/></si>" * 400_000 + b"</sst>"
    ),
    "tags in each other": lambda: rewritten(good(), SHEET, lambda _part: b"<a>" * 300_000),
    "eighty thousand cells": lambda: rewritten(good(), SHEET, lambda _part: cells(80_000)),
    "a thousand parts": lambda: zipped(**{f"part{number}": b"<a/>" for number in range(1000)}),
}


@pytest.mark.long  # counting memory makes it several times slower
@pytest.mark.parametrize("name", BOMBS)
def test_what_unpacks_to_too_much_is_not_unpacked(name: str) -> None:
    data = BOMBS[name]()
    load_catalogue()
    tracemalloc.start()
    assert [problem.fault for problem in refused(data)] == [Fault.TOO_LARGE]
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_BYTES


@pytest.mark.long
@pytest.mark.parametrize("name", BOMBS)
def test_it_takes_no_time_either(name: str) -> None:
    data = BOMBS[name]()
    began = time.process_time()
    assert [problem.fault for problem in refused(data)] == [Fault.TOO_LARGE]
    assert time.process_time() - began < MOST_SECONDS


def test_what_nobody_reads_is_never_unpacked() -> None:
    """A bomb in a part that we have no use for does nothing."""
    padded = rewritten(good(), "xl/styles.xml", lambda _part: b"x" * 10**8)
    rows = read_content_sheet(padded, load_catalogue(), Language.NL)
    assert [row.row for row in rows] == [5, 5]


def test_a_cell_at_the_far_end_costs_nothing() -> None:
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    problems = refused(
        rewritten(good(), FACTOR_SHEET, lambda part: part.replace(b"</sheetData>", far + b"</sheetData>"))
    )
    assert [(one.fault, one.row, one.letter) for one in problems] == [(Fault.OUTSIDE_TABLE, 1048576, "XFD")]


@pytest.mark.long
def test_one_long_text_in_all_cells_is_looked_at_briefly() -> None:
    """A shared text costs a file next to nothing, however many cells show it."""
    row = b"<row><c/>" + b'<c t="s"><v>0</v></c>' * 16 + b"</row>"
    rows = b'<row r="29"/>' + row * (MOST_ROWS - 1)
    full = rewritten(good(), FACTOR_SHEET, lambda part: part.replace(b"</sheetData>", rows + b"</sheetData>"))
    data = with_shared_texts(full, b"<sst><si><t>" + b"a " * 16_000 + b"</t></si></sst>")
    load_catalogue()
    began = time.process_time()
    found, problems = compare(read_content_sheet(data, load_catalogue(), Language.NL), (), load_catalogue())
    assert time.process_time() - began < MOST_SECONDS
    assert (found, len(problems)) == ((), MOST_PROBLEMS)

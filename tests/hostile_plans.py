"""Files made to harm whoever reads them as a plan, and damage as it happens to files."""

import io
import random
import zipfile
from collections.abc import Callable
from functools import cache

from tests.own_content import rewritten, with_shared_texts
from tests.plans import a_file, peer

SHEET = "xl/worksheets/sheet1.xml"
MOST_SECONDS, MOST_BYTES = 2.0, 200 * 2**20
_PARTS = ("xl/workbook.xml", SHEET, "xl/styles.xml", "xl/_rels/workbook.xml.rels")


@cache
def good() -> bytes:
    """A plan as a peer wrote it."""
    return peer("euphorie_timeline_nl")


@cache
def shared() -> bytes:
    """A plan whose texts stand apart, as Excel writes them."""
    return a_file(["Risico", "Maatregel"], ["Werkdruk", "Rooster"])


def sheet(body: bytes) -> bytes:
    """The plan with another sheet in it."""
    return rewritten(shared(), SHEET, lambda _part: b"<worksheet>" + body + b"</worksheet>")


def inside(more: bytes) -> bytes:
    """The plan with more behind its last row."""
    return rewritten(shared(), SHEET, lambda part: part.replace(b"</sheetData>", more + b"</sheetData>", 1))


def behind(more: bytes) -> bytes:
    """The plan with more behind its cells."""
    return rewritten(shared(), SHEET, lambda part: part.replace(b"</sheetData>", b"</sheetData>" + more, 1))


def doctype(definitions: bytes, text: bytes) -> bytes:
    """The plan with definitions before its texts."""
    return with_shared_texts(
        shared(), b"<!DOCTYPE sst [" + definitions + b"]><sst><si><t>" + text + b"</t></si></sst>"
    )


def _laughs() -> bytes:
    levels = b"".join(b'<!ENTITY l%d "%s">' % (n + 1, b"&l%d;" % n * 10) for n in range(9))
    return doctype(b'<!ENTITY l0 "ha">' + levels, b"&l9;")


def _one_text_in_all_cells() -> bytes:
    row = b"<row>" + b'<c t="s"><v>0</v></c>' * 11 + b"</row>"
    return with_shared_texts(
        sheet(b"<sheetData>" + row * 5_000 + b"</sheetData>"),
        b"<sst><si><t>" + b"risico \xc3\xa9 " * 3_600 + b"</t></si></sst>",
    )


def _parts(count: int) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for number in range(count):
            archive.writestr(f"p{number}", b"")
    return written.getvalue()


def _many_sheets() -> bytes:
    body = b"<worksheet>" + b"<a/>" * 190_000 + b"</worksheet>"
    names = b"".join(b'<sheet name="s%d" sheetId="%d" r:id="r"/>' % (n, n) for n in range(1, 200))
    data = rewritten(
        shared(),
        "xl/workbook.xml",
        lambda _part: b'<workbook xmlns:r="r"><sheets>' + names + b"</sheets></workbook>",
    )
    data = rewritten(
        data,
        "xl/_rels/workbook.xml.rels",
        lambda _part: b'<R><Relationship Id="r" Target="worksheets/sheet1.xml"/></R>',
    )
    return rewritten(data, SHEET, lambda _part: body)


def _alike() -> bytes:
    """Thousands of lines on one risk."""
    return a_file(["Risico", "Maatregel"], *(["Werkdruk", f"maatregel {n}"] for n in range(5_000)))


HOSTILE: dict[str, Callable[[], bytes]] = {
    "four million rows": lambda: inside(b"<row/>" * 1_300_000),
    "a text of 100 MB": lambda: with_shared_texts(
        shared(), b"<sst><si><t>" + b"x" * 10**8 + b"</t></si></sst>"
    ),
    "hundreds of thousands of texts": lambda: with_shared_texts(
        shared(), b"<sst>" + b"<si><t/></si>" * 400_000 + b"</sst>"
    ),
    "cells at both ends": lambda: inside(b'<row><c r="XFD1048576" t="str"><v>x</v></c></row>'),
    "everything merged": lambda: behind(b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    "a column merged many times": lambda: behind(
        b"<mergeCells>" + b'<mergeCell ref="A1:A1048576"/>' * 150_000 + b"</mergeCells>"
    ),
    "a billion laughs": _laughs,
    "a text that doubles": lambda: doctype(b'<!ENTITY a "' + b"a" * 50_000 + b'">', b"&a;" * 50_000),
    "a file from elsewhere": lambda: doctype(b'<!ENTITY x SYSTEM "file:///etc/passwd">', b"&x;"),
    "tags in each other": lambda: sheet(b"<a>" * 199_000),
    "twenty thousand parts": lambda: _parts(20_000),
    "one text in all cells": _one_text_in_all_cells,
    "two hundred sheets": _many_sheets,
    "five thousand lines on one risk": _alike,
    "a part that says it is new": lambda: good().replace(b"PK\x01\x02\x14\x03", b"PK\x01\x02\xff\xff"),
    "a formula for every cell": lambda: sheet(
        b"<sheetData>" + (b"<row>" + b"<c><f>1+1</f></c>" * 11 + b"</row>") * 5_000 + b"</sheetData>"
    ),
    "a number with a thousand digits": lambda: inside(b"<row><c><v>" + b"9" * 1_000 + b"</v></c></row>"),
    "numbers that are none": lambda: inside(
        b"<row><c><v>nan</v></c><c><v>1e999</v></c><c><v>-1e308</v></c></row>"
    ),
    "days that no calendar has": lambda: rewritten(
        good(), SHEET, lambda part: part.replace(b"<v>46356</v>", b"<v>99999999999</v>")
    ),
}


def damaged(seed: int) -> bytes:
    """A plan after one of the things that happen to files, or that somebody does to them; by seed."""
    chance = random.Random(seed)
    data = bytearray(chance.choice((good(), shared(), peer("osha_oira_timeline_en"))))
    kind = seed % 5
    if kind == 0:
        return bytes(data[: chance.randrange(len(data))])
    if kind == 1:
        for _bit in range(chance.randrange(1, 40)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        return bytes(data)
    if kind == 2:
        start = chance.randrange(len(data))
        del data[start : start + chance.randrange(1, 200)]
        return bytes(data)
    part = chance.choice(_PARTS)
    return rewritten(bytes(data), part, lambda body: _scrambled(body, chance, kind))


def _scrambled(body: bytes, chance: random.Random, kind: int) -> bytes:
    """XML with pieces changed: numbers, attributes and tags when `kind` is 4, any bytes else."""
    text = bytearray(body)
    for _time in range(chance.randrange(1, 12)):
        place = chance.randrange(max(1, len(text)))
        if kind == 3:
            text[place : place + 1] = bytes([chance.randrange(256)])
        else:
            piece = chance.choice(
                (
                    b"9" * 30,
                    b"-1",
                    b"<c/>",
                    b"</row>",
                    b't="s"',
                    b's="77"',
                    b"&#0;",
                    b"\xff",
                    b"",
                    b"A0",
                    b"nan",
                )
            )
            text[place : place + chance.randrange(0, 6)] = piece
    return bytes(text)

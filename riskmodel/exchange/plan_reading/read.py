"""Reading a file with a plan of action: which sheet, where its table begins, and what every line says."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from riskmodel.domain.imported_plan import Layout, PlanField
from riskmodel.domain.imported_plan_reading import (
    Basis,
    ColumnMapping,
    Note,
    NoteKind,
    PlanColumn,
    PlanFault,
    PlanReading,
    PlanRefusedError,
)
from riskmodel.exchange.plan_reading.labels import label_key
from riskmodel.exchange.plan_reading.lines import read_lines
from riskmodel.exchange.plan_reading.oira import Found, find_oira
from riskmodel.exchange.plan_reading.proposing import propose
from riskmodel.exchange.plan_reading.table import Table, read_table
from riskmodel.exchange.reading.book import Book, open_book
from riskmodel.exchange.reading.package import FileTooLargeError, UnreadableFileError

_MOST_SHEETS = 5
# Of the sheets after the first, together: a plan stands on one sheet, and looking must not take long.
_MOST_BYTES_MORE = 2**20
_MOST_COLUMNS = 60
_EXAMPLE = 80
_HEADING = 200
NOTHING_REMEMBERED: Mapping[str, ColumnMapping] = {}


def read_plan(
    data: bytes,
    *,
    sheet: str | None = None,
    mapping: ColumnMapping | None = None,
    remembered: Mapping[str, ColumnMapping] = NOTHING_REMEMBERED,
) -> PlanReading:
    """Return what a file says; `mapping` is what a person says of the columns, and counts before all else.

    `remembered` holds what was said before, by `PlanReading.header`. Raises `PlanRefusedError`.
    """
    try:
        book = open_book(data)
        tables = _tables(book, sheet)
    except UnreadableFileError as error:
        raise PlanRefusedError(PlanFault.NOT_EXCEL) from error
    except FileTooLargeError as error:
        raise PlanRefusedError(PlanFault.TOO_LARGE) from error
    if not tables:
        raise PlanRefusedError(PlanFault.NO_TABLE)
    table, found = max(((one, _found(one)) for one in tables), key=lambda pair: _worth(*pair))
    reading = _read(table, found, mapping, remembered)
    return replace(reading, digest=hashlib.sha256(data).hexdigest(), sheets=book.names)


def _tables(book: Book, sheet: str | None) -> list[Table]:
    if sheet is not None and sheet not in book.names:
        raise PlanRefusedError(PlanFault.NO_SUCH_SHEET)
    formats = book.formats()
    tables: list[Table] = []
    looked_at = 0
    for name in [sheet] if sheet is not None else book.names[:_MOST_SHEETS]:
        if tables:
            looked_at += len(book.package.part(book.places[name]))
            if looked_at > _MOST_BYTES_MORE:
                break
        table = read_table(book, name, formats)
        if table.rows:
            tables.append(table)
    return tables


def _found(table: Table) -> Found:
    return find_oira(table) or propose(table)


def _worth(table: Table, found: Found) -> tuple[bool, int, int]:
    return found.layout is not Layout.TABLE, len(found.fields), len(table.rows)


def _read(
    table: Table, found: Found, mapping: ColumnMapping | None, remembered: Mapping[str, ColumnMapping]
) -> PlanReading:
    top = table.rows.get(found.header_row, {})
    headings = {column: _one_line(cell.text) for column, cell in top.items()}
    header = _digest(headings)
    said = mapping if mapping is not None else remembered.get(header)
    fields = dict(found.fields if said is None else said)
    bases = found.bases if said is None else dict.fromkeys(fields, Basis.PERSON)
    lines, notes = read_lines(table, found.header_row, headings, fields)
    if table.cut:
        notes = (*notes, Note(NoteKind.TEXTS_CUT, table.cut))
    if said is None and found.layout is not Layout.TABLE:
        notes = (*_position_notes(found), *notes)
    return PlanReading(
        digest="",
        sheets=(),
        sheet=table.name,
        layout=found.layout,
        language=found.language,
        title=_title(table, found.header_row),
        header=header,
        header_row=found.header_row,
        columns=_columns(table, found.header_row, headings, fields, bases),
        lines=lines,
        notes=notes,
    )


def _position_notes(found: Found) -> Sequence[Note]:
    by_place = sum(basis is Basis.POSITION for basis in found.bases.values())
    if not found.header_row:
        return (Note(NoteKind.WITHOUT_HEADINGS),)
    return (Note(NoteKind.BY_POSITION, by_place),) if by_place else ()


def _columns(
    table: Table,
    header_row: int,
    headings: Mapping[int, str],
    fields: Mapping[int, PlanField],
    bases: Mapping[int, Basis],
) -> tuple[PlanColumn, ...]:
    examples: dict[int, str] = {}
    for row, cells in table.rows.items():
        if row > header_row:
            for column, cell in cells.items():
                if column not in examples:
                    examples[column] = _one_line(cell.text)[:_EXAMPLE]
    places = sorted({*headings, *examples, *fields})[:_MOST_COLUMNS]
    return tuple(
        PlanColumn(
            place, headings.get(place, ""), fields.get(place), bases.get(place), examples.get(place, "")
        )
        for place in places
    )


def _title(table: Table, header_row: int) -> str:
    """Return the first text above the headings; empty without one."""
    above = (cells for row, cells in table.rows.items() if row < header_row)
    return next((_one_line(cell.text) for cells in above for cell in cells.values()), "")


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_HEADING]


def _digest(headings: Mapping[int, str]) -> str:
    said = repr([(column, label_key(text)) for column, text in sorted(headings.items())])
    return hashlib.sha256(said.encode()).hexdigest()

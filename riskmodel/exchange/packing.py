"""Office files as bytes; the same content always gives the same bytes."""

import io
from datetime import date, datetime, time
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter


def pack(workbook: Workbook, made_on: date) -> bytes:
    """Write a workbook with `made_on` as the only moment in it."""
    workbook.properties.created = workbook.properties.modified = datetime.combine(made_on, time())
    written = io.BytesIO()
    # `Workbook.save` would put the time of saving in the file.
    ExcelWriter(workbook, ZipFile(written, "w")).save()
    return repack(written, made_on)


def repack(written: io.BytesIO, made_on: date) -> bytes:
    """Write the parts of a file again, each with the same moment: libraries give them the time of writing."""
    packed = io.BytesIO()
    with ZipFile(written) as parts, ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            moment = (made_on.year, made_on.month, made_on.day, 0, 0, 0)
            archive.writestr(ZipInfo(name, moment), parts.read(name), ZIP_DEFLATED)
    return packed.getvalue()

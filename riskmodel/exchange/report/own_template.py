"""Reading an organisation's own Word template: bounded, and nothing in it that runs or fetches."""

import io
import re
from collections.abc import Iterator, Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx

from riskmodel.domain.report_template import Problem, TemplateRefusedError
from riskmodel.exchange.reading.elements import walk
from riskmodel.exchange.reading.package import FileTooLargeError, Package, UnreadableFileError
from riskmodel.exchange.report.references import References
from riskmodel.exchange.report.template import blank_document
from riskmodel.i18n.translate import Language

MOST_BYTES_UNPACKED = 24 * 2**20
_CONTENT_TYPES = "[Content_Types].xml"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
# What the looks of a document are made of. Not: programs, other files, drawings of Windows (EMF, WMF).
_ENDINGS = frozenset({"xml", "rels", "png", "jpg", "jpeg", "gif", "odttf"})
_THUMBNAIL = re.compile(r"^docProps/thumbnail\.[a-z]+$", re.IGNORECASE)


def read_template(data: bytes) -> bytes:
    """Return a template as a document that reports can be written in.

    Raises `TemplateRefusedError` when it is no Word document, too large, or holds what runs or fetches.
    """
    try:
        parts = _parts(data)
        for name, part in parts.items():
            _check(name, part)
    except UnreadableFileError as error:
        raise TemplateRefusedError(Problem.NOT_WORD) from error
    except FileTooLargeError as error:
        raise TemplateRefusedError(Problem.TOO_LARGE) from error
    cleaned = _packed(parts)
    try:
        document = docx.Document(io.BytesIO(cleaned))
        # Whatever else may be odd about it shows now, and not when somebody asks for the report.
        blank_document(cleaned, Language.NL)
    except Exception as error:
        # A library that reads files of strangers may stumble over anything.
        raise TemplateRefusedError(Problem.NOT_WORD) from error
    if not document.sections:
        raise TemplateRefusedError(Problem.NOT_WORD)
    return cleaned


def _parts(data: bytes) -> Mapping[str, bytes]:
    """Return every part but the small picture of the first page, unpacked within bounds."""
    package = Package(data)
    found: dict[str, bytes] = {}
    for name in package.names:
        if name.endswith("/") or _THUMBNAIL.match(name):
            continue
        found[name] = package.part(name)
        if sum(map(len, found.values())) > MOST_BYTES_UNPACKED:
            raise FileTooLargeError
    types = found.get(_CONTENT_TYPES)
    if types is None or (_DOCUMENT.encode() not in types and _TEMPLATE.encode() not in types):
        if types is not None and b"macroEnabled" in types:
            raise TemplateRefusedError(Problem.MACROS)
        raise UnreadableFileError
    found[_CONTENT_TYPES] = types.replace(_TEMPLATE.encode(), _DOCUMENT.encode())
    return found


def _check(name: str, part: bytes) -> None:
    if "vbaproject" in name.lower() or "vbadata" in name.lower():
        raise TemplateRefusedError(Problem.MACROS)
    ending = name.rpartition(".")[2].lower()
    if ending not in _ENDINGS or "/embeddings/" in name.lower() or "/activex/" in name.lower():
        raise TemplateRefusedError(Problem.FOREIGN_PART, name)
    # Data that no text shows: reports leave it behind.
    if ending in ("xml", "rels") and not name.startswith("customXml/"):
        reader = References()
        walk(part, reader)
        if reader.fetches:
            raise TemplateRefusedError(Problem.FETCHES, reader.fetches[0])


def _packed(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts as a file again, without the relation to what was left out."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, part in _without_thumbnail(parts):
            archive.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, ZIP_DEFLATED)
    return packed.getvalue()


def _without_thumbnail(parts: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for name, part in parts.items():
        if name == "_rels/.rels":
            part = re.sub(rb"<Relationship\b[^>]*/metadata/thumbnail[^>]*/>", b"", part)
        yield name, part

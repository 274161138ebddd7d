"""What Excel would repair or refuse, as far as the package itself can tell (ECMA-376, parts 1 and 2)."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from openpyxl.utils import range_boundaries

from tests.exchange.reading import parts

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# CT_Worksheet is a sequence: another order makes Excel repair the file.
_ORDER = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection"),
    *("autoFilter", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks"),
    *("printOptions", "pageMargins", "pageSetup", "headerFooter", "drawing", "legacyDrawing", "tableParts"),
)
_LONGEST_NAME, _LONGEST_FORMULA, _LONGEST_ERROR, _LONGEST_TITLE = 31, 255, 255, 32


def faults(data: bytes) -> list[str]:
    """What is wrong with an xlsx file; nothing when every check holds."""
    files = parts(data)
    trees = {name: ElementTree.fromstring(part) for name, part in files.items()}
    found = [*_of_types(trees), *_of_relations(trees), *_of_workbook(trees["xl/workbook.xml"])]
    styles = trees["xl/styles.xml"]
    counts = {
        "styles": len(styles.find(f"{_MAIN}cellXfs") or ()),
        "dxfs": len(styles.find(f"{_MAIN}dxfs") or ()),
        "texts": len(trees["xl/sharedStrings.xml"]) if "xl/sharedStrings.xml" in trees else 0,
    }
    for name, tree in trees.items():
        if name.startswith("xl/worksheets/sheet"):
            found += [f"{name}: {fault}" for fault in _of_sheet(tree, counts)]
    tables = {name: tree for name, tree in trees.items() if name.startswith("xl/tables/")}
    return [*found, *_of_tables(tables)]


def _of_types(trees: Mapping[str, Element]) -> Iterator[str]:
    types = trees["[Content_Types].xml"]
    named = Counter(node.get("PartName", "").lstrip("/") for node in types if node.get("PartName"))
    endings = {node.get("Extension") for node in types}
    for name in trees:
        is_known = named[name] == 1 or name.rsplit(".", 1)[-1] in endings - {"xml"}
        if name != "[Content_Types].xml" and not is_known:
            yield f"no content type for {name}"
    yield from (f"a content type for nothing: {name}" for name in named if name not in trees)


def _of_relations(trees: Mapping[str, Element]) -> Iterator[str]:
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        folder, file = posixpath.split(name)
        source = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
        ids = [node.get("Id") for node in tree]
        if len(set(ids)) != len(ids):
            yield f"a relation twice in {name}"
        for node in tree:
            target = posixpath.normpath(
                posixpath.join("/", posixpath.dirname(source), node.get("Target", ""))
            )
            if node.get("TargetMode") == "External":
                yield f"{name} leads outside"
            elif target.lstrip("/") not in trees:
                yield f"{name} leads to nothing: {target}"
        used = {node.get(_RELATION) for node in trees[source].iter()} - {None} if source in trees else set()
        yield from (f"{source} uses no relation {one}" for one in used - set(ids))


def _of_workbook(tree: Element) -> Iterator[str]:
    sheets = [node.get("name", "") for node in tree.iter(f"{_MAIN}sheet")]
    if len({name.casefold() for name in sheets}) != len(sheets):
        yield "two sheets with one name"
    for name in sheets:
        if not name or len(name) > _LONGEST_NAME or re.search(r"[\[\]:*?/\\]|^'|'$", name):
            yield f"a sheet cannot be called {name}"
    first = next(iter(tree.iter(f"{_MAIN}sheet")))
    if first.get("state", "visible") != "visible":
        yield "the first sheet is hidden"
    names = [(node.get("name"), node.get("localSheetId")) for node in tree.iter(f"{_MAIN}definedName")]
    if len(set(names)) != len(names):
        yield "a defined name twice"


def _of_sheet(tree: Element, counts: Mapping[str, int]) -> Iterator[str]:
    order = [_ORDER.index(child.tag.removeprefix(_MAIN)) for child in tree]
    if order != sorted(order):
        yield "its parts are not in order"
    yield from _of_cells(tree, counts)
    for rule in tree.iter(f"{_MAIN}cfRule"):
        if int(rule.get("dxfId", "0")) >= counts["dxfs"]:
            yield "a conditional format without a look"
    for rule in tree.iter(f"{_MAIN}dataValidation"):
        texts = (rule.findtext(f"{_MAIN}formula1") or "", rule.get("error", ""), rule.get("errorTitle", ""))
        limits = (_LONGEST_FORMULA, _LONGEST_ERROR, _LONGEST_TITLE)
        if any(len(text) > limit for text, limit in zip(texts, limits, strict=True)):
            yield f"a list or its sentence is too long: {texts}"


def _of_cells(tree: Element, counts: Mapping[str, int]) -> Iterator[str]:
    last = (0, 0)
    for cell in tree.iter(f"{_MAIN}c"):
        column, row, *_rest = range_boundaries(cell.get("r", ""))
        if (row, column) <= last:
            yield f"{cell.get('r')} is not after the one before"
        last = (row or 0, column or 0)
        if int(cell.get("s", "0")) >= counts["styles"]:
            yield f"{cell.get('r')} has no style"
        if cell.get("t") == "s" and int(cell.findtext(f"{_MAIN}v") or "-1") not in range(counts["texts"]):
            yield f"{cell.get('r')} has no text"
        if cell.find(f"{_MAIN}f") is not None:
            yield f"{cell.get('r')} is a formula"


def _of_tables(tables: Mapping[str, Element]) -> Iterator[str]:
    ids = [tree.get("id") for tree in tables.values()]
    names = [tree.get("displayName", "").casefold() for tree in tables.values()]
    if len(set(ids)) != len(ids) or len(set(names)) != len(names):
        yield "two tables with one id or name"
    for name, tree in tables.items():
        least, _top, most, _bottom = range_boundaries(tree.get("ref", ""))
        columns = [node.get("name") for node in tree.iter(f"{_MAIN}tableColumn")]
        if len(columns) != (most or 0) - (least or 0) + 1 or len(set(columns)) != len(columns):
            yield f"{name}: its columns are not those of its cells"

"""An organisation's own template: what is let in, what is refused, and what the report makes of it."""

import io
import zipfile
from collections.abc import Callable
from functools import cache
from typing import TypeAlias

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

from riskmodel.domain.report_template import Problem, TemplateRefusedError
from riskmodel.exchange.report.document import word_report
from riskmodel.exchange.report.own_template import read_template
from riskmodel.exchange.report.template import our_template
from riskmodel.i18n.translate import DESK_LANGUAGES, Language
from tests.exchange.builders import four_teams
from tests.exchange.test_report import headings

Change: TypeAlias = Callable[[dict[str, bytes]], object]

MAIN = b"wordprocessingml.document.main+xml"
OFFICE, MACROS = b"vnd.openxmlformats-officedocument." + MAIN, b"vnd.ms-word.document.macroEnabled.main+xml"
TYPES, SETTINGS = "[Content_Types].xml", "word/_rels/settings.xml.rels"
ENTITY = b'<!DOCTYPE a [<!ENTITY b "c">]><w:styles'
RELATION = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"'
    ' Target="{target}" TargetMode="External"/>'
)


def saved(document: Document) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def house_style() -> Document:
    """A letter of an organisation: a look of its own, a header, and text that stays behind."""
    document = docx.Document()
    style = document.styles["Heading 1"]
    style.font.size, style.font.color.rgb = Pt(31), RGBColor(0x12, 0x34, 0x56)
    document.styles["List Bullet"].delete()
    document.sections[0].header.paragraphs[0].text = "Stichting De Linde"
    document.add_paragraph("Geachte directie")
    return document


@cache
def letter() -> bytes:
    return saved(house_style())


def changed(data: bytes, change: Change) -> bytes:
    """The same file with other parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return packed.getvalue()


def related(kind: str, target: str, part: str = "word/_rels/document.xml.rels") -> Change:
    def change(parts: dict[str, bytes]) -> None:
        relation = RELATION.format(kind=kind, target=target).encode()
        empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
        known = parts.get(part, empty)
        parts[part] = known.replace(b"</Relationships>", relation + b"</Relationships>")

    return change


def replaced(part: str, old: bytes, new: bytes) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new)

    return change


def added(name: str, part: bytes = b"x") -> Change:
    return lambda parts: parts.__setitem__(name, part)


def fielded(xml: str) -> Change:
    return replaced("word/document.xml", b"<w:body>", f"<w:body><w:p>{xml}</w:p>".encode())


def test_the_report_takes_the_looks_and_leaves_the_text() -> None:
    template = read_template(letter())
    data = word_report(four_teams(), Language.NL, template)
    document = docx.Document(io.BytesIO(data))
    assert document.styles["Heading 1"].font.size == Pt(31)
    assert document.sections[-1].header.paragraphs[0].text == "Stichting De Linde"
    assert headings(document, 1)[0] == "Conclusies"
    assert "Geachte directie" not in "".join(document.element.body.itertext())
    assert document.styles["List Bullet"].type == WD_STYLE_TYPE.PARAGRAPH
    assert data == word_report(four_teams(), Language.NL, template)


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_ours_is_a_file_to_start_from_that_is_let_in_again(language: Language) -> None:
    ours = our_template(language)
    assert ours == our_template(language)
    document = docx.Document(io.BytesIO(word_report(four_teams(), language, read_template(ours))))
    assert len(headings(document, 1)) == 6


def test_a_word_template_is_a_template_too() -> None:
    dotx = changed(
        letter(),
        replaced(
            "[Content_Types].xml",
            b"wordprocessingml.document.main+xml",
            b"wordprocessingml.template.main+xml",
        ),
    )
    assert len(word_report(four_teams(), Language.NL, read_template(dotx))) > 10_000


def test_a_link_to_click_may_stand_in_a_letterhead() -> None:
    linked = changed(letter(), related("hyperlink", "https://www.example.org"))
    assert read_template(linked)[:2] == b"PK"


SPLIT = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r>'
    '<w:r><w:instrText>TEXT "c:/geheim.txt"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
REFUSED = [
    (
        "a remote template",
        related("attachedTemplate", "http://x.example/a.dotm", "word/_rels/settings.xml.rels"),
        Problem.FETCHES,
    ),
    ("a picture from elsewhere", related("image", "http://x.example/a.png"), Problem.FETCHES),
    ("a picture of this computer", related("image", "file:///etc/passwd"), Problem.FETCHES),
    ("a link that is no page", related("hyperlink", "javascript:alert(1)"), Problem.FETCHES),
    ("a field that runs", fielded('<w:fldSimple w:instr=" DDEAUTO cmd.exe "/>'), Problem.FETCHES),
    ("a field in two halves", fielded(SPLIT), Problem.FETCHES),
    ("a chunk of another kind", fielded('<w:r/></w:p><w:altChunk r:id="rId1"/><w:p>'), Problem.FETCHES),
    (
        "macros by their type",
        replaced(
            "[Content_Types].xml",
            b"vnd.openxmlformats-officedocument." + MAIN,
            b"vnd.ms-word.document.macroEnabled.main+xml",
        ),
        Problem.MACROS,
    ),
    ("macros by their name", added("word/vbaProject.bin"), Problem.MACROS),
    ("an embedded file", added("word/embeddings/book1.xlsx"), Problem.FOREIGN_PART),
    ("a program", added("word/media/run.exe"), Problem.FOREIGN_PART),
    (
        "a document type",
        replaced("word/styles.xml", b"<w:styles", ENTITY),
        Problem.NOT_WORD,
    ),
    ("a bomb", added("word/media/a.png", b"0" * 9 * 2**20), Problem.TOO_LARGE),
]


@pytest.mark.parametrize(("change", "problem"), [one[1:] for one in REFUSED], ids=[one[0] for one in REFUSED])
def test_what_runs_or_fetches_is_refused(change: Change, problem: Problem) -> None:
    with pytest.raises(TemplateRefusedError) as refused:
        read_template(changed(letter(), change))
    assert refused.value.problem == problem


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<html>", letter()[:900]])
def test_what_is_no_word_document_is_refused(data: bytes) -> None:
    with pytest.raises(TemplateRefusedError) as refused:
        read_template(data)
    assert refused.value.problem == Problem.NOT_WORD


def test_a_style_of_another_kind_is_refused_now_and_not_with_the_report() -> None:
    document = docx.Document()
    document.styles["Caption"].delete()
    document.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="table" w:styleId="Caption"><w:name w:val="caption"/></w:style>'
        )
    )
    with pytest.raises(TemplateRefusedError):
        read_template(saved(document))

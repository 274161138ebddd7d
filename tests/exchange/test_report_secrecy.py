"""Nothing under k is in the report or the open data; and hostile text stays text."""

import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from riskmodel.domain.report import RoundReport
from riskmodel.exchange.open_data import open_data_csv
from riskmodel.exchange.pictures.reader import Reader
from riskmodel.exchange.report.document import word_report
from riskmodel.exchange.report.pictures import LYING, heatmap_figure, stacking_figure
from riskmodel.exchange.text_cell import harmless
from riskmodel.i18n.translate import DESK_LANGUAGES, Language
from tests.exchange.builders import one_small_team
from tests.exchange.test_hostile_report import _HOSTILE, hostile_report
from tests.exchange.test_secrecy import _NUMBER, _counted_report, _counts


def everything(report: RoundReport, language: Language) -> str:
    """All texts in all parts of the report, those in the pictures too, and the open data."""
    with zipfile.ZipFile(io.BytesIO(word_report(report, language))) as archive:
        parts = [
            archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels"))
        ]
    reader = Reader(language, report.content)
    figures = (heatmap_figure(report, reader, LYING), stacking_figure(report, reader, 2000))
    drawn = [
        re.sub(r'(?<= )(?:x|y|width|height|x1|y1|x2|y2|viewBox|font-size)="[^"]*"', "", one.file.svg)
        for one in figures
        if one
    ]
    # Sizes of type and of pages are nobody's answers.
    plain = [re.sub(r'w:(?:w|val|h|left|hanging|sz)="\d+"|c[xy]="\d+"', "", part) for part in parts]
    return "\n".join((*plain, *drawn, open_data_csv(report, language).decode("utf-8-sig")))


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_no_count_is_in_any_part(language: Language) -> None:
    found = set(_NUMBER.findall(everything(_counted_report(), language)))
    assert found & {str(count) for count in _counts()} == set()


def test_the_test_would_find_a_count() -> None:
    (count, *_) = _counts()
    counted = _counted_report()
    first, *_others = counted.statements
    spoken = replace(counted, statements=(replace(first, unit_name=f"Team {count}"),))
    assert str(count) in _NUMBER.findall(everything(spoken, Language.NL))


def test_a_small_team_gives_no_statement_at_all() -> None:
    document = docx.Document(io.BytesIO(word_report(one_small_team(), Language.NL)))
    texts = ["".join(text.text or "" for text in one.iter(qn("w:t"))) for one in document.element.body]
    # What follows explains every word there is, and says nothing of anybody.
    said = "\n".join(texts[: texts.index("Verantwoording")])
    assert "Wie kritiek heeft, zegt het pas na de vergadering." in said
    assert re.findall(r"helft|derde|vijfde|hoog$|laag$|midden|aandacht|zeven", said, re.IGNORECASE) == []
    assert len(document.inline_shapes) == 0


def test_hostile_text_arrives_as_text() -> None:
    data = word_report(hostile_report(), Language.NL)
    document = docx.Document(io.BytesIO(data))
    told = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    told += [one.text for one in document.paragraphs]
    found = "\n".join(told)
    for word in ("team", "woorden", "code", "maatregel", "eigenaar", "organisatie", "ronde", "uitgave"):
        assert harmless(f"{_HOSTILE} {word}") in found
    # No link, field or element comes from it: what is there stands in texts and in names for the ear.
    assert [one.get("r:id") for one in document.element.xpath(".//w:hyperlink[@r:id]")] == []
    assert document.element.xpath(".//w:instrText | .//w:fldSimple") == []
    assert {
        one.tag.rpartition("}")[2] for one in document.element.xpath(".//*[contains(text(), 'klik')]")
    } == {"t"}


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_hostile_text_is_no_formula_however_the_lines_are_cut_up(language: Language) -> None:
    lines = open_data_csv(hostile_report(), language).decode("utf-8-sig").splitlines()
    cells = [cell.strip().strip('"').strip() for line in lines for cell in re.split(r"[,;\t|]", line)]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    assert any("HYPERLINK" in cell for cell in cells)

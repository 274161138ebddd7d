"""The Word report as a whole, read back with python-docx."""

import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from riskmodel.domain.report import RoundReport
from riskmodel.exchange.provenance import provenance_of
from riskmodel.exchange.report.document import word_report
from riskmodel.i18n.translate import DESK_LANGUAGES, Language
from tests.exchange.builders import four_teams, one_small_team, report

MAKERS = (report, one_small_team, four_teams)
LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}


@cache
def written(make: Callable[[], RoundReport], language: Language = Language.NL) -> bytes:
    return word_report(make(), language)


def opened(make: Callable[[], RoundReport], language: Language = Language.NL) -> Document:
    return docx.Document(io.BytesIO(written(make, language)))


def headings(document: Document, level: int) -> list[str]:
    return [one.text for one in document.paragraphs if one.style and one.style.name == f"Heading {level}"]


def table(document: Document, name: str) -> list[list[str]]:
    """The rows of the table that a screen reader calls so, header first."""
    (found,) = (one for one in document.tables if names(one._tbl) == [name])
    return [[cell.text for cell in row.cells] for row in found.rows]


def names(element: docx.oxml.xmlchemy.BaseOxmlElement) -> list[str]:
    return [str(one.get(qn("w:val"))) for one in element.iter(qn("w:tblCaption"))]


@pytest.mark.parametrize("make", MAKERS)
def test_the_sections_stand_in_the_order_of_reading(make: Callable[[], RoundReport]) -> None:
    assert headings(opened(make), 1) == [
        *("Conclusies", "Bevindingen per factor", "Maatregelen", "Plan van aanpak", "Verantwoording"),
        "Begrippen",
    ]
    assert headings(opened(make, Language.EN), 1)[:2] == ["Conclusions", "Findings per factor"]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_who_cannot_see_it_can_find_the_way(make: Callable[[], RoundReport], language: Language) -> None:
    document = opened(make, language)
    levels = [
        int(one.style.name[-1])
        for one in document.paragraphs
        if one.style and (one.style.name or "").startswith("Heading")
    ]
    # No level is left out on the way down.
    assert [second for first, second in zip([0, *levels], levels, strict=False) if second > first + 1] == []
    for one in document.tables:
        marked = [
            row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in one.rows
        ]
        assert marked == [True] + [False] * (len(marked) - 1)
        assert all(cell.text for cell in one.rows[0].cells)
        assert len(names(one._tbl)) == 1
    for shape in document.inline_shapes:
        assert len(shape._inline.docPr.get("descr")) > 40
    assert [one for one in document.paragraphs if not one.text and not one._p.xpath(".//w:drawing")] == []
    links = {one.get(qn("w:anchor")) for one in document.element.iter(qn("w:hyperlink"))}
    assert links < {one.get(qn("w:name")) for one in document.element.iter(qn("w:bookmarkStart"))}


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_it_says_in_which_language_it_speaks_and_what_it_is(language: Language) -> None:
    document = opened(four_teams, language)
    about, moment = document.core_properties, datetime(2026, 12, 21)
    assert (about.language, about.author, about.last_modified_by) == (
        *(LOCALES[language], "Risicotafel", "Risicotafel"),
    )
    assert about.title == "Stichting De Linde: Najaar 2026"
    assert about.comments == provenance_of(four_teams()).sentence(language)
    assert [one.replace(tzinfo=None) for one in (about.created, about.modified) if one] == [moment, moment]
    spoken = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}
    assert spoken == {LOCALES[language]}


def test_two_reports_of_one_state_are_equal_byte_by_byte_and_of_two_days_only_there() -> None:
    assert word_report(four_teams(), Language.NL) == written(four_teams)
    with zipfile.ZipFile(io.BytesIO(written(four_teams))) as archive:
        assert {part.date_time for part in archive.infolist()} == {(2026, 12, 21, 0, 0, 0)}
    other = four_teams()
    object.__setattr__(other, "made_on", date(2026, 12, 22))
    later = docx.Document(io.BytesIO(word_report(other, Language.NL)))
    pairs = zip(texts(opened(four_teams)), texts(later), strict=True)
    assert {first.replace("21 december", "22 december") == second for first, second in pairs} == {True}


def texts(document: Document) -> Iterator[str]:
    for element in document.element.body.iter(qn("w:t")):
        yield element.text or ""


def test_the_conclusions_say_what_stands_out_and_what_is_asked() -> None:
    document = opened(four_teams)
    said = [one.text for one in document.paragraphs if one.style and one.style.name == "List Bullet"]
    assert said[0].startswith("2 teams maakten zelf een analyse")
    assert said[1].startswith("Hoog in minstens één rij: PWR-01 Macht en hiërarchie.")
    assert table(document, "Wat we vragen van management en bestuur")[1] == [
        *("Leidinggevenden halen feedback op.", "Team 1", "het bestuur", "20-11-2026"),
    ]
    assert len(document.inline_shapes) == 2
    assert len([one for one in opened(one_small_team).inline_shapes]) == 0


def test_without_anything_released_the_teams_own_words_stand_in_the_conclusions() -> None:
    rows = table(opened(one_small_team), "Wat de teams afspraken")
    assert [row[2] for row in rows[1:]] == [
        "Wie kritiek heeft, zegt het pas na de vergadering.",
        "In de avonddienst is er geen tijd om iets uit te praten.",
    ]


def test_a_factor_has_what_was_released_and_what_teams_say() -> None:
    document = opened(four_teams)
    assert headings(document, 2).index("PWR-01 Macht en hiërarchie") < headings(document, 2).index(
        "WRK-01 Hoge werkdruk"
    )
    released = table(document, "Wat is vrijgegeven: PWR-01 Macht en hiërarchie")
    sentence = "Minstens de helft vindt dit hoog; minstens een derde noemt het ernstig als het gebeurt."
    assert released[1][1:] == ["40 tot 44 mensen", "Hoog", sentence]
    assert table(document, "Wat teams zeggen: PWR-01 Macht en hiërarchie")[1:] == [
        ["Team 1", "Tegenspraak kost je hier iets."]
    ]
    missing = table(document, "Wat is vrijgegeven: ROL-01 Onduidelijk wie wat doet en beslist")[2]
    assert missing[1:3] == ["", "niet getoond"]


def test_the_plan_stands_in_the_order_of_its_terms_on_a_page_that_lies_down() -> None:
    document = opened(four_teams)
    plan = table(document, "Plan van aanpak")
    assert [row[5] for row in plan[1:]] == ["20-11-2026", "01-03-2027", "01-03-2027"]
    assert plan[1][3] == "Leidinggevenden halen feedback op. (P-13)"
    widths = [(one.page_width or 0) > (one.page_height or 0) for one in document.sections]
    assert widths == [False, True, False]
    assert [row[0] for row in table(document, "Besproken met")[1:]] == [
        *("Werkgever", "Ondernemingsraad", "Preventiemedewerker"),
    ]


def test_the_justification_names_everything_a_figure_depends_on_and_what_is_not_shown() -> None:
    document = opened(four_teams)
    assert dict(table(document, "Waar het vandaan komt")[1:])["Schaalindeling"] == "SUM"
    missing = dict(table(document, "Wat niet getoond wordt, en waarom")[1:])
    assert "Team 5" in missing
    assert "ROL-01" in missing["Facilitair: Team 6 en Team 7"]

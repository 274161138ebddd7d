"""Pictures as files: what is in them, and nothing of the answers behind the statements."""

import re
from collections.abc import Sequence
from datetime import date
from xml.etree import ElementTree

import pytest
import vl_convert

from catalog.load import load_catalogue
from pages.components.picture_files import picture_name
from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.measures_on_risks import measures_on_risks
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.shared_roots import shared_roots
from riskmodel.domain.stacking import stacking_per_row
from riskmodel.domain.top_risks import top_risks
from riskmodel.exchange.pictures.files import Chart, ChartFile, chart_file, heatmap_notes, row_notes
from riskmodel.exchange.pictures.heatmap import heatmap_picture
from riskmodel.exchange.pictures.measures import SHADES, risk_matrix_picture
from riskmodel.exchange.pictures.reader import Reader
from riskmodel.exchange.pictures.stacking import stacking_picture
from riskmodel.exchange.pictures.top_risks import top_risks_picture
from riskmodel.exchange.provenance import provenance, provenance_of
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.translate import Language
from tests.exchange.builders import ROUND, measure, released_row, report, statement
from tests.method.builders import an_atom
from tests.pages.test_management_parts import luminance

SVG = "{http://www.w3.org/2000/svg}"
FACTORS = ("PWR-01", "CON-01", "PWR-03", "SYS-01")
NAMES = [load_catalogue().factor(factor).name.nl for factor in FACTORS]
Zones = tuple[int, int, int]
TODAY = date(2026, 12, 21)
READER = Reader(Language.NL, load_catalogue())
# How teams answered: the second world differs in every count, and in no statement.
ONE: Sequence[Zones] = ((2, 2, 6), (1, 1, 8), (1, 2, 7), (9, 1, 0))
OTHER: Sequence[Zones] = ((1, 3, 7), (2, 2, 7), (3, 1, 7), (8, 2, 1))


def a_heatmap(zones: Sequence[Zones], row_id: str = "row-1") -> Heatmap:
    """One row of three teams, in which each factor was answered alike by its teams, and one that waits."""
    teams = ("Team 1", "Team 2", "Team <3>")
    atoms = [
        an_atom(team, counts, factor=factor)
        for factor, counts in zip(FACTORS, zones, strict=True)
        for team in teams
    ]
    return Heatmap((*FACTORS, "WRK-01"), (released_row(row_id, "Kliniek", teams, atoms),), ("Team 4",))


def a_file(chart: Chart, zones: Sequence[Zones] = ONE, row_id: str = "row-1") -> ChartFile:
    heatmap, content = a_heatmap(zones, row_id), load_catalogue()
    made, risks = provenance(ROUND, heatmap, content, TODAY), top_risks(heatmap)
    if chart is Chart.HEATMAP:
        picture = heatmap_picture(heatmap, READER)
        return chart_file(chart, picture, made, READER, heatmap_notes(heatmap, READER))
    if chart is Chart.TOP_RISKS:
        picture = top_risks_picture(risks, READER)
        return chart_file(chart, picture, made, READER, row_notes(heatmap, READER))
    if chart is Chart.STACKING:
        roots = shared_roots(
            heatmap, stacking_per_row(heatmap, content.factors, content.combinations, CURRENT)
        )
        picture = stacking_picture(roots, {risk.factor_id: risk for risk in risks}, READER)
    else:
        agreed = [statement("Team 1", [], [measure(1, "PWR-01", "Tegenspreker <&>")])]
        given = report(agreed, heatmap.rows, factor_ids=heatmap.factor_ids)
        picture = risk_matrix_picture(measures_on_risks(given, CURRENT), READER)
    return chart_file(chart, picture, made, READER, row_notes(heatmap, READER))


def spoken(svg: str) -> list[str]:
    """What a screen reader says of the marks."""
    return [
        mark.attrib["aria-label"]
        for mark in ElementTree.fromstring(svg).iter()
        if "aria-label" in mark.attrib
    ]


def written(svg: str) -> str:
    """Every word that is drawn, lines put together."""
    return " ".join(text.text or "" for text in ElementTree.fromstring(svg).iter(f"{SVG}text"))


@pytest.mark.parametrize("chart", Chart)
def test_a_picture_says_what_it_is_about(chart: Chart) -> None:
    svg = a_file(chart).svg
    title = ElementTree.fromstring(svg).find(f"{SVG}title")
    assert title is not None
    assert title.text is not None
    assert title.text.endswith("· Najaar 2026")
    made = f"Gemaakt op {long_date(TODAY, Language.NL)}. Catalogus 2026.1, methode 2026.1, schaal SUM."
    missing = "Niet getoond: wat te weinig mensen van een rij antwoordden."
    told = (title.text, "Meetronde Najaar 2026", made, missing)
    assert {part in written(svg) for part in told} == {True}
    assert "30 tot 34 mensen" in written(svg).replace("- ", "")


@pytest.mark.parametrize("chart", Chart)
def test_equal_statements_give_equal_bytes_whatever_the_answers_were(chart: Chart) -> None:
    assert [cell.statements for cell in a_heatmap(ONE).rows[0].cells.values()] == [
        cell.statements for cell in a_heatmap(OTHER).rows[0].cells.values()
    ]
    assert a_file(chart, ONE).svg == a_file(chart, OTHER, row_id="row-2").svg
    assert a_file(chart, ONE).png == a_file(chart, OTHER).png


@pytest.mark.parametrize("chart", Chart)
def test_other_statements_give_another_picture(chart: Chart) -> None:
    assert a_file(chart).svg != a_file(chart, ((9, 1, 0), *ONE[1:])).svg


def test_the_marks_of_the_heatmap_say_the_statements_and_nothing_else() -> None:
    row = "Kliniek: Team 1, Team 2 en Team <3>"
    high = "hoog; minstens de helft vindt dit hoog"
    assert spoken(a_file(Chart.HEATMAP).svg) == [
        *(f"{row}; {name}; {high}" for name in NAMES[:3]),
        f"{row}; {NAMES[3]}; laag; minder dan een vijfde vindt dit hoog, minstens de helft laag",
        f"{row}; Hoge werkdruk; te weinig antwoorden om te tonen",
        "Team 4; Nog te weinig mensen om te tonen. Hun afspraken staan wel in het plan van aanpak.",
    ]


def test_the_marks_of_the_other_pictures_say_rows_and_never_people() -> None:
    raised = [f"{name}; hoog in de enige rij" for name in NAMES[:3]]
    assert spoken(a_file(Chart.TOP_RISKS).svg) == raised
    roots = spoken(a_file(Chart.STACKING).svg)
    assert [text for text in roots if text.endswith("rij")] == raised * 2
    assert [text.split(":")[0] for text in roots if not text.endswith("rij")] == [
        "Afhankelijkheid",
        "Zwijgen",
    ]
    assert spoken(a_file(Chart.MEASURES).svg) == [
        f"Tegenspreker <&>; {NAMES[0]}; hiervoor afgesproken",
        f"{NAMES[1]}; nog niets afgesproken",
        f"{NAMES[2]}; nog niets afgesproken",
    ]


@pytest.mark.parametrize("chart", Chart)
def test_no_number_is_in_it_but_classes_years_versions_and_names(chart: Chart) -> None:
    told = re.sub(
        r"Team <?\d>?|2026(\.1)?|30 tot 34|Gemaakt op \d+|helft|derde", "", written(a_file(chart).svg)
    )
    assert re.findall(r"\d+|%", told) == []


@pytest.mark.parametrize("chart", Chart)
def test_the_svg_asks_nothing_of_anybody(chart: Chart) -> None:
    root = ElementTree.fromstring(a_file(chart).svg)
    kinds = {mark.tag.removeprefix(SVG) for mark in root.iter()}
    assert kinds <= {"svg", "title", "defs", "linearGradient", "stop", "rect", "line", "g", "text"}
    linked = [value for mark in root.iter() for value in mark.attrib.values() if "url(" in value]
    assert {value.startswith("url(#bands-") for value in linked} <= {True}


@pytest.mark.parametrize("chart", Chart)
def test_the_letters_are_in_the_pixels(chart: Chart) -> None:
    """Without a font, text would be left out and nobody told."""
    file = a_file(chart)
    assert file.png.startswith(b"\x89PNG")
    without = re.sub(r">[^<>]+</text>", "></text>", file.svg)
    assert vl_convert.svg_to_png(without, scale=2) != file.png


def test_a_long_measure_is_shortened_for_the_eye_and_said_in_full() -> None:
    text = "Iedere maand " + "en nog een keer " * 30 + "tot slot."
    heatmap = a_heatmap(ONE)
    agreed = [statement("Team 1", [], [measure(1, "PWR-01", text)])]
    given = report(agreed, heatmap.rows, factor_ids=heatmap.factor_ids)
    picture = risk_matrix_picture(measures_on_risks(given, CURRENT), READER)
    svg = chart_file(Chart.MEASURES, picture, provenance_of(given), READER).svg
    assert "tot slot." not in written(svg)
    assert " …" in written(svg)
    assert spoken(svg)[0].startswith(text)


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_the_name_of_a_file_names_nobody(ending: str) -> None:
    expected = f"risicotafel-measures-najaar-2026-{TODAY.isoformat()}.{ending}"
    assert picture_name(a_file(Chart.MEASURES), ending) == expected


def test_what_is_meant_for_a_risk_is_darkest_also_in_grey() -> None:
    shades = [luminance(shade) for shade in SHADES.values()]
    assert shades == sorted(shades, reverse=True)
    assert len(set(shades)) == 3

"""The workbook as a whole: its sheets, what it says about itself, and that the file is sound."""

from datetime import date, datetime

from riskmodel.domain.report import RoundReport
from riskmodel.exchange.sheets.provenance_line import provenance_words
from riskmodel.i18n.translate import Language
from tests.exchange.builders import ORGANISATION, four_teams, one_small_team, report
from tests.exchange.reading import example, opened, table, texts


def test_the_sheets_stand_in_the_order_of_use_with_the_lists_hidden() -> None:
    workbook = example(four_teams)
    assert [(sheet.title, sheet.sheet_state) for sheet in workbook.worksheets] == [
        ("Lees mij", "visible"),
        ("Afspraken", "visible"),
        ("Plan van aanpak", "visible"),
        ("Risicoregister", "visible"),
        ("Heatmap", "visible"),
        ("Grafiek", "visible"),
        ("Verantwoording", "visible"),
        ("Lijsten", "hidden"),
    ]
    assert example(four_teams, Language.EN).sheetnames == [
        *("Read me", "Agreements", "Action plan", "Risk register", "Heatmap", "Chart"),
        *("How figures are made", "Lists"),
    ]


def test_it_says_what_it_is_about() -> None:
    sheet = example(four_teams)["Lees mij"]
    facts = {str(row[0].value): row[1].value for row in sheet.iter_rows(min_row=3, max_row=10)}
    assert facts == {
        "Organisatie": "Stichting De Linde",
        "Meetronde": "Najaar 2026",
        "Periode": "1 september 2026 tot en met 18 december 2026",
        "Gemaakt op": "21 december 2026",
        "Teams met afspraken": "2",
        "Rijen in de heatmap": "2",
        "Uitgave van de catalogus": "2026.1",
        "Versie van de methode": "2026.1",
    }
    assert "Dit vult de RI&E aan en vervangt die niet." in "\n".join(texts(example(four_teams)))


def test_every_link_on_the_first_sheet_leads_to_a_sheet() -> None:
    workbook = example(four_teams)
    targets = [
        cell.hyperlink.location for (cell,) in workbook["Lees mij"]["A1:A40"] if cell.hyperlink is not None
    ]
    assert targets == [f"'{name}'!A1" for name in workbook.sheetnames[1:7]]


def test_a_sample_organisation_is_named_as_such() -> None:
    sample = four_teams()
    made_up = RoundReport(
        type(ORGANISATION)(ORGANISATION.name, ORGANISATION.facts, is_sample=True),
        *(sample.round, sample.made_on, sample.statements, sample.heatmap, sample.content),
    )
    assert opened(made_up)["Lees mij"]["B3"].value == "Stichting De Linde (verzonnen voorbeeld)"


def test_the_properties_are_set_and_hold_no_other_moment() -> None:
    about = example(four_teams).properties
    moment = datetime(2026, 12, 21)
    assert (about.title, about.creator, about.lastModifiedBy) == (
        *("Stichting De Linde: Najaar 2026", "Risicotafel", "Risicotafel"),
    )
    assert (about.subject, about.language) == ("Sociale veiligheid: analyse en plan van aanpak", "nl-NL")
    assert (about.created, about.modified) == (moment, moment)
    assert (about.category, about.version) == ("Plan van aanpak", "2026.1")
    assert about.keywords == "sociale veiligheid, risicoanalyse, RI&E, plan van aanpak"
    assert about.description == provenance_words(four_teams(), Language.NL)


def test_every_sheet_says_what_it_rests_on_and_where_it_says_what_is_not_shown() -> None:
    for make in (report, four_teams):
        workbook = example(make)
        said = provenance_words(make(), Language.NL)
        for word in ("Najaar 2026", "21 december 2026", "catalogus 2026.1", "methode 2026.1", "schaal SUM"):
            assert word.casefold() in said.casefold()
        assert "blad “Verantwoording”" in said
        assert {sheet["A3"].value for sheet in workbook.worksheets[1:-1]} == {said}


def test_without_a_row_there_is_no_chart_and_no_word_about_it() -> None:
    assert "Grafiek" not in example(one_small_team).sheetnames
    assert "Grafiek" not in set(texts(example(one_small_team)))


def test_dates_are_dates() -> None:
    workbook = example(four_teams)
    assert workbook["Afspraken"]["B5"].value == datetime(2026, 11, 4)
    assert workbook["Plan van aanpak"]["I5"].value == datetime(2026, 11, 20)
    assert {row[8].number_format for row in workbook["Plan van aanpak"]["A5:Q7"]} == {"dd-mm-yyyy"}
    assert [row[8] for row in table(workbook["Plan van aanpak"])[1:]] == [
        *(date(2026, 11, 20), date(2027, 3, 1), date(2027, 3, 1)),
    ]

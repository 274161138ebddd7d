"""The first sheet: what this workbook is, what it is about, and where everything stands."""

from gettext import NullTranslations

from openpyxl import Workbook
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.report import RoundReport
from riskmodel.exchange.look import LINK, OVERFLOW, TITLE
from riskmodel.exchange.provenance import provenance_of
from riskmodel.exchange.sheets.page import set_up_page, set_widths, write_text
from riskmodel.exchange.sheets.sections import Pairs, write_pairs, write_section
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.translate import Language, translator


def write_read_me(workbook: Workbook, report: RoundReport, language: Language, guide: Pairs) -> None:
    """Write the sheet; `guide` names every other sheet people see, and says what it is for."""
    words = translator(language)
    _ = words.gettext
    sheet = workbook.create_sheet(_("Read me"), 0)
    set_widths(sheet, (30, 74))
    write_text(sheet, 1, 1, _("Social safety: analysis and action plan"), TITLE, OVERFLOW)
    sheet.row_dimensions[1].height = 32
    row = write_pairs(sheet, 3, _facts(report, language))
    row = write_section(sheet, row + 1, _("What this is"), _about(report, words))
    row = write_section(sheet, row + 1, _("What is in it"), guide)
    for place in range(row - len(guide), row):
        _link(sheet, place)
    row = write_section(sheet, row + 1, _("Working with it"), _advice(words))
    set_up_page(sheet, 2, "portrait")


def _facts(report: RoundReport, language: Language) -> Pairs:
    _ = translator(language).gettext
    round_ = report.round
    period = {"start": long_date(round_.starts_on, language), "end": long_date(round_.ends_on, language)}
    name = report.organisation.name
    if report.organisation.is_sample:
        name = _("%(name)s (made-up example)") % {"name": name}
    return (
        (_("Organisation"), name),
        (_("Measurement round"), round_.name),
        (_("Period"), _("%(start)s to %(end)s") % period),
        (_("Teams with agreements"), str(len(report.statements))),
        (_("Rows in the heatmap"), str(len(report.heatmap.rows))),
        *provenance_of(report).facts(language)[1:],
    )


def _about(report: RoundReport, words: NullTranslations) -> Pairs:
    _ = words.gettext
    example = _("The organisation and everything in this file are made up, to try things out with.")
    return (
        *([(_("An example"), example)] if report.organisation.is_sample else []),
        (
            _("From the teams"),
            _(
                "Teams made their own analysis of what makes social safety fragile at work. "
                "What they agreed on stands here in their own words."
            ),
        ),
        (
            _("Beside the RI&E"),
            _("This complements the RI&E and does not replace it. Take over the measures in its plan."),
        ),
        (
            _("No scores of people"),
            _(
                "What a person or a single small team scored is nowhere in this file, not hidden either. "
                "Outcomes appear only when they are of enough people together."
            ),
        ),
    )


def _advice(words: NullTranslations) -> Pairs:
    _ = words.gettext
    return (
        (
            _("Keep up the action plan"),
            _(
                "Fill in owner, term, status, budget, whether it worked, and a new note. "
                "Choose from the lists; an owner may be new."
            ),
        ),
        (
            _("Read it back"),
            _(
                "In the product, at Plan and Excel, you read this file back. You first see every difference, "
                "also what somebody else changed meanwhile; then you decide."
            ),
        ),
        (
            _("Sort and filter"),
            _("Every table can be sorted and filtered, as a whole. The colours move along."),
        ),
        (
            _("Hidden parts"),
            _(
                "The sheet with the lists is hidden, and so are the last three columns of the action plan. "
                "By them the product knows each measure again. Leave them as they are."
            ),
        ),
        (
            _("Share with care"),
            _("The teams' words are meant for the organisation. Do not look for who said what."),
        ),
    )


def _link(sheet: Worksheet, row: int) -> None:
    cell = sheet.cell(row, 1)
    target = f"{quote_sheetname(str(cell.value))}!A1"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=target, display=str(cell.value))
    cell.font = LINK

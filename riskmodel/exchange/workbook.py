"""The Excel workbook of a round, which a prevention officer keeps using."""

from openpyxl import Workbook

from riskmodel.domain.report import RoundReport
from riskmodel.exchange.packing import pack
from riskmodel.exchange.sheets.action_plan import write_action_plan
from riskmodel.exchange.sheets.agreements import write_agreements
from riskmodel.exchange.sheets.chart import write_chart
from riskmodel.exchange.sheets.figures import write_figures
from riskmodel.exchange.sheets.heatmap import write_heatmap
from riskmodel.exchange.sheets.lists import write_lists
from riskmodel.exchange.sheets.provenance_line import provenance_words
from riskmodel.exchange.sheets.read_me import write_read_me
from riskmodel.exchange.sheets.risk_register import write_risk_register
from riskmodel.exchange.text_cell import harmless
from riskmodel.i18n.translate import Language, translator

_LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}


def round_workbook(report: RoundReport, language: Language, *, with_fine_kinney: bool = False) -> bytes:
    """Return an xlsx file of everything that left the rooms of a round; equal reports give equal bytes.

    `with_fine_kinney` adds a column with that indication to the risk register, for the RI&E.
    """
    _ = translator(language).gettext
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    describe(workbook, report, _("Social safety: analysis and action plan"), language)
    write_read_me(workbook, report, language, _guide(report, language))
    write_agreements(workbook, report, language)
    lists = write_lists(workbook, report, translator(language))
    write_action_plan(workbook, report, language, lists)
    write_risk_register(workbook, report, language, with_fine_kinney=with_fine_kinney)
    write_heatmap(workbook, report, language)
    if report.heatmap.rows:
        write_chart(workbook, report, language)
    write_figures(workbook, report, language, with_fine_kinney=with_fine_kinney)
    # The hidden sheet last: programs open a workbook on its first sheet, and count on it being visible.
    workbook.move_sheet(_("Lists"), len(workbook.worksheets))
    workbook.active = 0
    return pack(workbook, report.made_on)


def describe(workbook: Workbook, report: RoundReport, subject: str, language: Language) -> None:
    """Fill in the properties of a file: what it is about, what it rests on, and by what it was made."""
    _ = translator(language).gettext
    about = workbook.properties
    about.title = harmless(f"{report.organisation.name}: {report.round.name}")
    about.subject = subject
    about.creator = about.lastModifiedBy = "Risicotafel"
    about.language = _LOCALES[language]
    about.category = _("Action plan")
    about.keywords = _("social safety, risk analysis, RI&E, action plan")
    about.description = harmless(provenance_words(report, language))
    about.version = report.round.method_version


def _guide(report: RoundReport, language: Language) -> tuple[tuple[str, str], ...]:
    _ = translator(language).gettext
    chart = (_("Chart"), _("In how many rows of the heatmap each factor has each word."))
    return (
        (
            _("Agreements"),
            _("What each team wants treated, in its own words, and whether there is a measure for it."),
        ),
        (
            _("Action plan"),
            _("All measures with owner, term, budget and status. Keep it up to date and read it back."),
        ),
        (_("Risk register"), _("Every factor with what the team says and what the scores may say about it.")),
        (_("Heatmap"), _("Rows of teams by factors, each cell a word and a sentence.")),
        *([chart] if report.heatmap.rows else []),
        (_("How figures are made"), _("What every word and number means, what is not shown, and why.")),
    )

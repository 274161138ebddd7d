"""The risk register: what teams agreed on, beside what may be shown of the scores about it."""

from gettext import NullTranslations

from openpyxl import Workbook

from riskmodel.domain.fine_kinney import classes_of
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import RoundState
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.register import RegisterEntry, register
from riskmodel.exchange.sheets.heatmap_colours import colour_labels
from riskmodel.exchange.sheets.page import write_title
from riskmodel.exchange.sheets.provenance_line import write_provenance
from riskmodel.exchange.sheets.table import CellValue, Column, write_table
from riskmodel.i18n.fine_kinney_words import mapping_caveat, three_class_words
from riskmodel.i18n.statement_words import (
    label_words,
    people_words,
    row_words,
    severe_sentence,
    statement_sentence,
)
from riskmodel.i18n.translate import Language, translator

_LABEL = 5


def write_risk_register(
    workbook: Workbook, report: RoundReport, language: Language, *, with_fine_kinney: bool = False
) -> None:
    """Write one row per team and agreed factor, and one per released factor that none agreed on."""
    words = translator(language)
    _ = words.gettext
    sheet = workbook.create_sheet(_("Risk register"))
    lead = _("What teams agreed on, beside what the scores of enough people together may say. Highest first.")
    write_title(sheet, _("Risk register"), lead)
    write_provenance(sheet, report, language)
    columns = [
        Column(_("Factor"), 28),
        Column(_("Team"), 17),
        Column(_("In the team's own words"), 40),
        Column(_("Measures"), 15, f'0;0;"{_("none yet")}"'),
        Column(_("Outcome"), 19),
        Column(_("What the scores say"), 28),
        Column(_("Severity"), 21),
        Column(_("Row"), 26),
        Column(_("People"), 17),
    ]
    entries = register(report)
    rows = [_row(entry, report, language) for entry in entries]
    if with_fine_kinney:
        write_title(sheet, _("Risk register"), f"{lead} {mapping_caveat(CURRENT, words)}")
        columns.append(_fine_kinney_column(words))
        rows = [(*row, _indication(entry, words)) for row, entry in zip(rows, entries, strict=True)]
    block = write_table(sheet, "RiskRegister", columns, rows, 2)
    colour_labels(sheet, block.column(_LABEL), words)


def _fine_kinney_column(words: NullTranslations) -> Column:
    """Return the column, which names the mapping and the version of the method that it is of."""
    title = words.gettext("Indication Fine & Kinney (%(mapping)s, %(version)s)")
    return Column(title % {"mapping": CURRENT.fine_kinney.mapping, "version": CURRENT.id}, 24)


def _indication(entry: RegisterEntry, words: NullTranslations) -> str | None:
    """Return the class, or two possible ones; nothing where nothing is shown."""
    if entry.released is None:
        return None
    return three_class_words(classes_of(entry.released.labels), words).capitalize()


def _row(entry: RegisterEntry, report: RoundReport, language: Language) -> tuple[CellValue, ...]:
    words = translator(language)
    _ = words.gettext
    agreed = entry.team_name is not None
    return (
        factor_words(report.content_for(entry.edition), entry.factor_id, language),
        entry.team_name if agreed else _("no team agreed on this"),
        entry.words,
        entry.measures if agreed else None,
        *_outcome(entry, report, language),
    )


def _outcome(entry: RegisterEntry, report: RoundReport, language: Language) -> tuple[CellValue, ...]:
    words = translator(language)
    released = entry.released
    if entry.row is None or released is None:
        return words.gettext("not shown"), _why(entry, report, language), None, None, None
    return (
        label_words(released, words).capitalize(),
        statement_sentence(released, words),
        severe_sentence(released, words) or None,
        row_words(entry.row, words),
        people_words(released.people, words),
    )


def _why(entry: RegisterEntry, report: RoundReport, language: Language) -> str:
    _ = translator(language).gettext
    rows = report.heatmap.rows
    if entry.row is None and any(entry.team_name in row.team_names for row in rows):
        return _("not shown: several teams have this name")
    if entry.row is None and report.round.state == RoundState.OPEN:
        return _("not shown yet: too few people so far")
    return _("not shown: too few people")

"""Findings per factor: what was released about it, and what teams say in their own words."""

from collections.abc import Iterator

from riskmodel.domain.disclosure import Released
from riskmodel.domain.heatmap import HeatmapRow
from riskmodel.domain.report import RoundReport
from riskmodel.domain.top_risks import top_risks
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.pictures.reader import Reader, capital
from riskmodel.exchange.report.conclusions import put_heatmap
from riskmodel.exchange.report.label_cell import coloured
from riskmodel.exchange.report.links import start_section
from riskmodel.exchange.report.paper import Paper
from riskmodel.exchange.report.pictures import LYING, STANDING, Figure, heatmap_figure
from riskmodel.exchange.report.table_xml import Value
from riskmodel.exchange.report.together import write_together
from riskmodel.i18n.statement_words import (
    label_words,
    people_words,
    row_words,
    severe_sentence,
    statement_sentence,
)


def write_findings(paper: Paper, report: RoundReport, reader: Reader) -> None:
    """Write a heading per factor, most concern first, then what strengthens each other."""
    _ = reader.words.gettext
    whole = _whole_heatmap(report, reader)
    if whole:
        paper.turn()
    start_section(paper, "findings", reader.words, on_new_page=whole is None)
    paper.say(_order(report, reader))
    if whole:
        put_heatmap(paper, whole, report, reader)
        paper.turn()
    for factor_id in factors_in_order(report):
        _write_factor(paper, factor_id, report, reader)
    write_together(paper, report, reader)


def _order(report: RoundReport, reader: Reader) -> str:
    _ = reader.words.gettext
    if not report.heatmap.rows:
        return _("These are the factors that teams agreed to treat, in their own words.")
    return _(
        "Factors stand in the order of concern: first what stands out over all rows, then what teams "
        "agreed to treat, then the others."
    )


def _whole_heatmap(report: RoundReport, reader: Reader) -> Figure | None:
    """Return the heatmap for a page that lies down, when the conclusions had no room for all of it."""
    first, whole = (heatmap_figure(report, reader, factors) for factors in (STANDING, LYING))
    return whole if first and not first.is_whole else None


def factors_in_order(report: RoundReport) -> tuple[str, ...]:
    """Return every factor that was released or agreed on, most concern first."""
    return tuple(
        dict.fromkeys(
            (
                *(risk.factor_id for risk in top_risks(report.heatmap)),
                *(factor.factor_id for one in report.statements for factor in one.factors),
                *(report.heatmap.factor_ids if report.heatmap.rows else ()),
            )
        )
    )


def _write_factor(paper: Paper, factor_id: str, report: RoundReport, reader: Reader) -> None:
    words, language = reader.words, reader.language
    _ = words.gettext
    named = factor_words(report.content, factor_id, language)
    paper.heading(named, 2)
    if report.content.has_factor(factor_id):
        about = paper.say(report.content.factor(factor_id).description.text(language))
        about.paragraph_format.keep_with_next = True
    if factor_id in report.heatmap.factor_ids and report.heatmap.rows:
        columns = (
            (_("Row"), 34),
            (_("How many people"), 16),
            (_("Label"), 16),
            (_("What these people say"), 34),
        )
        rows = [_released(row, row.cells.get(factor_id), reader) for row in report.heatmap.rows]
        paper.table(_("What was released: %(factor)s") % {"factor": named}, columns, rows)
    if said := list(_agreed(factor_id, report)):
        paper.heading(_("What teams say about it"), 3)
        with_other = any(other for _team, _words, other in said)
        three = (
            (_("Team"), 22),
            (_("In the team's own words"), 40),
            (_("The other view"), 38),
        )
        two = ((_("Team"), 24), (_("In the team's own words"), 76))
        rows = [line if with_other else line[:2] for line in said]
        name = _("What teams say: %(factor)s") % {"factor": named}
        paper.table(name, three if with_other else two, rows)


def _released(row: HeatmapRow, cell: Released | None, reader: Reader) -> tuple[Value, ...]:
    words = reader.words
    _ = words.gettext
    if cell is None:
        return row_words(row, words), "", _("not shown"), capital(_("too few answers to show")) + "."
    sentences = (statement_sentence(cell, words), severe_sentence(cell, words))
    return (
        row_words(row, words),
        people_words(cell.people, words),
        coloured(capital(label_words(cell, words)), cell.labels),
        capital("; ".join(text for text in sentences if text)) + ".",
    )


def _agreed(factor_id: str, report: RoundReport) -> Iterator[tuple[str, str, str]]:
    for statement in report.statements:
        for factor in statement.factors:
            if factor.factor_id == factor_id:
                yield statement.unit_name, factor.words, factor.other_view

"""Measures: which risk each reaches, what has none yet, and what the law and consent have to do with it."""

from riskmodel.domain.measures_on_risks import MeasuresOnRisks, measures_on_risks
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.pictures.measure_names import agreed_by, measure_name
from riskmodel.exchange.pictures.reader import Reader
from riskmodel.exchange.report.law import write_law
from riskmodel.exchange.report.links import start_section
from riskmodel.exchange.report.paper import Paper
from riskmodel.exchange.report.pictures import measures_figure
from riskmodel.i18n.balance_words import balance_sentence
from riskmodel.i18n.over_rows_words import bearing_word


def write_measures(paper: Paper, report: RoundReport, reader: Reader) -> None:
    """Write what the agreed measures do together; the plan says who does what, and when."""
    _ = reader.words.gettext
    start_section(paper, "measures", reader.words)
    found = measures_on_risks(report, CURRENT)
    if found.risks:
        paper.say(_("That a measure reaches a risk does not say that it takes the risk away."))
        _write_reached(paper, found, report, reader)
        _write_questions(paper, found, report, reader)
    else:
        paper.say(_("What teams agreed to do stands in the action plan. Here stands what it asks of others."))
    _write_uncovered(paper, report, reader)
    write_law(paper, report, reader)


def _write_reached(paper: Paper, found: MeasuresOnRisks, report: RoundReport, reader: Reader) -> None:
    words = reader.words
    _ = words.gettext
    paper.heading(_("Measures against risks"), 2)
    rows = [
        (factor_words(report.content, risk.factor_id, reader.language), *line)
        for risk in found.risks
        for line in _reaching(found, risk.factor_id, reader)
    ]
    columns = (
        (_("Risk"), 26),
        (_("Measure"), 36),
        (_("What it does for this risk"), 18),
        (_("Agreed by"), 20),
    )
    paper.table(_("Measures against risks"), columns, rows)
    figure = measures_figure(report, reader)
    if figure is None or not paper.fits(figure.file.width):
        return
    alt_text = _("Agreed measures by risks. The same stands in the table above it.")
    part = "" if figure.is_whole else " " + _("Not everything fits on this page.")
    paper.picture(figure.file.png, figure.size, alt_text + part, alt_text + part)


def _reaching(found: MeasuresOnRisks, risk_id: str, reader: Reader) -> list[tuple[str, str, str]]:
    words = reader.words
    lines = [
        (measure_name(one, reader), bearing_word(one.bearings[risk_id], words), agreed_by(one, reader))
        for one in found.measures
        if risk_id in one.bearings
    ]
    return lines or [(words.gettext("nothing agreed yet"), "", "")]


def _write_questions(paper: Paper, found: MeasuresOnRisks, report: RoundReport, reader: Reader) -> None:
    if not found.warnings:
        return
    words = reader.words
    paper.heading(words.gettext("Questions about these measures together"), 2)
    paper.bullets(
        balance_sentence(one, reader.listed(map(reader.factor, one.factor_ids)), words)
        for one in found.warnings
    )
    paper.say(
        words.gettext(
            "These questions look at measures from the catalogue; nobody placed the teams' own yet."
        )
    )


def _write_uncovered(paper: Paper, report: RoundReport, reader: Reader) -> None:
    _ = reader.words.gettext
    bare = [
        (
            statement.unit_name,
            factor_words(report.content_for(statement.edition), factor.factor_id, reader.language),
        )
        for statement in report.statements
        for factor in statement.factors
        if all(measure.factor_id != factor.factor_id for measure in statement.measures)
    ]
    if bare:
        paper.heading(_("Agreed on, and without a measure yet"), 2)
        columns = ((_("Team"), 40), (_("Factor"), 60))
        paper.table(_("Agreed on, and without a measure yet"), columns, bare)

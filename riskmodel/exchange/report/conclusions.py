"""Two pages of conclusions: what stands out, who is asked for what, and what it looks like."""

from riskmodel.domain.report import RoundReport
from riskmodel.domain.top_risks import TopRisk, top_risks
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.pictures.reader import Reader, capital
from riskmodel.exchange.provenance import provenance_of
from riskmodel.exchange.register import measures_for
from riskmodel.exchange.report.asked import say_more, write_asked
from riskmodel.exchange.report.in_short import in_short
from riskmodel.exchange.report.label_cell import label_cell
from riskmodel.exchange.report.links import say_where
from riskmodel.exchange.report.paper import Paper
from riskmodel.exchange.report.pictures import STANDING, Figure, heatmap_figure, stacking_figure
from riskmodel.exchange.report.styles import NOTE, SUBTITLE, TITLE
from riskmodel.exchange.sheets.heatmap_texts import finding
from riskmodel.i18n.over_rows_words import risk_sentences, severe_in_rows

_RISKS, _WORDS = 5, 12
# In pixels: what stands around two pictures on a page, and less than which no picture of roots has.
_AROUND, _LEAST = 420, 200


def write_conclusions(paper: Paper, report: RoundReport, reader: Reader) -> None:
    """Write the first two pages."""
    _ = reader.words.gettext
    _write_title(paper, report, reader)
    say_where(paper, reader.words)
    paper.heading(_("Conclusions"), mark="conclusions")
    paper.bullets(in_short(report, reader))
    risks = top_risks(report.heatmap)
    if risks:
        _write_risks(paper, risks[:_RISKS], report, reader)
    elif not report.heatmap.rows:
        _write_statements(paper, report, reader)
    write_asked(paper, report, reader)
    _write_pictures(paper, report, reader)


def _write_title(paper: Paper, report: RoundReport, reader: Reader) -> None:
    _ = reader.words.gettext
    name = report.organisation.name
    if report.organisation.is_sample:
        name = _("%(name)s (made-up example)") % {"name": name}
    paper.say(_("Social safety: analysis and action plan"), TITLE)
    paper.say(f"{name} · {report.round.name}", SUBTITLE)
    beside = _("This complements the RI&E and does not replace it. Take over the measures in its plan.")
    paper.say(f"{provenance_of(report).sentence(reader.language)} {beside}", NOTE)


def _write_risks(paper: Paper, risks: tuple[TopRisk, ...], report: RoundReport, reader: Reader) -> None:
    words = reader.words
    _ = words.gettext
    paper.heading(_("What stands out over all rows"), 2)
    columns = ((_("Factor"), 38), (_("In how many rows"), 40), (_("Measures"), 22))
    rows = [
        (
            label_cell(factor_words(report.content, risk.factor_id, reader.language), risk),
            capital("; ".join(filter(None, (*risk_sentences(risk, words), severe_in_rows(risk, words))))),
            _measures_for(report, risk.factor_id, reader),
        )
        for risk in risks
    ]
    paper.table(_("What stands out over all rows"), columns, rows, _("Rows are counted, people never are."))


def _measures_for(report: RoundReport, factor_id: str, reader: Reader) -> str:
    words = reader.words
    count = sum(measures_for(statement, factor_id) for statement in report.statements)
    if not count:
        return words.gettext("nothing agreed yet")
    return words.ngettext("%(n)s measure", "%(n)s measures", count) % {"n": count}


def _write_statements(paper: Paper, report: RoundReport, reader: Reader) -> None:
    """Write what teams agreed, in their own words: what there is while nothing can be released."""
    _ = reader.words.gettext
    said = [(statement, factor) for statement in report.statements for factor in statement.factors]
    if not said:
        return
    paper.heading(_("What the teams agreed on"), 2)
    columns = ((_("Team"), 22), (_("Factor"), 30), (_("In the team's own words"), 48))
    rows = [
        (
            statement.unit_name,
            factor_words(report.content_for(statement.edition), factor.factor_id, reader.language),
            factor.words,
        )
        for statement, factor in said[:_WORDS]
    ]
    paper.table(_("What the teams agreed on"), columns, rows)
    say_more(paper, len(said) - _WORDS, _("Findings per factor"), reader)


def _write_pictures(paper: Paper, report: RoundReport, reader: Reader) -> None:
    """Write the second page: the heatmap, and below it what strengthens each other if there is room."""
    _ = reader.words.gettext
    heatmap = heatmap_figure(report, reader, STANDING)
    if heatmap is None:
        return
    paper.heading(_("What it looks like"), 2, on_new_page=True)
    put_heatmap(paper, heatmap, report, reader)
    left = paper.pixels_left(heatmap.file.width, heatmap.file.height) - _AROUND
    stacking = stacking_figure(report, reader, max(left, _LEAST))
    if stacking:
        words = _("What factors share, with the factors around it.")
        _put(paper, stacking, words, _("Factors that share a root strengthen each other."), reader)


def put_heatmap(paper: Paper, figure: Figure, report: RoundReport, reader: Reader) -> None:
    """Put the heatmap on the page, and say for the ear what stands out in it."""
    caption = reader.words.gettext("Heatmap: rows of teams by factors.")
    _put(paper, figure, f"{caption} {finding(report, reader.language)}", caption, reader)


def _put(paper: Paper, figure: Figure, alt_text: str, caption: str, reader: Reader) -> None:
    _ = reader.words.gettext
    where = _("All of it stands in words under “%(section)s”.") % {"section": _("Findings per factor")}
    part = "" if figure.is_whole else _("Not everything fits on this page.") + " "
    paper.picture(figure.file.png, figure.size, f"{alt_text} {part}{where}", f"{caption} {part}{where}")

"""How figures are made: every word and number of the report explained, and what is not shown and why."""

from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.pictures.reader import Reader
from riskmodel.exchange.provenance import provenance_of
from riskmodel.exchange.report.links import start_section
from riskmodel.exchange.report.paper import Paper
from riskmodel.exchange.sheets.figures_scale import scale_pairs
from riskmodel.exchange.sheets.figures_texts import label_pairs, limit_pairs, people_pairs, statement_pairs
from riskmodel.exchange.sheets.sections import Pairs


def write_justification(paper: Paper, report: RoundReport, reader: Reader) -> None:
    """Write one table per question that a reader may have about a figure."""
    words, language = reader.words, reader.language
    _ = words.gettext
    start_section(paper, "justification", words, on_new_page=False)
    made = provenance_of(report)
    sections: tuple[tuple[str, Pairs], ...] = (
        (_("Where it comes from"), made.facts(language)),
        (_("What is not shown, and why"), made.not_shown(language)),
        (_("How many people"), people_pairs(CURRENT, words)),
        (_("What is said, and when"), statement_pairs(CURRENT, words)),
        (_("What the words mean"), label_pairs(words)),
        (_("What people scored"), scale_pairs(report.content.scale, language)),
        (_("What nobody can find out, and what we cannot promise"), limit_pairs(words)),
    )
    for title, pairs in sections:
        paper.heading(title, 2)
        paper.table(title, ((_("About"), 30), (_("Explanation"), 70)), pairs)

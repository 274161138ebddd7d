"""Words of the field in plain language."""

from riskmodel.domain.report import RoundReport
from riskmodel.exchange.pictures.reader import Reader, capital
from riskmodel.exchange.provenance import provenance_of
from riskmodel.exchange.report.links import start_section
from riskmodel.exchange.report.paper import Paper
from riskmodel.exchange.report.styles import NOTE


def write_glossary(paper: Paper, report: RoundReport, reader: Reader) -> None:
    """Write every term in the order of the alphabet, with what it is easily confused with."""
    _, language = reader.words.gettext, reader.language
    start_section(paper, "glossary", reader.words)
    rows = sorted(
        (
            (
                capital(term.name.text(language)),
                " ".join(one.text(language) for one in (term.meaning, term.caution) if one),
            )
            for term in report.content.terms
        ),
        key=lambda row: row[0].casefold(),
    )
    if rows:
        paper.table(_("Glossary"), ((_("Word"), 28), (_("What we mean by it"), 72)), rows)
    paper.say(provenance_of(report).sentence(language), NOTE)

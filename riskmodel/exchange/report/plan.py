"""The plan: every measure with owner, term and status, and room to sign for having talked about it."""

from collections.abc import Iterator
from datetime import date

from catalog.facts import Representation
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedMeasure, RoomStatement
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.pictures.reader import Reader
from riskmodel.exchange.provenance import provenance_of
from riskmodel.exchange.report.links import start_section
from riskmodel.exchange.report.paper import Paper
from riskmodel.exchange.report.styles import NOTE
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.labels import influence_word, status_word

# In twips: a centimetre and a half to write in.
_TO_SIGN = 850


def write_plan(paper: Paper, report: RoundReport, reader: Reader) -> None:
    """Write the plan on pages that lie down, in the order of its terms."""
    words = reader.words
    _ = words.gettext
    paper.say(provenance_of(report).sentence(reader.language), NOTE)
    paper.turn()
    start_section(paper, "plan", words, on_new_page=False)
    rows = list(_rows(report, reader))
    if rows:
        paper.say(
            _("All measures in the order of their term. The Excel workbook is the one to keep up to date.")
        )
        columns = (
            *((_("No."), 5), (_("Team"), 13), (_("Factor"), 17), (_("Measure"), 29), (_("Owner"), 12)),
            *((_("Term"), 9), (_("Who decides"), 9), (_("Status"), 9)),
        )
        paper.table(_("Action plan"), columns, rows)
    else:
        paper.say(_("No team has measures yet."))
    _write_signatures(paper, report, reader)


def _rows(report: RoundReport, reader: Reader) -> Iterator[tuple[str, ...]]:
    planned = [(measure, statement) for statement in report.statements for measure in statement.measures]
    planned.sort(key=lambda pair: (pair[0].due_on or date.max, pair[1].unit_name))
    for number, (measure, statement) in enumerate(planned, start=1):
        yield _row(number, measure, statement, report, reader)


def _row(
    number: int, measure: AgreedMeasure, statement: RoomStatement, report: RoundReport, reader: Reader
) -> tuple[str, ...]:
    words = reader.words
    _ = words.gettext
    content = report.content_for(statement.edition)
    named = factor_words(content, measure.factor_id, reader.language) if measure.factor_id else _("general")
    return (
        str(number),
        statement.unit_name,
        named,
        "\n".join(_about(measure, reader)),
        measure.owner,
        short_date(measure.due_on, reader.language),
        influence_word(measure.influence, words),
        status_word(measure.status, words),
    )


def _about(measure: AgreedMeasure, reader: Reader) -> Iterator[str]:
    _ = reader.words.gettext
    code = f" ({measure.catalogue_measure_id})" if measure.catalogue_measure_id else ""
    yield measure.text + code
    if measure.first_step:
        yield _("First step: %(step)s") % {"step": measure.first_step}
    if measure.budget is not None:
        yield _("Budget: %(euros)s euros") % {"euros": measure.budget}


def _write_signatures(paper: Paper, report: RoundReport, reader: Reader) -> None:
    _ = reader.words.gettext
    paper.heading(_("Talked through with"), 2)
    paper.say(_("Signing says that the plan was talked about, not that anybody agrees with all of it."))
    heard = {
        Representation.WORKS_COUNCIL: _("Works council"),
        Representation.STAFF_REPRESENTATION: _("Staff representation"),
        Representation.NONE: _("Employees"),
    }[report.organisation.facts.representation]
    people = (_("Employer"), heard, _("Prevention officer"))
    columns = ((_("Who"), 25), (_("Name"), 30), (_("Date"), 15), (_("Signature"), 30))
    paper.table(
        _("Talked through with"), columns, [(one, "", "", "") for one in people], least_height=_TO_SIGN
    )
    paper.say(provenance_of(report).sentence(reader.language), NOTE)
    paper.turn()

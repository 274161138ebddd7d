"""What is asked of management and the board: measures that a team cannot decide on itself."""

from collections.abc import Iterator
from itertools import islice

from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedMeasure, Influence, MeasureStatus, RoomStatement
from riskmodel.exchange.pictures.reader import Reader
from riskmodel.exchange.report.paper import Paper
from riskmodel.exchange.report.styles import NOTE
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.labels import influence_word

_ASKED = 3
_ABOVE_THE_TEAM = (Influence.MANAGEMENT, Influence.BOARD)


def asked_of_management(report: RoundReport) -> Iterator[tuple[RoomStatement, AgreedMeasure]]:
    """Return the measures that a team cannot decide on itself and that are still to come, with their team."""
    for statement in report.statements:
        for measure in statement.measures:
            if measure.influence in _ABOVE_THE_TEAM and measure.status == MeasureStatus.PLANNED:
                yield statement, measure


def write_asked(paper: Paper, report: RoundReport, reader: Reader) -> None:
    """Write the first measures that others than the team decide on; nothing when there are none."""
    words = reader.words
    _ = words.gettext
    asked = list(asked_of_management(report))
    if not asked:
        return
    paper.heading(_("What is asked of management and the board"), 2)
    columns = ((_("Measure"), 46), (_("Team"), 22), (_("Who decides"), 16), (_("Term"), 16))
    rows = [
        (
            measure.text,
            statement.unit_name,
            influence_word(measure.influence, words),
            short_date(measure.due_on, reader.language),
        )
        for statement, measure in islice(asked, _ASKED)
    ]
    paper.table(_("What is asked of management and the board"), columns, rows)
    say_more(paper, len(asked) - _ASKED, _("Action plan"), reader)


def say_more(paper: Paper, more: int, section: str, reader: Reader) -> None:
    """Say that more stands elsewhere; nothing when nothing does."""
    if more > 0:
        text = reader.words.ngettext(
            "%(n)s more stands under “%(section)s”.", "%(n)s more stand under “%(section)s”.", more
        )
        paper.say(text % {"n": more, "section": section}, NOTE)

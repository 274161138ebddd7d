"""The conclusions in a few sentences."""

from collections.abc import Iterator
from gettext import NullTranslations

from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.report import RoundReport
from riskmodel.domain.shared_roots import found_combinations
from riskmodel.domain.stacking import stacking_per_row
from riskmodel.exchange.pictures.reader import Reader
from riskmodel.exchange.provenance import provenance_of
from riskmodel.exchange.register import measures_for
from riskmodel.exchange.report.asked import asked_of_management
from riskmodel.exchange.sheets.heatmap_texts import finding, nothing_yet
from riskmodel.i18n.dates import long_date


def in_short(report: RoundReport, reader: Reader) -> Iterator[str]:
    """Yield what happened, what stands out, what is not shown, and what is planned."""
    words, language = reader.words, reader.language
    _ = words.gettext
    if report.statements:
        agreed = words.ngettext(
            "%(n)s team made its own analysis and agreed on what leaves the room (%(when)s).",
            "%(n)s teams made their own analysis and agreed on what leaves the room (%(when)s).",
            len(report.statements),
        )
        yield agreed % {"n": len(report.statements), "when": _period(report, reader)}
    else:
        yield _("No team has read back its agreements yet.")
    yield finding(report, language) if report.heatmap.rows else nothing_yet(report, language)
    if report.heatmap.rows and report.heatmap.waiting:
        yield provenance_of(report).not_shown_sentence(language)
    yield from _combined(report, reader)
    yield from _planned(report, reader)


def _combined(report: RoundReport, reader: Reader) -> Iterator[str]:
    content = report.content
    per_row = stacking_per_row(report.heatmap, content.factors, content.combinations, CURRENT)
    names = {one.id: one.name.text(reader.language) for one in content.combinations}
    found = [names[one.combination_id] for one in found_combinations(per_row)]
    if found:
        text = reader.words.gettext("Together they weigh more: %(combinations)s.")
        yield text % {"combinations": "; ".join(f"“{name}”" for name in found)}


def _planned(report: RoundReport, reader: Reader) -> Iterator[str]:
    words = reader.words
    planned = [one for statement in report.statements for one in statement.measures]
    if planned:
        holds = words.ngettext(
            "The plan holds %(n)s measure.", "The plan holds %(n)s measures.", len(planned)
        ) % {"n": len(planned)}
        yield " ".join(filter(None, (holds, _asked(report, words))))
    counts = [measures_for(one, factor.factor_id) for one in report.statements for factor in one.factors]
    if without := counts.count(0):
        yield words.ngettext(
            "%(n)s factor that a team agreed on has no measure yet.",
            "%(n)s factors that teams agreed on have no measure yet.",
            without,
        ) % {"n": without}


def _asked(report: RoundReport, words: NullTranslations) -> str:
    count = len(list(asked_of_management(report)))
    sentence = words.ngettext(
        "Management or the board still has to decide on %(n)s of them.",
        "Management or the board still has to decide on %(n)s of them.",
        count,
    )
    return sentence % {"n": count} if count else ""


def _period(report: RoundReport, reader: Reader) -> str:
    days = sorted(statement.held_on for statement in report.statements)
    first, last = (long_date(day, reader.language) for day in (days[0], days[-1]))
    if first == last:
        return first
    return reader.words.gettext("%(start)s to %(end)s") % {"start": first, "end": last}

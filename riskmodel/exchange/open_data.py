"""Open data: a long table of what was released, and what is not shown and why; see docs/open-data.md."""

import csv
import io
import re
from collections.abc import Iterator

from riskmodel.domain.disclosure import Released
from riskmodel.domain.explanation import RowExplanation, RowReason
from riskmodel.domain.heatmap import HeatmapRow
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.provenance import Provenance, provenance_of
from riskmodel.exchange.text_cell import harmless
from riskmodel.i18n.explanation_words import waiting_words
from riskmodel.i18n.translate import Language, translator

COLUMNS = (
    *("made_on", "round", "edition", "method", "scale", "language"),
    *("record", "row", "unit", "teams", "row_reason", "factor", "factor_name"),
    *("shown", "people_from", "people_to", "label", "label_or", "strongest", "half", "third", "fifth"),
    *("low", "severe", "reason", "explanation"),
)
# What spreadsheets take for the start of a formula, where a cell begins in any way of cutting up a line.
_FORMULA = re.compile(r'(^|[;,\t|])(\s*"?\s*)(?=[=+\-@＝＋－＠])')
_YES, _NO, _OPEN = "yes", "no", "open"


def open_data_csv(report: RoundReport, language: Language) -> bytes:
    """Return the table as CSV (RFC 4180, UTF-8 with a byte order mark); equal reports give equal bytes.

    A record is a cell of the heatmap, or a team that waits. Nothing but released statements is in it.
    """
    made = provenance_of(report)
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for record in (*_cells(made, language), *_waiting(made, language)):
        filled = _about(made, language) | record
        writer.writerow({column: plain(filled.get(column, "")) for column in COLUMNS})
    return written.getvalue().encode("utf-8-sig")


def plain(text: str) -> str:
    """Return a text on one line that no spreadsheet takes for a formula."""
    line = " ".join(harmless(text).split())
    return _FORMULA.sub(r"\1\2'", line)


def _about(made: Provenance, language: Language) -> dict[str, str]:
    return {
        "made_on": made.made_on.isoformat(),
        "round": made.round.name,
        "edition": made.round.edition,
        "method": made.round.method_version,
        "scale": made.scale_preset,
        "language": language.value,
    }


def _cells(made: Provenance, language: Language) -> Iterator[dict[str, str]]:
    pairs = zip(made.heatmap.rows, made.explanation.rows, strict=True)
    for number, (row, why) in enumerate(pairs, start=1):
        for factor_id in made.heatmap.factor_ids:
            yield {
                **_place(number, row, why),
                "factor": factor_id,
                "factor_name": _name(made, factor_id, language),
                **_said(row.cells.get(factor_id), language),
            }


def _place(number: int, row: HeatmapRow, why: RowExplanation) -> dict[str, str]:
    return {
        "record": "cell",
        "row": str(number),
        "unit": row.unit_name,
        "teams": " | ".join(row.team_names),
        "row_reason": RowReason(why.reason).value,
    }


def _name(made: Provenance, factor_id: str, language: Language) -> str:
    content = made.content
    return content.factor(factor_id).name.text(language) if content.has_factor(factor_id) else ""


def _said(cell: Released | None, language: Language) -> dict[str, str]:
    _ = translator(language).gettext
    if cell is None:
        why = _("Too few people answered this to show it safely. It says nothing about the score.")
        return {"shown": _NO, "reason": "too_few_answers", "explanation": why}
    said = cell.statements
    is_open = len(cell.labels) > 1
    why = _("Saying which label it is would tell too much about somebody's answer.")
    return {
        "shown": _YES,
        "people_from": str(cell.people[0]),
        "people_to": str(cell.people[1]),
        "label": cell.labels[0].value,
        "label_or": cell.labels[1].value if is_open else "",
        "strongest": cell.strongest.value,
        **{name: _word(getattr(said, name)) for name in ("half", "third", "fifth", "low", "severe")},
        "reason": "left_open" if is_open else "",
        "explanation": why if is_open else "",
    }


def _word(said: bool | None) -> str:
    return _OPEN if said is None else _YES if said else _NO


def _waiting(made: Provenance, language: Language) -> Iterator[dict[str, str]]:
    words = translator(language)
    reasons = {one.team_name: one.reason for one in made.explanation.waiting}
    for team in made.heatmap.waiting:
        reason = reasons.get(team)
        why = waiting_words(reason, words) if reason else words.gettext("Too few people to show so far.")
        yield {
            "record": "waiting_team",
            "teams": team,
            "shown": _NO,
            "reason": reason.value if reason else "waiting",
            "explanation": why,
        }

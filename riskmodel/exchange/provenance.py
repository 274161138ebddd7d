"""Where a file comes from and what it leaves out: the same lines in every file that leaves the product.

`provenance_of(report)` gives the value; the workbook, the Word report, the CSV, the pictures and the calendar
take from it what fits them:

- `facts(language)`: pairs of a term and a value, for a table (organisation left out, that is the file's own);
- `sentence(language)`: the same on one line, for under a picture or in the description of an appointment;
- `not_shown(language)`: pairs of what is not shown and why, never empty, for a table;
- `not_shown_sentence(language)`: the same in a line without names and numbers;
- `DATE_FIELDS`: the only fields in which two files of the same state may differ.

Nothing in it counts people: reasons are those of `domain/explanation.py`, which follow from invitations.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from catalog.model import Catalogue
from riskmodel.domain.explanation import Explanation, explain
from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import MeasurementRound, RoundState
from riskmodel.domain.report import RoundReport
from riskmodel.domain.scale import SUM
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.explanation_words import empty_words, open_words, waiting_words
from riskmodel.i18n.statement_words import row_words
from riskmodel.i18n.translate import Language, translator

DATE_FIELDS = ("made_on",)

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Provenance:
    """The content, method and scale that a file rests on, its day, and why something is not in it."""

    round: MeasurementRound
    heatmap: Heatmap
    content: Catalogue
    made_on: date
    explanation: Explanation
    scale_preset: str = SUM.name

    def facts(self, language: Language) -> Pairs:
        """Return what the file rests on, as terms with values."""
        _ = translator(language).gettext
        return (
            (_("Measurement round"), self.round.name),
            (_("Made on"), long_date(self.made_on, language)),
            (_("Catalogue edition"), self.round.edition),
            (_("Method version"), self.round.method_version),
            (_("Scale preset"), self.scale_preset),
        )

    def sentence(self, language: Language) -> str:
        """Return the same on one line."""
        return translator(language).gettext(
            "Measurement round %(round)s. Made on %(day)s. "
            "Catalogue %(edition)s, method %(method)s, scale %(scale)s."
        ) % {
            "round": self.round.name,
            "day": long_date(self.made_on, language),
            "edition": self.round.edition,
            "method": self.round.method_version,
            "scale": self.scale_preset,
        }

    def not_shown(self, language: Language) -> Pairs:
        """Return what is not shown and why; one line says so when nothing is missing."""
        _ = translator(language).gettext
        found = (*self._waiting(language), *self._rows(language))
        always = (
            _("Not shown, ever"),
            _("Exact numbers of people, shares, averages, and the reason why a team came together."),
        )
        complete = (_("Outcomes"), _("Every row has an outcome for every factor."))
        return (*(found or ((complete,) if self.heatmap.rows else ())), always)

    def not_shown_sentence(self, language: Language) -> str:
        """Return in a line what is not shown; no team, factor or number is in it."""
        _ = translator(language).gettext
        said = []
        if self.heatmap.waiting:
            said.append(_("Not shown: teams that wait, because there are too few people to show them."))
        if any(row.empty for row in self.explanation.rows):
            said.append(_("Not shown: what too few people of a row answered."))
        return " ".join(said) or _("Every row has an outcome for every factor.")

    def _waiting(self, language: Language) -> Iterator[tuple[str, str]]:
        words = translator(language)
        reasons = {one.team_name: waiting_words(one.reason, words) for one in self.explanation.waiting}
        for team in self.heatmap.waiting:
            yield team, reasons.get(team) or words.gettext("Too few people to show so far.")

    def _rows(self, language: Language) -> Iterator[tuple[str, str]]:
        words = translator(language)
        for row, why in zip(self.heatmap.rows, self.explanation.rows, strict=True):
            said = (
                empty_words(self._named(why.empty, language), words),
                open_words(self._named(why.open, language), words),
            )
            if any(said):
                yield row_words(row, words), " ".join(text for text in said if text)

    def _named(self, factor_ids: tuple[str, ...], language: Language) -> str:
        return "; ".join(factor_words(self.content, factor_id, language) for factor_id in factor_ids)


def provenance_of(report: RoundReport) -> Provenance:
    """Return where every file of a report comes from."""
    return provenance(report.round, report.heatmap, report.content, report.made_on, report.explanation)


def provenance(
    round_: MeasurementRound,
    heatmap: Heatmap,
    content: Catalogue,
    made_on: date,
    explanation: Explanation | None = None,
) -> Provenance:
    """Return the same of a heatmap alone; without an explanation teams wait for a general reason."""
    is_closed = round_.state == RoundState.CLOSED
    known = explanation or explain(heatmap, (), CURRENT, is_closed=is_closed)
    return Provenance(round_, heatmap, content, made_on, known)

"""The sheet that goes with the plan: what the annex is, what happened around it, and what was agreed."""

from collections.abc import Sequence
from itertools import groupby

from openpyxl import Workbook

from riskmodel.domain.plan_event import EventKind
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.look import OVERFLOW, TITLE
from riskmodel.exchange.provenance import provenance_of
from riskmodel.exchange.rie_annex.lines import AnnexLine
from riskmodel.exchange.rie_annex.texts import risk
from riskmodel.exchange.sheets.page import set_up_page, set_widths, write_text
from riskmodel.exchange.sheets.sections import Pairs, write_section
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.plan_words import event_word
from riskmodel.i18n.translate import Language, translator

ALWAYS_PRINTED = (EventKind.WORKS_COUNCIL_CONSENT, EventKind.EXPERT_REVIEW, EventKind.YEARLY_PROGRESS)


def write_annex_sheet(
    workbook: Workbook, report: RoundReport, lines: Sequence[AnnexLine], language: Language
) -> None:
    """Write the sheet, on a page that can be put behind the RI&E."""
    _ = translator(language).gettext
    sheet = workbook.create_sheet(_("Annex to the RI&E"))
    set_widths(sheet, (34, 70))
    write_text(sheet, 1, 1, _("Social safety: annex to the RI&E and its plan van aanpak"), TITLE, OVERFLOW)
    sheet.row_dimensions[1].height = 32
    sections: tuple[tuple[str, Pairs], ...] = (
        (_("What this is"), _about(report, language)),
        (_("What happened around the plan"), events_printed(report, language)),
        (_("What teams agreed on"), _agreed(report, lines, language)),
        (_("Taking it over"), _advice(language)),
        (_("What is not shown, and why"), provenance_of(report).not_shown(language)),
    )
    row = 3
    for title, pairs in sections:
        row = write_section(sheet, row, title, pairs) + 1
    set_up_page(sheet, 2, "portrait")


def events_printed(report: RoundReport, language: Language) -> Pairs:
    """Return every dated event in its order; of consent, review and progress also that there is none yet."""
    words = translator(language)
    found = [
        (
            long_date(event.held_on, language),
            ". ".join(filter(None, (_event(event.kind, language), event.text))),
        )
        for event in sorted(report.events, key=lambda one: (one.held_on, one.id))
    ]
    there = {event.kind for event in report.events}
    lacking = [
        (words.gettext("no date yet"), _event(kind, language)) for kind in ALWAYS_PRINTED if kind not in there
    ]
    return (*found, *lacking)


def _event(kind: EventKind, language: Language) -> str:
    said = event_word(kind, translator(language))
    return said[:1].upper() + said[1:]


def _about(report: RoundReport, language: Language) -> Pairs:
    _ = translator(language).gettext
    name = report.organisation.name
    if report.organisation.is_sample:
        name = _("%(name)s (made-up example)") % {"name": name}
    return (
        (
            _("Beside the RI&E"),
            _("This annex complements the RI&E and its plan van aanpak. It does not replace the RI&E."),
        ),
        (_("Organisation"), name),
        *provenance_of(report).facts(language),
    )


def _agreed(report: RoundReport, lines: Sequence[AnnexLine], language: Language) -> Pairs:
    words = translator(language)
    pairs = []
    for number, found in groupby(lines, key=lambda line: line.number):
        of_factor = list(found)
        first = of_factor[0]
        count = sum(line.measure is not None for line in of_factor)
        measures = (
            words.ngettext("%(n)s measure.", "%(n)s measures.", count) % {"n": count}
            if count
            else words.gettext("No measure yet.")
        )
        term = f"{number} {first.statement.unit_name}: {risk(first, report, language)}"
        pairs.append((term, " ".join(filter(None, (first.agreed.words if first.agreed else "", measures)))))
    return pairs or [
        (words.gettext("Nothing yet"), words.gettext("No team has read back its agreements yet."))
    ]


def _advice(language: Language) -> Pairs:
    _ = translator(language).gettext
    return (
        (
            _("The first sheet"),
            _("It has the columns of your RI&E tool. Copy its rows under those of your own plan van aanpak."),
        ),
        (
            _("The priority"),
            _(
                "It is filled in only where enough people scored and one class is certain. It follows the "
                "indication Fine & Kinney, which was made for injury: weigh it yourself."
            ),
        ),
        (
            _("The comments"),
            _("What the columns have no room for stands there, a line for each. The team's words come last."),
        ),
        (
            _("Legal duties"),
            _("Whether consent or a review is needed depends on your organisation. Ask your expert."),
        ),
    )

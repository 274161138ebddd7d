"""What the law says about the agreed measures of the catalogue, and who has to consent first."""

from collections.abc import Iterator

from catalog.facts import Representation
from catalog.model import Measure
from riskmodel.domain.legal_standing import standing_of
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import MeasureStatus
from riskmodel.exchange.pictures.reader import Reader, capital
from riskmodel.exchange.report.paper import Paper
from riskmodel.i18n.legal_words import standing_word


def write_law(paper: Paper, report: RoundReport, reader: Reader) -> None:
    """Write of every measure from the catalogue what the law says, and whether consent is needed first."""
    words = reader.words
    _ = words.gettext
    known = list(_from_catalogue(report))
    if not known:
        return
    paper.heading(_("What the law and the works council have to do with it"), 2)
    facts = report.organisation.facts
    needs_consent = any(one.needs_consent(facts) for one in known)
    paper.say(_consent_sentence(facts.representation, reader, needs_consent=needs_consent))
    columns = (
        (_("Measure"), 34),
        (_("What the law says"), 16),
        (_("Consent first?"), 16),
        (_("First step"), 34),
    )
    rows = [
        (
            f"{one.id} {one.name.text(reader.language)}",
            capital(standing_word(standing_of(one, map(report.content.law, one.law_ids), facts), words)),
            _("yes, before it is decided") if one.needs_consent(facts) else _("no"),
            one.first_step.text(reader.language),
        )
        for one in known
    ]
    paper.table(_("What the law and the works council have to do with it"), columns, rows)


def _consent_sentence(representation: Representation, reader: Reader, *, needs_consent: bool) -> str:
    """Return who has the right of consent in this organisation."""
    _ = reader.words.gettext
    if representation is Representation.NONE:
        return _(
            "This organisation has no works council or staff representation. "
            "Talk the plan through with employees."
        )
    if not needs_consent:
        return _(
            "As far as we could establish, none of these measures needs consent first. Ask when in doubt."
        )
    if representation is Representation.WORKS_COUNCIL:
        return _("For some of these measures the works council has the right of consent (WOR, article 27).")
    return _(
        "For some of these measures the staff representation has the right of consent (WOR, article 35c)."
    )


def _from_catalogue(report: RoundReport) -> Iterator[Measure]:
    ids = dict.fromkeys(
        measure.catalogue_measure_id
        for statement in report.statements
        for measure in statement.measures
        if measure.catalogue_measure_id and measure.status != MeasureStatus.DROPPED
    )
    for measure_id in ids:
        if measure_id and report.content.has_measure(measure_id):
            yield report.content.measure(measure_id)

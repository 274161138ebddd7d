"""What stands in the cells of the annex, whatever the layout."""

from gettext import NullTranslations

from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedFactor, AgreedMeasure, MeasureStatus
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.rie_annex.lines import AnnexLine
from riskmodel.exchange.rie_annex.words import IMPLEMENTED, IN_PROCESS, PLANNED, PRIORITIES
from riskmodel.exchange.sheets.plan_row import progress_words
from riskmodel.i18n.fine_kinney_words import three_class_words
from riskmodel.i18n.labels import influence_word, origin_word, status_word
from riskmodel.i18n.plan_sheet_words import worked_word
from riskmodel.i18n.translate import Language, translator


def section(line: AnnexLine, language: Language) -> str:
    """Return the section: the subject and the team."""
    _ = translator(language).gettext
    return _("Social safety, %(team)s") % {"team": line.statement.unit_name}


def risk(line: AnnexLine, report: RoundReport, language: Language) -> str:
    """Return the risk: the factor with its code, so that it can be looked up."""
    if line.factor_id is None:
        return translator(language).gettext("Social safety in general")
    return factor_words(report.content_for(line.statement.edition), line.factor_id, language)


def priority(line: AnnexLine, language: Language) -> str | None:
    """Return the layout's word for the priority; nothing where none may be shown."""
    return PRIORITIES[language][line.priority] if line.priority else None


def status(measure: AgreedMeasure, language: Language) -> str:
    """Return the status in the words of layout O."""
    known = {
        MeasureStatus.PLANNED: PLANNED,
        MeasureStatus.IN_PROGRESS: IN_PROCESS,
        MeasureStatus.DONE: IMPLEMENTED,
    }
    return known.get(measure.status) or status_word(measure.status, translator(language))


def comments(line: AnnexLine, report: RoundReport, language: Language, *, with_status: bool) -> str:
    """Return what the layout has no column for, a line for each; the team's own words come last."""
    words = translator(language)
    facts: list[tuple[str, str]] = []
    if len(line.classes) > 1:
        facts.append((words.gettext("Priority"), three_class_words(line.classes, words)))
    if line.measure:
        facts += _of_measure(line.measure, words, with_status=with_status)
        progress = progress_words(report.notes.get(line.measure.id, ()), language)
        facts.append((words.gettext("Progress so far"), progress))
    else:
        facts.append((words.gettext("Measure"), words.gettext("none yet")))
    if line.agreed:
        facts += _of_factor(line.agreed, words)
    return "\n".join(f"{term}: {value}" for term, value in facts if value)


def _of_measure(
    measure: AgreedMeasure, words: NullTranslations, *, with_status: bool
) -> list[tuple[str, str]]:
    _ = words.gettext
    origin = origin_word(measure.origin, words)
    code = f" ({measure.catalogue_measure_id})" if measure.catalogue_measure_id else ""
    return [
        (_("Status"), status_word(measure.status, words) if with_status else ""),
        (_("Did it work?").rstrip("?"), worked_word(measure.effect, words) if measure.effect else ""),
        (_("First step"), measure.first_step),
        (_("Who decides"), influence_word(measure.influence, words)),
        (_("Origin"), f"{origin}{code}"),
    ]


def _of_factor(agreed: AgreedFactor, words: NullTranslations) -> list[tuple[str, str]]:
    _ = words.gettext
    return [(_("In the team's own words"), agreed.words), (_("The other view"), agreed.other_view)]

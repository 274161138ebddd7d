"""Plans of an RI&E in words: what columns hold, what was understood of a file, and why one is refused."""

from gettext import NullTranslations

from riskmodel.domain.imported_plan import Layout, LineStanding, PlanField, Priority
from riskmodel.domain.imported_plan_reading import Basis, Note, NoteKind, PlanFault, PlanReading
from riskmodel.domain.room_statement import Effect, MeasureStatus


def field_word(field: PlanField | None, words: NullTranslations) -> str:
    """Return what a column holds; None is that nobody needs it."""
    _ = words.gettext
    if field is None:
        return _("something else (kept, not used)")
    return {
        PlanField.SECTION: _("part or subject"),
        PlanField.RISK_NUMBER: _("number of the risk"),
        PlanField.RISK: _("risk"),
        PlanField.SITUATION: _("description of the risk"),
        PlanField.PRIORITY: _("priority"),
        PlanField.MEASURE: _("measure"),
        PlanField.REQUIREMENTS: _("what is needed for it"),
        PlanField.OWNER: _("who is responsible"),
        PlanField.BUDGET: _("budget"),
        PlanField.START: _("begins on"),
        PlanField.DUE: _("ready by"),
        PlanField.STATUS: _("how far it is"),
        PlanField.EFFECT: _("whether it worked"),
        PlanField.COMMENT: _("remarks"),
    }[field]


def basis_word(basis: Basis | None, words: NullTranslations) -> str:
    """Return how it is known what a column holds."""
    _ = words.gettext
    if basis is None:
        return ""
    return {
        Basis.LABEL: _("by its heading"),
        Basis.POSITION: _("by its place"),
        Basis.CONTENT: _("by what stands in it"),
        Basis.PERSON: _("because somebody said so"),
    }[basis]


def plan_priority_word(priority: Priority, words: NullTranslations) -> str:
    """Return how a plan ranks a risk."""
    _ = words.gettext
    return {
        Priority.LOW: _("low priority"),
        Priority.MEDIUM: _("medium priority"),
        Priority.HIGH: _("high priority"),
    }[priority]


def layout_sentence(reading: PlanReading, words: NullTranslations) -> str:
    """Return as what kind of plan a file was recognised, and how much of it."""
    _ = words.gettext
    kind = {
        Layout.OIRA_E: _("This is a plan as OiRA and the Dutch RI&E tool write it."),
        Layout.OIRA_O: _("This is a plan as the European OiRA site writes it."),
        Layout.TABLE: _("This is a table of your own."),
    }[reading.layout]
    count = len(reading.lines)
    read = words.ngettext(
        "We read %(n)s line of the sheet “%(sheet)s”.", "We read %(n)s lines of the sheet “%(sheet)s”.", count
    ) % {"n": count, "sheet": reading.sheet}
    return f"{kind} {read}"


def note_sentence(note: Note, words: NullTranslations) -> str:
    """Return a note on a reading as a sentence."""
    _ = words.gettext
    match note.kind:
        case NoteKind.BY_POSITION:
            found = words.ngettext(
                "%(n)s heading is not known; we went by its place. Check what the columns hold.",
                "%(n)s headings are not known; we went by their place. Check what the columns hold.",
                note.count,
            )
        case NoteKind.WITHOUT_HEADINGS:
            return _("The table has no headings; we went by the places. Check what the columns hold.")
        case NoteKind.DATES_NOT_READ:
            found = words.ngettext(
                "%(n)s date is not one that we can read. It is kept as it stands.",
                "%(n)s dates are not ones that we can read. They are kept as they stand.",
                note.count,
            )
        case NoteKind.PRIORITIES_NOT_READ:
            found = words.ngettext(
                "%(n)s priority is not a word that we know. It is kept as it stands.",
                "%(n)s priorities are not words that we know. They are kept as they stand.",
                note.count,
            )
        case NoteKind.STATUSES_NOT_READ:
            found = words.ngettext(
                "Of %(n)s measure we do not understand how far it is. The words are kept as they stand.",
                "Of %(n)s measures we do not understand how far they are. The words are kept as they stand.",
                note.count,
            )
        case NoteKind.ROWS_LEFT_OUT:
            found = words.ngettext(
                "%(n)s row holds no risk and no measure, and is left out.",
                "%(n)s rows hold no risk and no measure, and are left out.",
                note.count,
            )
        case NoteKind.TEXTS_CUT:
            found = words.ngettext(
                "%(n)s text is longer than 4,000 characters. We keep its beginning.",
                "%(n)s texts are longer than 4,000 characters. We keep their beginning.",
                note.count,
            )
    return found % {"n": note.count}


def group_word(standing: LineStanding, words: NullTranslations) -> str:
    """Return what is known of the lines that stand there."""
    _ = words.gettext
    return {
        LineStanding.LIKELY: _("Probably psychosocial load, to confirm"),
        LineStanding.UNLIKELY: _("Probably something else, to confirm"),
        LineStanding.PSYCHOSOCIAL: _("Psychosocial load, confirmed"),
        LineStanding.OTHER: _("Something else, confirmed"),
    }[standing]


def outcome_word(status: MeasureStatus | None, effect: Effect | None, words: NullTranslations) -> str:
    """Return how far a measure of a plan is, and when it is done whether it worked."""
    _ = words.gettext
    if status == MeasureStatus.DONE:
        return {
            None: _("done, nobody knows whether it helped"),
            Effect.HELPED: _("done, and it helped"),
            Effect.HELPED_PARTLY: _("done, and it helped partly"),
            Effect.DID_NOT_HELP: _("done, and it did not help"),
            Effect.TOO_EARLY: _("done, too early to say whether it helped"),
        }[effect]
    return {
        None: _("nobody said how far it is"),
        MeasureStatus.PLANNED: _("planned, not begun"),
        MeasureStatus.IN_PROGRESS: _("under way"),
        MeasureStatus.DROPPED: _("dropped"),
    }[status]


def plan_refusal(fault: PlanFault, words: NullTranslations) -> str:
    """Return why a file is not read as a plan, and what to do."""
    _ = words.gettext
    return {
        PlanFault.NOT_EXCEL: _(
            "This is not an Excel file that we can read, or it is damaged. Open it in Excel, save it as "
            ".xlsx without a password and try again. Nothing was kept."
        ),
        PlanFault.TOO_LARGE: _(
            "This file is too large: up to 2 MB, and 60,000 cells on a sheet. Keep the sheet with the plan "
            "and take pictures out. Nothing was kept."
        ),
        PlanFault.TOO_MANY_LINES: _(
            "This plan has more than 5,000 lines. Split it in two files. Nothing was kept."
        ),
        PlanFault.NO_TABLE: _(
            "There is no text in this file. Choose the file with the plan. Nothing was kept."
        ),
        PlanFault.NO_SUCH_SHEET: _("This file has no sheet of that name. Nothing was kept."),
        PlanFault.NOTHING_UNDERSTOOD: _(
            "We found no column with risks or measures. Say which column holds them. Nothing was kept."
        ),
    }[fault]

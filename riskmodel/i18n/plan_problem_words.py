"""What is wrong with a sheet of the action plan, in words: where it is, and what to do."""

from gettext import NullTranslations

from riskmodel.domain.plan_columns import PlanColumn
from riskmodel.domain.plan_sheet import SheetFault, SheetProblem
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.i18n.labels import status_word
from riskmodel.i18n.plan_sheet_words import plan_heading, worked_word


def problem_place(problem: SheetProblem, words: NullTranslations) -> str:
    """Return where it is: the row as Excel counts, and the column, as far as there are any."""
    _ = words.gettext
    parts = [_("row %(row)s") % {"row": problem.row}] if problem.row else []
    if problem.column:
        parts.append(plan_heading(problem.column, words))
    return ", ".join(parts) or _("the file")


def problem_sentence(problem: SheetProblem, words: NullTranslations) -> str:
    """Return what is wrong and what to do about it."""
    sentences = _of_file(words) | _of_cell(words) | _of_row(words)
    return sentences[problem.fault] % {"given": problem.given, "choices": _choices(problem, words)}


def _choices(problem: SheetProblem, words: NullTranslations) -> str:
    if problem.column == PlanColumn.EFFECT:
        return ", ".join(worked_word(one, words) for one in Effect)
    return ", ".join(status_word(one, words) for one in MeasureStatus)


def _of_file(words: NullTranslations) -> dict[SheetFault, str]:
    _ = words.gettext
    return {
        SheetFault.NOT_EXCEL: _(
            "This is not an Excel workbook (.xlsx), or it is damaged. Save it once more."
        ),
        SheetFault.TOO_LARGE: _("This file is larger than a plan of ours can be. Take out what was added."),
        SheetFault.NO_PLAN: _(
            "There is no sheet in this file with the action plan as it was downloaded. Download it once more."
        ),
        SheetFault.SEVERAL_PLANS: _(
            "There are two sheets with an action plan in this file. Take out the one that does not count."
        ),
        SheetFault.COLUMN_MISSING: _(
            "This column is not there, or its heading was changed. Put the heading back as it was."
        ),
        SheetFault.COLUMN_TWICE: _("This column is there twice. Take one out."),
        SheetFault.MERGED_CELLS: _(
            "Cells are merged here: %(given)s. Split them, so that every row is whole."
        ),
        SheetFault.OTHER_ROUND: _(
            "This is the action plan of another round, or its measures are gone. "
            "Choose the round above first."
        ),
    }


def _of_cell(words: NullTranslations) -> dict[SheetFault, str]:
    _ = words.gettext
    return {
        SheetFault.FORMULA: _("There is a formula here. Put what it says in its place."),
        SheetFault.NOT_TEXT: _("What stands here cannot be read. Type it again."),
        SheetFault.NOT_A_DATE: _("“%(given)s” is not a date. Fill in a date, such as 31-12-2027."),
        SheetFault.NOT_A_BUDGET: _("“%(given)s” is not a number of whole euros, such as 2500."),
        SheetFault.NOT_IN_LIST: _("“%(given)s” is not one of the choices: %(choices)s."),
        SheetFault.TOO_LONG: _("This text is too long: there is room for %(given)s characters."),
        SheetFault.NO_OWNER: _("The owner was taken away. Name the function that owns this measure."),
        SheetFault.NOT_DONE_YET: _(
            "Whether it worked can be said once the measure is done. "
            "Change the status too, or leave it empty."
        ),
    }


def _of_row(words: NullTranslations) -> dict[SheetFault, str]:
    _ = words.gettext
    return {
        SheetFault.MARK_MISSING: _(
            "The hidden mark of this row is gone. Take the row from the file that you downloaded."
        ),
        SheetFault.MARK_UNKNOWN: _(
            "The hidden mark of this row is of no measure in this round. "
            "Take the row out, or take it from the file that you downloaded."
        ),
        SheetFault.MARK_TWICE: _(
            "This measure stands in row %(given)s too, with other values. "
            "Take out the row that does not count."
        ),
        SheetFault.OTHER_WORDS: _(
            "The words in this row are not those of its measure. The words are the team's, so put them back; "
            "or columns were sorted apart, then download the plan again."
        ),
        SheetFault.HIDDEN_CHANGED: _(
            "The hidden cells of this row were changed. Take the row from the file that you downloaded."
        ),
    }

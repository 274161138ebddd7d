"""What is wrong with own content, in words: where it is, and what is expected."""

from gettext import NullTranslations

from riskmodel.domain.own_columns import CHOICES
from riskmodel.domain.own_problem import Fault, Problem
from riskmodel.i18n.own_words import choice_words, column_word, retired_words

_SHOWN = 60


def place_words(problem: Problem, words: NullTranslations) -> str:
    """Return where it is: sheet, row and column, as far as there are any."""
    _ = words.gettext
    parts = [_cut(problem.sheet)] if problem.sheet else []
    if problem.row:
        parts.append(_("row %(row)s") % {"row": problem.row})
    if problem.letter:
        parts.append(_("column %(letter)s") % {"letter": problem.letter})
    if problem.column:
        parts.append(column_word(problem.column, words))
    return ", ".join(parts) or _("the file")


def expected_words(problem: Problem, words: NullTranslations) -> str:
    """Return what is expected there."""
    filled = {"given": _cut(problem.given), "limit": problem.limit}
    if problem.fault == Fault.NOT_IN_LIST and problem.column:
        offered = choice_words(problem.column, words) if problem.column in CHOICES else retired_words(words)
        filled["choices"] = ", ".join(offered)
    sentence = _in_values(words) | _in_cells(words) | _in_files(words)
    return sentence[problem.fault] % filled


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _in_values(words: NullTranslations) -> dict[Fault, str]:
    _ = words.gettext
    return {
        Fault.MISSING: _("Nothing is filled in here, and it is needed."),
        Fault.TOO_LONG: _("This text has %(given)s characters; there is room for %(limit)s."),
        Fault.HIDDEN_CHARACTER: _("There is a hidden character in this text. Type the text again."),
        Fault.MARKUP: _(
            "Leave out “%(given)s”. Screens read web addresses and the signs < > [ ] ` $ \\ as layout."
        ),
        Fault.ONLY_ENGLISH: _("There is English, and no Dutch. The Dutch is needed."),
        Fault.OTHER_NUMBER_OF_LINES: _(
            "The Dutch has %(limit)s lines here. Give the English as many, or none."
        ),
        Fault.TOO_MANY_LINES: _("At most %(limit)s lines fit here."),
        Fault.NOT_IN_LIST: _("“%(given)s” is not one of the choices: %(choices)s."),
        Fault.UNKNOWN_CODE: _("“%(given)s” is not known here. Look at the sheet or list with our catalogue."),
        Fault.NOTHING_CHOSEN: _("Choose at least one here."),
        Fault.NAME_TAKEN: _("%(given)s has this name already. Change that one, or choose another name."),
    }


def _in_cells(words: NullTranslations) -> dict[Fault, str]:
    _ = words.gettext
    return {
        Fault.NOT_TEXT: _("There is a number, date or error here. Type it as text."),
        Fault.FORMULA: _("There is a formula here. Type the text itself."),
        Fault.UNKNOWN_ITEM: _(
            "“%(given)s” is no code of your own. Leave the code empty for something new: it gets one."
        ),
        Fault.ITEM_TWICE: _("The code %(given)s is there more than once."),
        Fault.NEW_AND_RETIRED: _("Something new cannot be retired at once. Leave out the row."),
        Fault.CHANGED_SINCE: _(
            "%(given)s was changed here after this sheet was downloaded. "
            "Download the sheet again and put your change in that one."
        ),
        Fault.VERSION_CHANGED: _("“%(given)s” is not the version that was in the sheet. Put it back."),
    }


def _in_files(words: NullTranslations) -> dict[Fault, str]:
    _ = words.gettext
    return {
        Fault.COLUMN_MISSING: _("This column is missing, or its heading was changed."),
        Fault.COLUMN_UNKNOWN: _("“%(given)s” is no column of this sheet. Take it out."),
        Fault.COLUMN_TWICE: _("The column “%(given)s” is there more than once."),
        Fault.OUTSIDE_TABLE: _("There is something outside the columns of the table. Take it out."),
        Fault.TOO_MANY_ROWS: _("There are more than %(limit)s rows."),
        Fault.MERGED_CELLS: _("The cells %(given)s are merged. Unmerge them."),
        Fault.SHEET_MISSING: _("The sheet “%(given)s” is missing, or its name was changed."),
        Fault.SHEET_UNKNOWN: _("The sheet “%(given)s” is not one of ours. Take it out."),
        Fault.SHEET_TWICE: _("The sheet “%(given)s” is there more than once."),
        Fault.NOT_EXCEL: _(
            "This is not a sheet as we read it. Save it in Excel as .xlsx, without a password."
        ),
        Fault.TOO_LARGE: _("This file is larger than a sheet with own content can be."),
    }

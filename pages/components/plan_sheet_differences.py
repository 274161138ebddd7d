"""What a workbook would change about the action plan, and what is wrong with one that cannot be read."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.table import Cell, Group, show_table
from pages.components.text import show_sentence
from riskmodel.domain.plan_columns import PlanColumn
from riskmodel.domain.plan_differences import PlanDifference, PlanDifferences
from riskmodel.domain.plan_sheet import SheetProblem
from riskmodel.i18n.plan_problem_words import problem_place, problem_sentence
from riskmodel.i18n.plan_sheet_words import plan_heading
from riskmodel.i18n.plan_words import field_word, value_words


def show_problems(problems: Sequence[SheetProblem]) -> None:
    """Show where each problem is and what to do about it."""
    words = session.words()
    _ = words.gettext
    rows = [(Cell(problem_place(one, words)), Cell(problem_sentence(one, words))) for one in problems]
    show_table(_("What is not right yet"), (_("Where"), _("What to do")), [Group(rows)])


def show_differences(differences: PlanDifferences) -> None:
    """Show every measure that would change, value by value, and what is not read."""
    _ = session.words().gettext
    if differences.changes:
        columns = (_("What"), _("It is"), _("It will be"))
        groups = [_group(one) for one in differences.changes]
        show_table(_("Nothing has changed yet. This is what will change."), columns, groups)
    else:
        st.info(_("No differences: this workbook says what is there already. Nothing has to change."))
    for sentence in _remarks(differences):
        show_sentence(sentence)


def _group(change: PlanDifference) -> Group:
    words, language = session.words(), session.language()
    rows = [
        (
            Cell(field_word(one.field, words)),
            Cell(value_words(one.field, one.now, language)),
            Cell(
                words.gettext("changed on both sides: choose below")
                if one.is_conflict
                else value_words(one.field, one.in_sheet, language)
            ),
        )
        for one in change.fields
    ]
    if change.note:
        rows.append((Cell(plan_heading(PlanColumn.NOTE, words)), Cell(""), Cell(change.note)))
    where = words.gettext("row %(row)s") % {"row": change.row}
    return Group(rows, change.line.measure.text, f"{change.line.unit_name}, {where}")


def _remarks(differences: PlanDifferences) -> list[str]:
    words = session.words()
    found = []
    if differences.missing:
        sentence = words.ngettext(
            "%(n)s measure of this round is not in the workbook. It stays as it is.",
            "%(n)s measures of this round are not in the workbook. They stay as they are.",
            len(differences.missing),
        )
        found.append(sentence % {"n": len(differences.missing)})
    if differences.rows_without_mark:
        sentence = words.ngettext(
            "Row %(rows)s was added and is not read: measures come from what teams agree on.",
            "Rows %(rows)s were added and are not read: measures come from what teams agree on.",
            len(differences.rows_without_mark),
        )
        found.append(sentence % {"rows": ", ".join(map(str, differences.rows_without_mark))})
    if differences.own_columns:
        columns = ", ".join(differences.own_columns)
        found.append(words.gettext("Columns of your own are not read: %(columns)s.") % {"columns": columns})
    return found

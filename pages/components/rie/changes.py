"""What a newer file would change about a plan that is there, line by line; nothing has changed yet."""

import streamlit as st

from pages.components import session
from pages.components.rie.preview import short
from pages.components.table import Cell, Group, show_table
from riskmodel.application.import_plan import PlanFile
from riskmodel.domain.imported_plan import ImportedAction, PlanField
from riskmodel.domain.imported_plan_differences import LineChange
from riskmodel.i18n.imported_plan_words import field_word

_SHOWN = 50


def show_changes(found: PlanFile) -> None:
    """Show the lines that are new, say something else or are gone; or that there are none."""
    words = session.words()
    _ = words.gettext
    if found.changes_nothing:
        st.info(_("No differences: this file says what is there already. Nothing has to change."))
        return
    columns = (_("What"), _("It is"), _("It will be"))
    groups = [_group(change) for change in found.changes[:_SHOWN]]
    show_table(_("Nothing has changed yet. This is what will change."), columns, groups)
    more = len(found.changes) - _SHOWN
    if more > 0:
        st.write(
            words.ngettext("And %(n)s line more changes.", "And %(n)s lines more change.", more) % {"n": more}
        )


def _group(change: LineChange) -> Group:
    words = session.words()
    _ = words.gettext
    if change.before is None:
        return _whole(change.after, _("new line"), is_new=True)
    if change.after is None:
        return _whole(change.before, _("not in the file any more: this line goes"), is_new=False)
    rows = [
        (
            Cell(field_word(cell.field, words) if cell.field else cell.heading),
            Cell(short(cell.before)),
            Cell(short(cell.after)),
        )
        for cell in change.cells
    ]
    return Group(rows, _name(change.after), _("changed; what was confirmed of it stays"))


def _whole(action: ImportedAction | None, remark: str, *, is_new: bool) -> Group:
    words = session.words()
    line = action.line if action else None
    rows = []
    for field in (PlanField.MEASURE, PlanField.OWNER, PlanField.DUE):
        text = short(line.text(field)) if line else ""
        if text:
            texts = ("", text) if is_new else (text, "")
            rows.append((Cell(field_word(field, words)), *map(Cell, texts)))
    return Group(rows, _name(action), remark)


def _name(action: ImportedAction | None) -> str:
    line = action.line if action else None
    if line is None:
        return ""
    number = line.text(PlanField.RISK_NUMBER)
    text = line.text(PlanField.RISK) or line.text(PlanField.SITUATION) or line.text(PlanField.MEASURE)
    return short(f"{number} {text}")

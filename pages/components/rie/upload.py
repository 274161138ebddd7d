"""Reading in a file with a plan: what we understood, what the columns hold, what changes, keeping it."""

from datetime import date
from pathlib import PurePath

import streamlit as st

from pages.components import session
from pages.components.guards import command, refusals
from pages.components.rie.changes import show_changes
from pages.components.rie.columns import ask_columns, has_twice
from pages.components.rie.plans import CHOSEN
from pages.components.rie.preview import show_preview
from pages.components.rie.reading import forget, read_once
from pages.components.text import show_sentence
from pages.components.uploading import show_upload_words
from riskmodel.application import import_plan
from riskmodel.application.import_plan import NEW, PlanFile
from riskmodel.domain.access import Actor
from riskmodel.domain.imported_plan_reading import ColumnMapping, PlanFault, PlanReading
from riskmodel.domain.text import NAME_LIMIT
from riskmodel.i18n.imported_plan_words import layout_sentence, note_sentence, plan_refusal

_TIMES = "rie:uploads"


def show_upload(actor: Actor) -> bool:
    """Take a file, show what we understand of it, and keep it once somebody says so; say if one is open."""
    _ = session.words().gettext
    times = session.value_of(_TIMES) or 0
    show_upload_words()
    file = st.file_uploader(
        _("The Excel file with the plan: of OiRA, of the RI&E tool of your sector, or your own"),
        type="xlsx",
        key=f"{_TIMES}:{times}",
    )
    if file is None:
        return False
    data = file.getvalue()
    with refusals():
        proposed = read_once(actor, data, _sheet(actor, data)).reading
        show_sentence(layout_sentence(proposed, session.words()))
        mapping = ask_columns(proposed)
        if has_twice(mapping):
            st.warning(_("Two columns hold the same. Choose one of them."))
        else:
            _show_rest(actor, data, proposed, mapping, PurePath(file.name).stem)
    return True


def _sheet(actor: Actor, data: bytes) -> str | None:
    """Ask which sheet is meant when there are more; the likeliest to begin with."""
    likeliest = read_once(actor, data, None).reading
    if len(likeliest.sheets) < 2:
        return None
    names = list(likeliest.sheets)
    chosen: str | None = st.selectbox(
        session.words().gettext("The sheet with the plan"),
        names,
        index=names.index(likeliest.sheet),
        key=f"rie:sheet:{likeliest.digest}",
        width=480,
    )
    return chosen


def _show_rest(
    actor: Actor, data: bytes, proposed: PlanReading, mapping: ColumnMapping, file_name: str
) -> None:
    words = session.words()
    said = None if mapping == proposed.mapping else mapping
    found = read_once(actor, data, proposed.sheet, said)
    if not found.reading.is_usable:
        st.warning(plan_refusal(PlanFault.NOTHING_UNDERSTOOD, words))
        return
    for note in found.reading.notes:
        st.info(note_sentence(note, words))
    show_preview(found.reading)
    found = _as_version_of(actor, data, found, said)
    if found.before:
        show_changes(found)
        if found.changes_nothing:
            return
    _ask_keeping(actor, found, file_name)


def _as_version_of(actor: Actor, data: bytes, found: PlanFile, said: ColumnMapping | None) -> PlanFile:
    """Ask whether this is a newer version of a plan that is there, unless it is the same file."""
    _ = session.words().gettext
    known = {plan.id: plan.name for plan in import_plan.plans(session.stores(), actor)}
    reading = found.reading
    if not known or (found.before and found.before.digest == reading.digest):
        return found
    options = [NEW, *known]
    chosen = st.selectbox(
        _("Is this a new plan, or a newer version of one that is there?"),
        options,
        index=options.index(found.before.id) if found.before else 0,
        format_func=lambda plan_id: known.get(plan_id, _("a new plan")),
        key=f"rie:version:{reading.digest}",
        width=480,
    )
    return read_once(actor, data, reading.sheet, said, chosen)


def _ask_keeping(actor: Actor, found: PlanFile, file_name: str) -> None:
    _ = session.words().gettext
    reading = found.reading
    name = st.text_input(
        _("Name of the plan"),
        value=(found.before.name if found.before else reading.title or file_name)[:NAME_LIMIT],
        max_chars=NAME_LIMIT,
        key=f"rie:name:{reading.digest}:{found.before.id if found.before else NEW}",
        width=480,
    )
    label = _("Make these changes") if found.before else _("Keep this plan")
    if st.button(label, type="primary", key="rie:keep"):
        forget()
        done = _("The plan is kept. Nothing of it counts yet: confirm the lines below.")
        if found.before:
            done = _("The changes are made. Confirm below what is new.")
        with command(done):
            plan_id = import_plan.keep(session.stores(), actor, name, found, date.today())
            session.put_value(_TIMES, int(str(session.value_of(_TIMES) or 0)) + 1)
            session.put_value(f"{CHOSEN}:wanted", plan_id)

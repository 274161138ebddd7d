"""What the team says about a factor, in its own words: one view, or two that both stay."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.statement import show_views
from riskmodel.application import agree
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import ChangedMeanwhileError
from riskmodel.domain.room_statement import AgreedFactor
from riskmodel.domain.workshop import Workshop


def factor_words_form(
    actor: Actor, workshop: Workshop, factor_id: str, agreed: AgreedFactor | None, *, two_views: bool
) -> None:
    """Write down what the team says about a factor; a form, so that typing is not interrupted.

    `two_views` offers a second field. When a colleague wrote something else meanwhile, what was typed here
    stays on the screen beside it, and is kept only when asked for once more.
    """
    _ = session.words().gettext
    key = f"reveal:words:{factor_id}"
    seen = _seen(key, agreed)
    if seen != agreed:
        _show_other(agreed)
    has_two = two_views or bool(seen and seen.other_view) or bool(agreed and agreed.other_view)
    with st.form(f"reveal:form:{factor_id}"):
        words = st.text_area(_("What do we say about it, in our own words and without figures?"), key=key)
        other = ""
        if has_two:
            other = st.text_area(
                _("Another view, if both should stay: without names, without who or how many"),
                key=f"{key}:other",
            )
        keep, drop = st.columns(2)
        is_kept = keep.form_submit_button(_("Keep these words"), key=f"reveal:keep:{factor_id}")
        is_dropped = drop.form_submit_button(
            _("Leave it out"), key=f"reveal:drop:{factor_id}", disabled=agreed is None
        )
    if is_kept:
        with command(_("Kept. It is read back at the end.")), _looking_again(key, agreed):
            agree.agree_on_factor(
                session.stores(),
                actor,
                workshop.id,
                factor_id=factor_id,
                words=words,
                other_view=other,
                seen=seen,
            )
            session.taken_value(f"{key}:seen")
    if is_dropped:
        with command(_("Left out.")), _looking_again(key, agreed):
            agree.leave_factor_out(session.stores(), actor, workshop.id, factor_id, seen=seen)
            session.taken_value(f"{key}:seen")


def _seen(key: str, agreed: AgreedFactor | None) -> AgreedFactor | None:
    """Return what the form was filled with; when it is new, that is what is agreed now."""
    found = session.value_of(f"{key}:seen")
    if isinstance(found, tuple) and session.value_of(key) is not None:
        before: AgreedFactor | None = found[0]
        return before
    session.put_value(f"{key}:seen", (agreed,))
    session.put_value(key, agreed.words if agreed else "")
    session.put_value(f"{key}:other", agreed.other_view if agreed else "")
    return agreed


def _show_other(agreed: AgreedFactor | None) -> None:
    """Show what a colleague made of it meanwhile, beside what is being typed here."""
    _ = session.words().gettext
    if agreed is None:
        st.warning(_("A colleague left this out meanwhile. What you typed is still here."))
        return
    st.warning(_("A colleague wrote this meanwhile. What you typed is still here."))
    show_views(agreed)


@contextmanager
def _looking_again(key: str, agreed: AgreedFactor | None) -> Iterator[None]:
    """Let what a colleague wrote count as looked at, once it was in the way."""
    try:
        yield
    except ChangedMeanwhileError:
        session.put_value(f"{key}:seen", (agreed,))
        raise

"""The go / no-go checks before a session: looked at or not, and kept at once."""

import streamlit as st

from pages.components import session
from pages.components.saved_at_once import keep_at_once, say_saved
from riskmodel.application.preparation import Prepared, answer_check
from riskmodel.domain.preparation import (
    PASS_LIMIT,
    Check,
    CheckAnswer,
    CheckKind,
    StoppedByCheckError,
    checks_for,
    first_stop,
)
from riskmodel.i18n.check_words import check_words
from riskmodel.i18n.refusals import refusal

_ANSWERS: dict[str, bool | None] = {"met": True, "not-met": False, "open": None}


def show_check_list(workshop_id: str, found: Prepared) -> None:
    """Ask every check of this session."""
    _ = session.words().gettext
    st.write(_("What you did not look at does not stop you. A “no” keeps the lobby closed, or asks why."))
    for check in checks_for(found.preparation.purpose):
        with st.container(border=True):
            _ask(workshop_id, check, found.answers.get(check))


def say_go(found: Prepared) -> None:
    """Say what keeps the lobby closed, or else how many checks nobody looked at."""
    words, purpose = session.words(), found.preparation.purpose
    stop = first_stop(purpose, found.answers)
    if stop is not None:
        st.error(refusal(StoppedByCheckError(stop), words))
        return
    still = len(set(checks_for(purpose)) - found.answers.keys())
    if still:
        text = words.ngettext(
            "You did not look at %(n)s check yet. You can open the lobby all the same.",
            "You did not look at %(n)s checks yet. You can open the lobby all the same.",
            still,
        )
        st.warning(text % {"n": still})


def _ask(workshop_id: str, check: Check, answer: CheckAnswer | None) -> None:
    words, key = session.words(), _key(workshop_id, check)
    _ = words.gettext
    asked = check_words(check, words)
    is_met = answer.is_met if answer else None
    chosen = next(name for name, value in _ANSWERS.items() if value is is_met)
    labels = {"met": _("Yes"), "not-met": _("No"), "open": _("Not looked at yet")}
    session.show_stored(f"{key}:seen", hash(answer), {f"{key}:answer": chosen})
    st.radio(
        f"**{asked.question}**",
        list(_ANSWERS),
        format_func=labels.__getitem__,
        horizontal=True,
        key=f"{key}:answer",
        on_change=_keep,
        args=(workshop_id, check),
    )
    st.write(asked.why)
    if answer is not None and not answer.is_met:
        st.write(_("Instead: %(instead)s") % {"instead": asked.instead})
        if check.kind is CheckKind.WARNING:
            _ask_why(workshop_id, check, answer)
    say_saved(key)


def _ask_why(workshop_id: str, check: Check, answer: CheckAnswer) -> None:
    _, key = session.words().gettext, _key(workshop_id, check)
    session.show_stored(f"{key}:said", hash(answer), {f"{key}:reason": answer.reason})
    st.text_input(
        _("Why do you go on after all? Without names"),
        key=f"{key}:reason",
        max_chars=PASS_LIMIT,
        on_change=_keep,
        args=(workshop_id, check),
    )


def _keep(workshop_id: str, check: Check) -> None:
    key = _key(workshop_id, check)
    is_met = _ANSWERS[str(session.value_of(f"{key}:answer"))]
    reason = str(session.value_of(f"{key}:reason") or "")
    keep_at_once(key, lambda actor: answer_check(session.stores(), actor, workshop_id, check, is_met, reason))


def _key(workshop_id: str, check: Check) -> str:
    return f"check:{workshop_id}:{check}"

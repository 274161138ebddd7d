"""Reading the action plan of a workbook back: first every difference, then carrying them out."""

import hashlib
from dataclasses import dataclass

import streamlit as st

from pages.components import session
from pages.components.plan_sheet_conflicts import choose_between
from pages.components.plan_sheet_differences import show_differences, show_problems
from pages.components.uploading import show_upload_words
from riskmodel.application import plan_sheet
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import ChangedMeanwhileError, RiskModelError
from riskmodel.domain.organisation import MeasurementRound
from riskmodel.domain.plan_differences import FieldOf, PlanDifferences
from riskmodel.domain.plan_sheet import PlanSheetRefusedError
from riskmodel.i18n.refusals import refusal

_READ, _TIMES, _SAID = "plansheet:read", "plansheet:uploads", "plansheet:said"


@dataclass(frozen=True)
class _Read:
    """What a file would change, as it was shown: what is kept later is this and nothing newer."""

    digest: str
    differences: PlanDifferences


def show_plan_upload(actor: Actor, round_: MeasurementRound) -> None:
    """Take a workbook, show what its action plan would change, and keep that once somebody says so."""
    _ = session.words().gettext
    st.header(_("Read the action plan back"))
    st.write(
        _(
            "Read the workbook back that you worked in. You first see every difference, also what somebody "
            "else changed meanwhile. Nothing changes until you say so."
        )
    )
    show_upload_words()
    times = session.value_of(_TIMES) or 0
    file = st.file_uploader(_("Read a workbook back"), type="xlsx", key=f"{_TIMES}:{times}")
    said = session.taken_value(_SAID)
    if file is None:
        return
    if said:
        st.error(str(said))
    try:
        differences = _differences(actor, round_, file.getvalue())
    except RiskModelError as error:
        st.error(refusal(error, session.words()))
        if isinstance(error, PlanSheetRefusedError):
            show_problems(error.problems)
        return
    show_differences(differences)
    wins = choose_between(differences)
    if differences.changes and st.button(_("Keep these changes"), type="primary", key="plansheet:keep"):
        if wins is None:
            st.error(_("Choose first which value counts where both sides changed. Nothing was changed."))
        else:
            _keep(actor, differences, wins)


def _differences(actor: Actor, round_: MeasurementRound, data: bytes) -> PlanDifferences:
    digest, kept = hashlib.sha256(data).hexdigest() + round_.id, session.value_of(_READ)
    if isinstance(kept, _Read) and kept.digest == digest:
        return kept.differences
    differences = plan_sheet.read_plan_sheet(session.stores(), actor, round_.id, data)
    session.put_value(_READ, _Read(digest, differences))
    return differences


def _keep(actor: Actor, differences: PlanDifferences, wins: frozenset[FieldOf]) -> None:
    # Read anew whatever happens: what is kept next is compared with what is there then.
    session.taken_value(_READ)
    words, today = session.words(), session.now().date()
    try:
        changed = plan_sheet.keep_plan_sheet(session.stores(), actor, differences, wins, today)
    except ChangedMeanwhileError:
        sentence = words.gettext(
            "Somebody changed the plan after these differences were made. Nothing was changed. "
            "Below you see the differences with how it is now."
        )
        session.put_value(_SAID, sentence)
    else:
        done = words.ngettext("Changed %(n)s measure.", "Changed %(n)s measures.", changed) % {"n": changed}
        session.remember(done)
        session.put_value(_TIMES, int(str(session.value_of(_TIMES) or 0)) + 1)
    st.rerun()

"""One line of a plan, and what a person says of it: what it concerns and whether it worked."""

import streamlit as st

from pages.components import session
from pages.components.text import show_text
from riskmodel.application.confirm_plan import Said
from riskmodel.domain.imported_plan import MOST_FACTORS_OF_A_LINE, ImportedAction, PlanField
from riskmodel.domain.psychosocial import PsychosocialProposal
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.imported_plan_words import outcome_word

_Outcome = tuple[MeasureStatus | None, Effect | None]
_OUTCOMES: tuple[_Outcome, ...] = (
    (None, None),
    (MeasureStatus.PLANNED, None),
    (MeasureStatus.IN_PROGRESS, None),
    *((MeasureStatus.DONE, effect) for effect in (None, *Effect)),
    (MeasureStatus.DROPPED, None),
)


def ask_line(action: ImportedAction, proposal: PsychosocialProposal, key: str) -> Said:
    """Show a line and return what is filled in; what nobody confirmed yet is filled in as proposed."""
    words = session.words()
    _ = words.gettext
    is_new = action.is_psychosocial is None
    with st.container(border=True):
        _show(action)
        if is_new and proposal.words:
            show_text(_("We think so because of: %(words)s") % {"words": ", ".join(proposal.words)})
        is_psychosocial = st.radio(
            _("Does this concern psychosocial load?"),
            [True, False],
            index=0 if (proposal.is_psychosocial if is_new else action.is_psychosocial) else 1,
            format_func=lambda one: _("Yes") if one else _("No"),
            horizontal=True,
            key=f"{key}:psychosocial",
        )
        factor_ids = _ask_factors(proposal.factor_ids if is_new else action.factor_ids, key)
        status, effect = (action.status, action.effect)
        if action.line.has_measure:
            status, effect = _ask_outcome(action, key)
    return Said(bool(is_psychosocial), tuple(factor_ids), status, effect)


def _show(action: ImportedAction) -> None:
    _ = session.words().gettext
    line = action.line
    section, number = line.text(PlanField.SECTION), line.text(PlanField.RISK_NUMBER)
    risk = line.text(PlanField.RISK) or line.text(PlanField.SITUATION)
    show_text(" · ".join(filter(None, (section, number, risk))))
    if not line.has_measure:
        show_text(_("No measure stands beside it."))
        return
    show_text(_("Measure: %(measure)s") % {"measure": line.text(PlanField.MEASURE)})
    due = _("ready by %(day)s") % {"day": long_date(line.due_on, session.language())} if line.due_on else ""
    facts = ", ".join(filter(None, (line.text(PlanField.OWNER), due)))
    if facts:
        show_text(facts)


def _ask_factors(chosen: tuple[str, ...], key: str) -> list[str]:
    _ = session.words().gettext
    content, language = session.content(), session.language()
    offered = [one.id for one in content.factors if not one.withdrawn or one.id in chosen]
    return st.multiselect(
        _("Which risk factors is it about?"),
        offered,
        default=[one for one in chosen if one in offered],
        format_func=lambda one: f"{one} {content.factor(one).name.text(language)}",
        max_selections=MOST_FACTORS_OF_A_LINE,
        placeholder=_("Choose risk factors"),
        key=f"{key}:factors",
    )


def _ask_outcome(action: ImportedAction, key: str) -> _Outcome:
    now = (action.status, action.effect if action.status == MeasureStatus.DONE else None)
    chosen: int = st.selectbox(
        session.words().gettext("Was it done, and did it help?"),
        range(len(_OUTCOMES)),
        index=_OUTCOMES.index(now),
        format_func=_outcome,
        key=f"{key}:outcome",
    )
    return _OUTCOMES[chosen]


def _outcome(place: int) -> str:
    status, effect = _OUTCOMES[place]
    return outcome_word(status, effect, session.words())

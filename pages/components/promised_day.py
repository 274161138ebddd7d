"""The day on which a team hears back, for who leads the team."""

import streamlit as st

from pages.components import session
from riskmodel.application.follow import FollowedStatement
from riskmodel.i18n.dates import long_date


def show_promised_day(statement: FollowedStatement) -> None:
    """Say on which day the team hears what happens, or that nobody promised one; nothing once it is past."""
    _ = session.words().gettext
    promised = statement.feedback_on
    unarranged = [one for one in statement.measures if not one.measure.owner or one.measure.due_on is None]
    if promised is None:
        st.info(_("The team has no day yet on which it hears what happens with this. Ask the facilitator."))
    elif promised >= session.now().date():
        day = long_date(promised, session.language())
        st.info(_("On %(day)s the team hears what happens with this.") % {"day": day})
    else:
        day = long_date(promised, session.language())
        st.warning(_("On %(day)s the team was to hear what happens with this. Did it?") % {"day": day})
    if unarranged:
        st.write(
            session.words().ngettext(
                "%(n)s measure has no owner or no date yet.",
                "%(n)s measures have no owner or no date yet.",
                len(unarranged),
            )
            % {"n": len(unarranged)}
        )

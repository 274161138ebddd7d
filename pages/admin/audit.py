"""The audit trail: what people with an account did."""

import streamlit as st

from pages.components import session
from pages.components.audit_table import show_events
from pages.components.guards import guard
from riskmodel.application.audit import audit_trail
from riskmodel.application.settings import current_settings
from riskmodel.domain.access import Role

actor = guard(Role.ADMINISTRATOR)
_ = session.words().gettext

st.title(_("Audit trail"))
st.write(
    _(
        "What people with an account did, to the minute. Nothing that a participant does is ever in it. "
        "Lines are kept for %(days)s days."
    )
    % {"days": current_settings().audit_days}
)
show_events(audit_trail(session.stores(), actor))

"""Which screens a person finds in the menu; every screen checks again for itself.

Without icons: Streamlit makes a page's icon the favicon and lets every browser fetch it from elsewhere.
"""

from collections.abc import Iterable
from gettext import NullTranslations

import streamlit as st

from riskmodel.domain.access import Role


def pages_for(roles: Iterable[Role], words: NullTranslations) -> list[st.Page]:
    """Return the screens for somebody with these roles, the home screen first."""
    _ = words.gettext
    mine = frozenset(roles)
    screens = [
        st.Page("home.py", title=_("Start"), url_path="start", default=True),
    ]
    if Role.FACILITATOR in mine:
        screens += [
            st.Page(
                "facilitator/workshops.py",
                title=_("My sessions"),
                url_path="werksessies",
            ),
            st.Page("facilitator/session.py", title=_("Session"), url_path="sessie"),
        ]
    screens += _planning(mine, words)
    if mine & {Role.MANAGEMENT, Role.PREVENTION_OFFICER}:
        screens.append(
            st.Page(
                "management/heatmap.py",
                title=_("Social safety in view"),
                url_path="beeld",
            )
        )
    if Role.TEAM_LEADER in mine:
        screens.append(st.Page("team_leader/measures.py", title=_("My team"), url_path="mijn-team"))
    if mine & {Role.ADMINISTRATOR, Role.PREVENTION_OFFICER, Role.FACILITATOR}:
        screens.append(
            st.Page(
                "admin/organisation.py",
                title=_("Organisation"),
                url_path="organisatie",
            )
        )
    if Role.ADMINISTRATOR in mine:
        screens += [
            st.Page("admin/accounts.py", title=_("Accounts"), url_path="accounts"),
            st.Page("admin/audit.py", title=_("Audit trail"), url_path="logboek"),
        ]
    if mine:
        screens.append(st.Page("catalogue/catalogue.py", title=_("Catalogue"), url_path="catalogus"))
        screens.append(st.Page("account.py", title=_("My account"), url_path="mijn-account"))
    return screens


def _planning(mine: frozenset[Role], words: NullTranslations) -> list[st.Page]:
    """Return the screens for who plans rounds and keeps what the organisation fills in."""
    _ = words.gettext
    screens = []
    if mine & {Role.PREVENTION_OFFICER}:
        screens += [
            st.Page(
                "prevention/rounds.py",
                title=_("Measurement rounds"),
                url_path="meetrondes",
            ),
            st.Page("prevention/planning.py", title=_("Planning"), url_path="plannen"),
            st.Page("prevention/action_plan.py", title=_("Action plan"), url_path="plan-van-aanpak"),
            st.Page("prevention/plan.py", title=_("Plan and Excel"), url_path="plan"),
            st.Page("prevention/imported_plan.py", title=_("Your RI&E"), url_path="rie"),
        ]
    if mine & {Role.PREVENTION_OFFICER, Role.ADMINISTRATOR}:
        screens.append(
            st.Page("prevention/inventory.py", title=_("What is there already?"), url_path="wat-is-er-al")
        )
        screens.append(st.Page("prevention/own_content.py", title=_("Own content"), url_path="eigen-inhoud"))
    return screens

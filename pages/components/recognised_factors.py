"""What came out of the marking, and what the room scores beside the core."""

import streamlit as st

from pages.components import session
from pages.components.name_list import show_names
from pages.components.names import factor_name
from pages.components.saved_at_once import keep_at_once, say_saved
from riskmodel.application import recognise
from riskmodel.application.prepare import MOST_OWN_FACTORS
from riskmodel.application.recognise import Recognised
from riskmodel.domain.workshop import Workshop


def show_recognised(workshop: Workshop, found: Recognised) -> None:
    """Name what was marked most, in no order that tells anything, and let three at most be chosen."""
    _ = session.words().gettext
    st.header(_("What came out"))
    if found.candidates:
        st.write(_("Marked most, by two people at least. How many stays unknown; so does the order."))
        show_names([factor_name(one) for one in found.candidates])
    elif not found.has_enough:
        st.info(
            _(
                "With fewer than %(least)s phones in the room nothing comes out of the marking. "
                "Choose together by talking."
            )
            % {"least": found.least}
        )
    else:
        st.info(_("Nothing was marked by two people or more. Choose together by talking."))
    key = f"recognised:{workshop.id}"
    session.show_stored(f"{key}:version", workshop.version, {key: list(found.added)})
    st.multiselect(
        _("What we score beside the core"),
        list(dict.fromkeys((*found.candidates, *found.added, *found.shown))),
        format_func=factor_name,
        max_selections=MOST_OWN_FACTORS,
        placeholder=_("Choose up to three"),
        key=key,
        on_change=_keep,
        args=(workshop.id, found.added),
    )
    say_saved(key)


def _keep(workshop_id: str, seen: tuple[str, ...]) -> None:
    key = f"recognised:{workshop_id}"
    chosen = session.value_of(key)
    wanted = [str(factor_id) for factor_id in chosen] if isinstance(chosen, list) else []
    keep_at_once(
        key,
        lambda actor: recognise.choose_recognised(session.stores(), actor, workshop_id, wanted, seen=seen),
    )

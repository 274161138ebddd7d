"""One provision of the inventory: its question, what good looks like, and how far it is here."""

import streamlit as st

from catalog.provision import Provision
from pages.components import session
from pages.components.names import sources_of_provision
from riskmodel.application.inventory import EXPLANATION_LIMIT, InventoryEntry, fill_in_provision
from riskmodel.domain.access import Role, require_role
from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.inventory import Quality
from riskmodel.i18n.catalogue_labels import pillar_word
from riskmodel.i18n.inventory_words import principle_word, quality_answer
from riskmodel.i18n.refusals import refusal


def show_provision(entry: InventoryEntry) -> None:
    """Show a provision; whatever is chosen or written is kept at once, and the card says so."""
    words, language = session.words(), session.language()
    _ = words.gettext
    provision, key = entry.provision, _key(entry.provision.id)
    stored: dict[str, object] = {f"{key}:quality": None}
    if entry.state is not None:
        stored = {f"{key}:quality": entry.state.quality, f"{key}:words": entry.state.explanation}
    session.show_stored(f"{key}:version", entry.version, stored)
    with st.container(border=True):
        st.markdown(f"**{provision.name.text(language)}**")
        st.write(_("What good looks like: %(good)s") % {"good": provision.good.text(language)})
        st.radio(
            provision.question.text(language),
            list(Quality),
            index=None,
            format_func=lambda quality: quality_answer(quality, words),
            horizontal=True,
            key=f"{key}:quality",
            on_change=_keep,
            args=(provision.id,),
        )
        if entry.state is not None:
            st.text_input(
                _("Short explanation (optional)"),
                key=f"{key}:words",
                max_chars=EXPLANATION_LIMIT,
                placeholder=_("Where is it, and how do you know?"),
                on_change=_keep,
                args=(provision.id,),
            )
        _say(key)
        _show_place(provision)


def _keep(provision_id: str) -> None:
    """Keep both answers as they stand; the version is the one that was shown, or that of the last answer."""
    key, words = _key(provision_id), session.words()
    quality, version = session.value_of(f"{key}:quality"), session.value_of(f"{key}:version")
    if not isinstance(quality, Quality) or not isinstance(version, int):
        return
    try:
        # Who answers now, not who the screen was drawn for.
        actor = require_role(session.actor(), Role.PREVENTION_OFFICER, Role.ADMINISTRATOR)
        explanation = str(session.value_of(f"{key}:words") or "")
        kept = fill_in_provision(
            session.stores(), actor, provision_id, quality=quality, explanation=explanation, version=version
        )
    except RiskModelError as error:
        session.put_value(f"{key}:refused", refusal(error, words))
        return
    session.put_value(f"{key}:version", kept)
    session.put_value(f"{key}:kept", words.gettext("Saved."))


def _say(key: str) -> None:
    kept, refused = session.taken_value(f"{key}:kept"), session.taken_value(f"{key}:refused")
    if refused:
        st.error(str(refused))
    elif kept:
        st.success(str(kept))


def _show_place(provision: Provision) -> None:
    words = session.words()
    _ = words.gettext
    with st.expander(_("Where this comes from")):
        place = _("Pillar: %(pillar)s. Principle: %(principle)s.")
        st.write(
            place
            % {
                "pillar": pillar_word(provision.pillar, words),
                "principle": principle_word(provision.principle, words),
            }
        )
        sources = sources_of_provision(provision)
        if sources:
            st.write(_("Sources: %(sources)s") % {"sources": sources})


def _key(provision_id: str) -> str:
    return f"provision:{provision_id}"

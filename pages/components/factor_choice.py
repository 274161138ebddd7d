"""Which factors a team scores beside the core: its own first, then what stands out in its sector."""

import streamlit as st

from catalog.facts import Sector
from catalog.model import Factor
from pages.components import session
from pages.components.names import factor_name
from pages.components.saved_at_once import keep_at_once, say_saved
from pages.components.text import show_text
from riskmodel.application import prepare
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show_factor_choice(actor: Actor, workshop: Workshop) -> None:
    """Show the core, and let up to three others be chosen; the choice is kept at once."""
    _ = session.words().gettext
    content, language = session.content(), session.language()
    st.header(_("Choose the factors"))
    st.write(_("Every team in this round scores the core. Add at most three that fit this team."))
    st.subheader(_("The core"))
    for factor_id in workshop.core_factor_ids:
        st.markdown(
            f"- **{factor_name(factor_id)}**  \n  {content.factor(factor_id).description.text(language)}"
        )
    st.subheader(_("Of your own"))
    key = f"factors:{workshop.id}"
    chosen = [factor_id for factor_id in workshop.factor_ids if factor_id not in workshop.core_factor_ids]
    session.show_stored(f"{key}:version", workshop.version, {key: chosen})
    offered = [factor.id for factor in content.candidates(_sector(actor))]
    st.multiselect(
        _("Factors of your own"),
        # What was retired since it was chosen can still be taken away.
        [*offered, *(factor_id for factor_id in chosen if factor_id not in offered)],
        format_func=factor_name,
        max_selections=prepare.MOST_OWN_FACTORS,
        placeholder=_("Choose up to three"),
        key=key,
        on_change=_keep,
        args=(workshop.id,),
    )
    say_saved(key)
    reasons = {part.factor_id: part.reason for part in content.profile(_sector(actor)).emphasis}
    for factor_id in chosen:
        _show_chosen(content.factor(factor_id))
        if factor_id in reasons:
            st.write(_("Why in your sector: %(reason)s") % {"reason": reasons[factor_id].text(language)})


def _show_chosen(factor: Factor) -> None:
    name, description = (text.text(session.language()) for text in (factor.name, factor.description))
    if factor.own:
        # Somebody here typed this: never read as Markdown.
        show_text(f"{name}: {description}")
    else:
        st.write(f"**{name}**: {description}")


def _sector(actor: Actor) -> Sector:
    found = prepare.organisation(session.stores(), actor)
    return found.facts.sector if found else Sector.OTHER


def _keep(workshop_id: str) -> None:
    key = f"factors:{workshop_id}"
    chosen = session.value_of(key)
    own = [str(factor_id) for factor_id in chosen] if isinstance(chosen, list) else []
    keep_at_once(key, lambda actor: prepare.choose_factors(session.stores(), actor, workshop_id, own))

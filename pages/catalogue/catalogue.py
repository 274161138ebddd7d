"""The catalogue: everything that can be looked up, or one factor or measure that the address names."""

import streamlit as st

from pages.cards.addresses import cards_path
from pages.catalogue.parts.asking import ask
from pages.catalogue.parts.one_item import show_factor, show_measure
from pages.catalogue.parts.results import show_results
from pages.catalogue.parts.style import show_style
from pages.catalogue.parts.wording import Wording
from pages.components import session
from pages.components.guards import guard
from riskmodel.application import prepare
from riskmodel.application.content import current_content
from riskmodel.domain.access import Role
from riskmodel.i18n.dates import long_date

actor = guard(*Role)
_ = session.words().gettext
organisation = prepare.organisation(session.stores(), actor)
catalogue = current_content(session.stores())
wording = Wording(catalogue, session.language(), organisation.facts if organisation else None)
factor_id, measure_id = session.asked_item("factor"), session.asked_item("measure")

show_style()
if factor_id:
    show_factor(wording, factor_id)
elif measure_id:
    show_measure(wording, measure_id)
else:
    st.title(_("Catalogue"))
    st.write(
        _(
            "Circumstances that make unsafe behaviour likelier, what can be done about them, and what that "
            "rests on. It is no tick list: what comes together, and where, decides."
        )
    )
    st.link_button(_("Cards to print for the table"), cards_path(), icon=":material/print:")
    question = ask(catalogue)
    show_results(wording, question)
    st.text(
        _("Edition %(edition)s, %(date)s.")
        % {"edition": catalogue.edition, "date": long_date(catalogue.date, session.language())}
    )

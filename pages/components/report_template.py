"""The organisation's own template for the report: looking at ours, putting one in, taking it away."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.report_buttons import WORD
from pages.components.text import show_sentence
from pages.components.uploading import show_upload_words
from riskmodel.application import report_template
from riskmodel.domain.access import Actor, Role
from riskmodel.i18n.dates import long_date

_ENDINGS = ("docx", "dotx")


def show_report_template(actor: Actor) -> None:
    """Offer ours to start from, and take the organisation's own; nothing for who may not."""
    if not actor.roles & {Role.ADMINISTRATOR, Role.PREVENTION_OFFICER}:
        return
    words = session.words()
    _, stores = words.gettext, session.stores()
    st.header(_("Template for the report"))
    st.write(_("Reports can have the looks of your organisation: its styles, logo, header and footer."))
    template = report_template.template_in_use(stores, actor)
    if template:
        day = long_date(template.put_on, session.language())
        show_sentence(_("In use: %(name)s, since %(day)s.") % {"name": template.name, "day": day})
        if st.button(_("Go back to our looks"), key="template:remove"):
            with command(_("Reports have our looks again.")):
                report_template.remove_template(stores, actor)
    st.download_button(
        _("Download our template"),
        data=lambda: report_template.template_to_start_from(stores, actor, session.language()),
        file_name="-".join(("risicotafel", _("template"))) + ".docx",
        mime=WORD,
        on_click="ignore",
        icon=":material/download:",
        key="template:download",
    )
    _take(actor)


def _take(actor: Actor) -> None:
    _ = session.words().gettext
    show_upload_words()
    # A form: the file is read once, when somebody says so.
    with st.form("template:form", clear_on_submit=True):
        file = st.file_uploader(_("Your own template (.docx or .dotx)"), type=_ENDINGS, key="template:file")
        if st.form_submit_button(_("Use this template"), key="template:use") and file is not None:
            with command(_("Reports have the looks of this template from now on.")):
                today = session.now().date()
                report_template.put_template(session.stores(), actor, file.name, file.getvalue(), today)

"""The audit trail as a table of text."""

from collections.abc import Iterable

from pages.components import session
from pages.components.table import Cell, Group, show_table
from riskmodel.domain.audit import AuditEvent
from riskmodel.i18n.audit_words import about_words, action_word, actor_word


def show_events(events: Iterable[AuditEvent]) -> None:
    """Show who did what and when, as it was written."""
    words = session.words()
    _ = words.gettext
    rows = [
        (
            Cell(f"{session.local(event.at):%d-%m-%Y %H:%M}"),
            Cell(actor_word(event, words)),
            Cell(action_word(event.action, words)),
            Cell(about_words(event, words)),
        )
        for event in events
    ]
    columns = (_("When"), _("Who"), _("What"), _("About"))
    show_table(_("The last 200 lines, the newest first."), columns, [Group(rows)])

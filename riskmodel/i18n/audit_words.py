"""Lines of the audit trail in words."""

from gettext import NullTranslations

from riskmodel.domain.access import Role
from riskmodel.domain.audit import COMMAND_LINE, Action, AuditEvent
from riskmodel.i18n.labels import role_word

_ROLES = {role.value: role for role in Role}


def action_word(action: Action, words: NullTranslations) -> str:
    """Return what was done."""
    _ = words.gettext
    return {
        Action.LOGGED_IN: _("logged in"),
        Action.LOGGED_OUT: _("logged out"),
        Action.PASSWORD_REFUSED: _("wrong password"),
        Action.ACCOUNT_CREATED: _("account created"),
        Action.ACCOUNT_INVITED: _("link to a first password made"),
        Action.ACCOUNT_DISABLED: _("account disabled"),
        Action.ACCOUNT_ENABLED: _("account enabled"),
        Action.ROLES_CHANGED: _("roles changed"),
        Action.MANAGES_CHANGED: _("changed who manages which team"),
        Action.OWN_TEAM_CHANGED: _("changed in which team somebody works"),
        Action.PASSWORD_CHANGED: _("own password changed"),
        Action.PASSWORD_RESET: _("link to a new password made"),
        Action.SIGNED_OUT_EVERYWHERE: _("signed out everywhere"),
        Action.WORKSHOP_CREATED: _("session created"),
        Action.LOBBY_OPENED: _("lobby opened"),
        Action.WORKSHOP_SEALED: _("session sealed"),
        Action.SAFETY_LOOKED_INTO: _("looked into how safe a session was"),
        Action.WORKSHOP_COMPLETED: _("session completed"),
        Action.ROWS_RELEASED: _("rows released"),
        Action.WORKBOOK_DOWNLOADED: _("workbook downloaded"),
        Action.PICTURE_DOWNLOADED: _("picture downloaded"),
        Action.REPORT_DOWNLOADED: _("report downloaded"),
        Action.OPEN_DATA_DOWNLOADED: _("open data downloaded"),
        Action.REPORT_TEMPLATE_CHANGED: _("template of the report changed"),
        Action.CALENDAR_DOWNLOADED: _("calendar downloaded"),
        Action.ANNEX_DOWNLOADED: _("annex to the RI&E downloaded"),
        Action.PLAN_EVENT_CHANGED: _("changed an event of the plan"),
        Action.SAMPLE_LOADED: _("sample loaded"),
        Action.SAMPLE_REMOVED: _("sample removed"),
        Action.BACKUP_MADE: _("backup made"),
        Action.BACKUP_RESTORED: _("backup put back"),
        Action.ACCOUNT_DELETED: _("account deleted"),
        Action.WORKSHOP_DELETED: _("session deleted"),
        Action.WORKSHOP_STOPPED: _("session stopped"),
        Action.WORKSHOP_POSTPONED: _("session put off to another day"),
        Action.LEADERS_CHANGED: _("facilitators of a session changed"),
        Action.ROUND_DELETED: _("round deleted"),
        Action.UNIT_DELETED: _("unit or team deleted"),
        Action.OWN_CONTENT_CHANGED: _("own factors or measures changed"),
        Action.PLAN_READ_IN: _("plan of the RI&E read in"),
        Action.PLAN_CONFIRMED: _("lines of a plan of the RI&E confirmed"),
        Action.PLAN_DELETED: _("plan of the RI&E deleted"),
        Action.COUNTS_EXPIRED: _("counts kept for their term and deleted"),
        Action.ROUND_EXPIRED: _("round kept for its term and deleted"),
    }[action]


def actor_word(event: AuditEvent, words: NullTranslations) -> str:
    """Return who did it, as they were called then."""
    _ = words.gettext
    if event.actor_name == COMMAND_LINE:
        return _("command line")
    return event.actor_name or _("nobody who was logged in")


def about_words(event: AuditEvent, words: NullTranslations) -> str:
    """Return what it was done to; roles are kept as they are in the code, and read in words."""
    if event.action != Action.ROLES_CHANGED:
        return event.about
    name, colon, roles = event.about.rpartition(": ")
    read = (role_word(_ROLES[role], words) if role in _ROLES else role for role in roles.split(", "))
    return f"{name}{colon}{', '.join(read)}"

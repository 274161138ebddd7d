"""What accounts do that must be traceable; nothing a participant does is ever an action here."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

COMMAND_LINE = "command line"
"""The name under which the trail knows whoever runs commands on the server itself."""


class Action(StrEnum):
    """Something a person with an account did."""

    LOGGED_IN = "logged_in"
    LOGGED_OUT = "logged_out"
    PASSWORD_REFUSED = "password_refused"
    ACCOUNT_CREATED = "account_created"
    ACCOUNT_INVITED = "account_invited"
    ACCOUNT_DISABLED = "account_disabled"
    ACCOUNT_ENABLED = "account_enabled"
    ROLES_CHANGED = "roles_changed"
    MANAGES_CHANGED = "manages_changed"
    OWN_TEAM_CHANGED = "own_team_changed"
    PASSWORD_CHANGED = "password_changed"
    PASSWORD_RESET = "password_reset"
    SIGNED_OUT_EVERYWHERE = "signed_out_everywhere"
    WORKSHOP_CREATED = "workshop_created"
    LOBBY_OPENED = "lobby_opened"
    WORKSHOP_SEALED = "workshop_sealed"
    WORKSHOP_STOPPED = "workshop_stopped"
    WORKSHOP_POSTPONED = "workshop_postponed"
    LEADERS_CHANGED = "leaders_changed"
    SAFETY_LOOKED_INTO = "safety_looked_into"
    WORKSHOP_COMPLETED = "workshop_completed"
    ROWS_RELEASED = "rows_released"
    WORKBOOK_DOWNLOADED = "workbook_downloaded"
    PICTURE_DOWNLOADED = "picture_downloaded"
    REPORT_DOWNLOADED = "report_downloaded"
    OPEN_DATA_DOWNLOADED = "open_data_downloaded"
    REPORT_TEMPLATE_CHANGED = "report_template_changed"
    CALENDAR_DOWNLOADED = "calendar_downloaded"
    ANNEX_DOWNLOADED = "annex_downloaded"
    PLAN_EVENT_CHANGED = "plan_event_changed"
    SAMPLE_LOADED = "sample_loaded"
    SAMPLE_REMOVED = "sample_removed"
    BACKUP_MADE = "backup_made"
    BACKUP_RESTORED = "backup_restored"
    ACCOUNT_DELETED = "account_deleted"
    WORKSHOP_DELETED = "workshop_deleted"
    ROUND_DELETED = "round_deleted"
    UNIT_DELETED = "unit_deleted"
    OWN_CONTENT_CHANGED = "own_content_changed"
    PLAN_READ_IN = "plan_read_in"
    PLAN_CONFIRMED = "plan_confirmed"
    PLAN_DELETED = "plan_deleted"
    # Done by the product itself, when the term of something was over.
    COUNTS_EXPIRED = "counts_expired"
    ROUND_EXPIRED = "round_expired"


@dataclass(frozen=True)
class AuditEvent:
    """One line of the audit trail; `about` is what it was done to, in words or an address."""

    at: datetime
    actor_name: str
    action: Action
    about: str

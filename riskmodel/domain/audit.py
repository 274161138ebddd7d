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
    ROWS_RELEASED = "rows_released"
    WORKBOOK_DOWNLOADED = "workbook_downloaded"
    PICTURE_DOWNLOADED = "picture_downloaded"
    SAMPLE_LOADED = "sample_loaded"
    SAMPLE_REMOVED = "sample_removed"
    BACKUP_MADE = "backup_made"
    BACKUP_RESTORED = "backup_restored"
    ACCOUNT_DELETED = "account_deleted"
    WORKSHOP_DELETED = "workshop_deleted"
    ROUND_DELETED = "round_deleted"
    UNIT_DELETED = "unit_deleted"
    OWN_CONTENT_CHANGED = "own_content_changed"
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

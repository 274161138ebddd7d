"""The addresses of what is handed out."""

from riskmodel.i18n.translate import Language

INVITATION = "/uitnodiging/{workshop_id}"
PACK = "/printpakket/{workshop_id}"
OUTCOME = "/uitkomst/{workshop_id}"


def invitation_path(workshop_id: str, language: Language) -> str:
    """Return where the invitation to a session is printed."""
    return f"{INVITATION.format(workshop_id=workshop_id)}?taal={language}"


def pack_path(workshop_id: str, language: Language) -> str:
    """Return where everything for a room without screens is printed."""
    return f"{PACK.format(workshop_id=workshop_id)}?taal={language}"


def outcome_path(workshop_id: str, language: Language) -> str:
    """Return where the page with the outcome of a session is printed."""
    return f"{OUTCOME.format(workshop_id=workshop_id)}?taal={language}"

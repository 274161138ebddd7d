"""What is kept of whoever takes part, for how long, and where the promise ends."""

from starlette.requests import Request
from starlette.responses import Response

from pages.participant.endpoints import shown
from pages.participant.help import known_double_roles
from pages.participant.page import show
from pages.participant.paths import local_path
from riskmodel.application.settings import current_settings
from riskmodel.domain.method_version import CURRENT


def _show_privacy(request: Request) -> Response:
    """Show the notice for participants; it is for everybody, with or without an account."""
    return show(
        request,
        "privacy",
        terms=current_settings().terms,
        least=CURRENT.room_people,
        least_with_manager=CURRENT.row_people,
        back=local_path(request.query_params.get("terug")),
        double_roles=known_double_roles(),
    )


show_privacy = shown(_show_privacy)

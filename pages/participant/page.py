"""The frame of every page on the phone: help and the other language one tap away."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse

from pages.participant.assets import SCRIPT_PATH, STYLE_PATH
from pages.participant.language import language_links, phone_language
from pages.participant.paths import JOIN, place_path
from pages.participant.stand import Place, place_of, stand_on
from pages.server.rendering import SAFE_HEADERS, here, render
from riskmodel.application.take_part import OwnView


def show(
    request: Request,
    template: str,
    *,
    status_code: int = 200,
    view: OwnView | None = None,
    back_to: str | None = None,
    is_rehearsal: bool = False,
    **context: object,
) -> HTMLResponse:
    """Render a page of the phone; with a `view` it sends answers and notices that the room moves on.

    `back_to` is where help and language links return to, for a page that a form led to.
    """
    base, language = base_of(request), phone_language(request)
    this = back_to or (here(request) if request.method in ("GET", "HEAD") else base)
    return render(
        request,
        f"participant/{template}.html",
        status_code=status_code,
        style_path=STYLE_PATH,
        script_path=SCRIPT_PATH,
        help_path=f"{base}/hulp?terug={quote(this)}",
        language=language,
        languages=language_links(language, this),
        is_rehearsal=view.workshop.is_rehearsal if view else is_rehearsal,
        place=place_path(view.workshop.id) if view else "",
        stand=stand_on(view) if view else "",
        is_paused=view is not None and view.workshop.is_paused,
        draft=view.draft_id if view else "",
        scores_again=view is not None and place_of(view) == Place.AGAIN,
        **context,
    )


def base_of(request: Request) -> str:
    """Return the participant's place, or the join page for who has none in this address."""
    workshop_id = request.path_params.get("workshop_id")
    return place_path(workshop_id) if workshop_id else JOIN


def go(path: str) -> RedirectResponse:
    """Send the phone to another page, by GET."""
    return RedirectResponse(path, status_code=303, headers=SAFE_HEADERS)

"""Logging in and out."""

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from pages.server.cookies import actor_of, forget_login, session_cookie
from pages.server.forms import read_fields
from pages.server.logged_in import MARK, keep_logged_in
from pages.server.origin import is_own_origin
from pages.server.own_path import own_path
from pages.server.refused import STYLESHEET, refused, sentence_of, status_of
from pages.server.rendering import render
from pages.server.sign_on import OUT
from pages.server.sign_on_state import PATH
from riskmodel.application.first_start import is_waiting_for_setup
from riskmodel.application.logins import log_in, log_out
from riskmodel.application.opening import opened_stores
from riskmodel.application.settings import current_settings
from riskmodel.application.sign_on import came_by_sign_on
from riskmodel.domain.errors import NotAllowedError, RiskModelError


def show_login(request: Request) -> Response:
    """Show the form, or go on when there is nothing to log in to or somebody is logged in."""
    if is_waiting_for_setup(opened_stores()) and current_settings().sign_on is None:
        return RedirectResponse("/eerste-start", 303)
    wanted = own_path(request.query_params.get("naar", ""))
    if actor_of(request) is not None:
        return RedirectResponse(wanted, 303)
    return _form(request, wanted)


def submit_login(request: Request) -> Response:
    """Check a password; a browser that was logged in gets a new secret and the old one ends."""
    if not is_own_origin(request):
        return refused(request, NotAllowedError())
    fields = read_fields(request)
    email, wanted = fields.get("email", ""), own_path(fields.get("naar", ""))
    stores, password, now = opened_stores(), fields.get("password", ""), datetime.now(UTC)
    try:
        token = log_in(stores, email=email, password=password, now=now, mark=MARK.read(request))
    except RiskModelError as error:
        return _form(request, wanted, email=email, error=error)
    log_out(stores, session_cookie(request.cookies))
    response = RedirectResponse(wanted, 303)
    keep_logged_in(request, response, token)
    return response


def submit_logout(request: Request) -> Response:
    """End the login of this browser, here and on the server."""
    if not is_own_origin(request):
        return refused(request, NotAllowedError())
    stores, token = opened_stores(), session_cookie(request.cookies)
    onward = OUT if came_by_sign_on(stores, token) else "/inloggen"
    log_out(stores, token)
    response = RedirectResponse(onward, 303)
    forget_login(request, response)
    return response


def _form(
    request: Request, wanted: str, *, email: str = "", error: RiskModelError | None = None
) -> HTMLResponse:
    return render(
        request,
        "server/login.html",
        status_code=200 if error is None else status_of(error),
        stylesheet=STYLESHEET.url,
        wanted=wanted,
        email=email,
        sign_on=PATH if current_settings().sign_on else None,
        waiting=is_waiting_for_setup(opened_stores()),
        problem=None if error is None else sentence_of(request, error),
    )

"""Logging in and out."""

import re
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from pages.server.cookies import actor_of, forget_login, keep_login, session_cookie
from pages.server.forms import read_fields
from pages.server.origin import is_own_origin
from pages.server.refused import STYLESHEET, refused, sentence_of, status_of
from pages.server.rendering import render
from riskmodel.application.accounts import is_waiting_for_setup, log_in, log_out
from riskmodel.application.opening import opened_stores
from riskmodel.domain.errors import NotAllowedError, RiskModelError

# A path on this server and nothing else, so that a link to the login page cannot lead people astray.
_OWN_PATH = re.compile(r"/(?!/)[A-Za-z0-9_/-]*")


def show_login(request: Request) -> Response:
    """Show the form, or go on when there is nothing to log in to or somebody is logged in."""
    if is_waiting_for_setup(opened_stores()):
        return RedirectResponse("/eerste-start", 303)
    wanted = _own_path(request.query_params.get("naar", ""))
    if actor_of(request) is not None:
        return RedirectResponse(wanted, 303)
    return _form(request, wanted)


def submit_login(request: Request) -> Response:
    """Check a password; a browser that was logged in gets a new secret and the old one ends."""
    if not is_own_origin(request):
        return refused(request, NotAllowedError())
    fields = read_fields(request)
    email, wanted = fields.get("email", ""), _own_path(fields.get("naar", ""))
    stores = opened_stores()
    try:
        token = log_in(stores, email=email, password=fields.get("password", ""), now=datetime.now(UTC))
    except RiskModelError as error:
        return _form(request, wanted, email=email, error=error)
    log_out(stores, session_cookie(request.cookies))
    response = RedirectResponse(wanted, 303)
    keep_login(request, response, token)
    return response


def submit_logout(request: Request) -> Response:
    """End the login of this browser, here and on the server."""
    if not is_own_origin(request):
        return refused(request, NotAllowedError())
    log_out(opened_stores(), session_cookie(request.cookies))
    response = RedirectResponse("/inloggen", 303)
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
        problem=None if error is None else sentence_of(request, error),
    )


def _own_path(text: str) -> str:
    return text if _OWN_PATH.fullmatch(text) else "/"

"""The first start: the first administrator, created with the code that stands in the terminal."""

from collections.abc import Mapping
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from pages.server.forms import read_fields
from pages.server.logged_in import keep_logged_in
from pages.server.origin import is_own_origin
from pages.server.refused import STYLESHEET, refused, sentence_of, status_of
from pages.server.rendering import render
from riskmodel.application.first_start import create_first_administrator, is_waiting_for_setup
from riskmodel.application.logins import log_in
from riskmodel.application.opening import opened_stores
from riskmodel.application.passwords import SHORTEST
from riskmodel.domain.errors import NotAllowedError, RiskModelError


def show_setup(request: Request) -> Response:
    """Show the form while nobody can log in."""
    if not is_waiting_for_setup(opened_stores()):
        return RedirectResponse("/inloggen", 303)
    return _form(request, {})


def submit_setup(request: Request) -> Response:
    """Create the first administrator and log them in."""
    if not is_own_origin(request):
        return refused(request, NotAllowedError())
    fields, stores, now = read_fields(request), opened_stores(), datetime.now(UTC)
    typed = {name: fields.get(name, "") for name in ("code", "name", "email", "password")}
    try:
        create_first_administrator(stores, **typed, now=now)
        token = log_in(stores, email=typed["email"], password=typed["password"], now=now)
    except RiskModelError as error:
        return _form(request, typed, error)
    response = RedirectResponse("/", 303)
    keep_logged_in(request, response, token)
    return response


def _form(request: Request, typed: Mapping[str, str], error: RiskModelError | None = None) -> HTMLResponse:
    status = 200 if error is None else status_of(error)
    if error is not None and not is_waiting_for_setup(opened_stores()):
        status = 409
    return render(
        request,
        "server/setup.html",
        status_code=status,
        stylesheet=STYLESHEET.url,
        shortest=SHORTEST,
        code=typed.get("code", ""),
        name=typed.get("name", ""),
        email=typed.get("email", ""),
        problem=None if error is None else sentence_of(request, error),
    )

"""Changing the own password and signing out everywhere; both move a cookie, which no desk screen can."""

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pages.server.cookies import actor_of, forget_login
from pages.server.forms import read_fields
from pages.server.logged_in import keep_logged_in
from pages.server.origin import is_own_origin
from pages.server.password import twice_the_same
from pages.server.refused import STYLESHEET, refused, sentence_of, status_of
from pages.server.rendering import render
from riskmodel.application import own_account
from riskmodel.application.opening import opened_stores
from riskmodel.application.passwords import SHORTEST
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import NoPasswordHereError, NotAllowedError, RiskModelError

CHANGE_PASSWORD = "/wachtwoord-wijzigen"
SIGN_OUT = "/overal-uitloggen"


def show_change(request: Request) -> Response:
    """Show the form to somebody who has a password here."""
    actor = actor_of(request)
    if actor is None:
        return RedirectResponse(f"/inloggen?naar={CHANGE_PASSWORD}", 303)
    if not own_account.my_account(opened_stores(), actor).has_password:
        return refused(request, NoPasswordHereError())
    return _form(request, actor)


def submit_change(request: Request) -> Response:
    """Replace the password; this browser gets a new secret and every other one is logged out."""
    actor = actor_of(request)
    if not is_own_origin(request) or actor is None:
        return refused(request, NotAllowedError())
    fields, now = read_fields(request), datetime.now(UTC)
    current = fields.get("current", "")
    try:
        password = twice_the_same(fields)
        token = own_account.change_password(
            opened_stores(), actor, current=current, password=password, now=now
        )
    except RiskModelError as error:
        return _form(request, actor, error)
    response = render(request, "server/password_changed.html", stylesheet=STYLESHEET.url)
    keep_logged_in(request, response, token)
    return response


def submit_sign_out(request: Request) -> Response:
    """End every login of who asks, at this browser too."""
    actor = actor_of(request)
    if not is_own_origin(request) or actor is None:
        return refused(request, NotAllowedError())
    own_account.sign_out_everywhere(opened_stores(), actor)
    response = RedirectResponse("/inloggen", 303)
    forget_login(request, response)
    return response


def _form(request: Request, actor: Actor, error: RiskModelError | None = None) -> Response:
    return render(
        request,
        "server/change_password.html",
        status_code=200 if error is None else status_of(error),
        stylesheet=STYLESHEET.url,
        shortest=SHORTEST,
        name=actor.name,
        email=own_account.my_account(opened_stores(), actor).email,
        problem=None if error is None else sentence_of(request, error),
    )

"""Setting a password with a one-time link that an administrator handed over."""

from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pages.server.forms import read_fields
from pages.server.logged_in import keep_logged_in
from pages.server.origin import is_own_origin
from pages.server.private_cookie import PrivateCookie
from pages.server.refused import STYLESHEET, refused, sentence_of, status_of
from pages.server.rendering import render
from riskmodel.application.links import open_link, use_link
from riskmodel.application.opening import opened_stores
from riskmodel.application.passwords import SHORTEST
from riskmodel.domain.errors import LinkNotValidError, MissingValueError, NotAllowedError, RiskModelError
from riskmodel.storage.accounts import Account

PATH = "/wachtwoord"
_LINK = PrivateCookie("wachtwoordlink", timedelta(hours=1))


def follow_link(request: Request) -> Response:
    """Take the secret out of the address before anything is shown; looking uses nothing up."""
    token = request.path_params["token"]
    try:
        open_link(opened_stores(), token, datetime.now(UTC))
    except RiskModelError as error:
        return _private(refused(request, error))
    # From here on it stands in no history, no referrer and no link to the other language.
    response = RedirectResponse(PATH, 303)
    _LINK.keep(request, response, token)
    return _private(response)


def show_password(request: Request) -> Response:
    """Show the form to who followed a link."""
    try:
        account = open_link(opened_stores(), _LINK.read(request) or "", datetime.now(UTC))
    except RiskModelError as error:
        return _private(refused(request, error))
    return _form(request, account)


def submit_password(request: Request) -> Response:
    """Set the password, end every login of the account, and log this browser in."""
    if not is_own_origin(request):
        return refused(request, NotAllowedError())
    fields, stores, now = read_fields(request), opened_stores(), datetime.now(UTC)
    link = _LINK.read(request) or ""
    try:
        account = open_link(stores, link, now)
        token = use_link(stores, link, twice_the_same(fields), now)
    except LinkNotValidError as error:
        return _private(refused(request, error))
    except RiskModelError as error:
        return _form(request, account, error)
    response = RedirectResponse("/", 303)
    _LINK.forget(request, response)
    keep_logged_in(request, response, token)
    return _private(response)


def twice_the_same(fields: dict[str, str]) -> str:
    """Return the password that was typed twice; raises `MissingValueError` when the two differ."""
    password = fields.get("password", "")
    if password != fields.get("again", ""):
        raise MissingValueError("again")
    return password


def _form(request: Request, account: Account, error: RiskModelError | None = None) -> Response:
    return _private(
        render(
            request,
            "server/password.html",
            status_code=200 if error is None else status_of(error),
            stylesheet=STYLESHEET.url,
            shortest=SHORTEST,
            name=account.name,
            email=account.email,
            problem=None if error is None else sentence_of(request, error),
        )
    )


def _private(response: Response) -> Response:
    """Let nothing keep this answer, and tell no page where its reader came from."""
    # Not no-referrer: browsers would then send "Origin: null" with the form, and it would be refused.
    response.headers["Referrer-Policy"] = "strict-origin"
    response.headers["Cache-Control"] = "no-store"
    return response

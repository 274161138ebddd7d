"""Single sign-on: out to the identity provider, back from it, and out of both when somebody logs out."""

from datetime import UTC, datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from pages.server.cookies import keep_login, session_cookie
from pages.server.identity_provider import leave_for_provider, read_answer, sign_out_address
from pages.server.origin import is_under_tls
from pages.server.own_path import own_path
from pages.server.refused import STYLESHEET, sentence_of
from pages.server.rendering import SAFE_HEADERS, render
from pages.server.sign_on_state import PATH, forget_state, keep_state, read_state, with_state
from riskmodel.application.logins import log_out
from riskmodel.application.opening import opened_stores
from riskmodel.application.settings import SignOn, current_settings
from riskmodel.application.sign_on import is_safe_address, sign_on
from riskmodel.domain.sign_on import SignOnProblem, SignOnRefusedError

BACK = f"{PATH}/terug"
NOT_IN = "/inloggen/niet-gelukt"
OUT = "/uitloggen/organisatie"


async def leave(request: Request) -> Response:
    """Send somebody to the identity provider, with what they need to come back."""
    settings = current_settings().sign_on
    if settings is None:
        return RedirectResponse("/inloggen", 303)
    state: dict[str, object] = {"naar": own_path(request.query_params.get("naar", ""))}
    try:
        back = f"{_own_address(request)}{BACK}"
        response = await leave_for_provider(with_state(request, state), settings, back)
    except SignOnRefusedError as error:
        return _not_in(error.problem)
    keep_state(response, state, secure=is_under_tls(request))
    return _unkept(response)


async def come_back(request: Request) -> Response:
    """Let in who comes back with a good answer; a browser that was logged in gets a new secret."""
    settings = current_settings().sign_on
    if settings is None:
        return RedirectResponse("/inloggen", 303)
    state = read_state(request)
    wanted = own_path(str(state.get("naar", "")))
    try:
        token = await _token(with_state(request, state), settings)
    except SignOnRefusedError as error:
        return _not_in(error.problem)
    await run_in_threadpool(log_out, opened_stores(), session_cookie(request.cookies))
    response = RedirectResponse(wanted, 303)
    keep_login(request, response, token)
    forget_state(response)
    return _unkept(response)


def show_not_in(request: Request) -> Response:
    """Say why somebody did not get in, at an address without the provider's secrets in it."""
    try:
        problem = SignOnProblem(request.query_params.get("reden", ""))
    except ValueError:
        return RedirectResponse("/inloggen", 303)
    return render(
        request,
        "server/not_signed_on.html",
        status_code=403,
        stylesheet=STYLESHEET.url,
        sentence=sentence_of(request, SignOnRefusedError(problem)),
        again=PATH,
    )


async def show_signed_out(request: Request) -> Response:
    """Say that the login here has ended, and go on to where the one at the provider ends."""
    settings = current_settings().sign_on
    if settings is None:
        return RedirectResponse("/inloggen", 303)
    try:
        onward = await sign_out_address(settings, f"{_own_address(request)}/inloggen")
    except SignOnRefusedError:
        onward = None
    # A page and not a redirect: browsers do not let a form lead to another site (form-action).
    return render(request, "server/signed_out.html", stylesheet=STYLESHEET.url, onward=onward)


async def _token(request: Request, settings: SignOn) -> str:
    claims = await read_answer(request, settings)
    return await run_in_threadpool(sign_on, opened_stores(), settings, claims, datetime.now(UTC))


def _own_address(request: Request) -> str:
    """Return the address of this server; raises `SignOnRefusedError` where others could listen in."""
    address = current_settings().address or str(request.base_url)
    if not is_safe_address(address):
        raise SignOnRefusedError(SignOnProblem.UNSAFE_ADDRESS)
    return address.rstrip("/")


def _not_in(problem: SignOnProblem) -> Response:
    response = RedirectResponse(f"{NOT_IN}?reden={problem}", 303)
    forget_state(response)
    return _unkept(response)


def _unkept(response: Response) -> Response:
    response.headers.update(SAFE_HEADERS)
    return response


ROUTES = [
    Route(PATH, leave),
    Route(BACK, come_back),
    Route(NOT_IN, show_not_in),
    Route(OUT, show_signed_out),
]

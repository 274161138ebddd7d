"""The cookies of people with an account, and who they belong to."""

from collections.abc import Mapping
from datetime import UTC, datetime

from starlette.requests import HTTPConnection, Request
from starlette.responses import Response

from pages.server.origin import is_under_tls
from pages.server.room import scheme
from riskmodel.application.logins import LONGEST_LOGIN, who_is
from riskmodel.application.opening import opened_stores
from riskmodel.application.settings import current_settings
from riskmodel.domain.access import Actor

LANGUAGE_COOKIE = "taal"
# A __Host- cookie cannot be set by another host or over plain HTTP, but exists under TLS only.
_PLAIN, _SECURE = "sid", "__Host-sid"


def session_cookie(cookies: Mapping[str, str]) -> str | None:
    """Return the secret of a logged-in browser."""
    if scheme() == "https" or (current_settings().address or "").startswith("https:"):
        # Whoever meddles with the network could have planted the other.
        return cookies.get(_SECURE)
    return cookies.get(_SECURE) or cookies.get(_PLAIN)


def actor_of(request: HTTPConnection) -> Actor | None:
    """Return who sits at the browser that asks. Blocks: call it from a plain function."""
    return who_is(opened_stores(), session_cookie(request.cookies), datetime.now(UTC))


def keep_login(request: Request, response: Response, token: str) -> None:
    """Let the browser keep the secret, out of reach of scripts."""
    secure = is_under_tls(request)
    response.set_cookie(
        _SECURE if secure else _PLAIN,
        token,
        max_age=int(LONGEST_LOGIN.total_seconds()),
        httponly=True,
        secure=secure,
        samesite="lax",
        path="/",
    )


def forget_login(request: Request, response: Response) -> None:
    """Let the browser forget the secret."""
    for name in (_SECURE, _PLAIN):
        response.delete_cookie(name, path="/", httponly=True, secure=name == _SECURE, samesite="lax")

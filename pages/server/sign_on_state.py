"""What a browser keeps between leaving for the identity provider and coming back from it."""

import secrets

from itsdangerous import BadSignature, URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import Response

PATH = "/inloggen/organisatie"
_PLAIN, _SECURE = "aanmelding", "__Secure-aanmelding"
_SECONDS = 600
# Fresh at every start: who was halfway then begins again.
_signer = URLSafeTimedSerializer(secrets.token_urlsafe(32), salt="sign-on")


def read_state(request: Request) -> dict[str, object]:
    """Return what this browser took along, or nothing when it is foreign or older than ten minutes."""
    signed = request.cookies.get(_SECURE) or request.cookies.get(_PLAIN) or ""
    try:
        found = _signer.loads(signed, max_age=_SECONDS)
    except BadSignature:
        return {}
    return found if isinstance(found, dict) else {}


def keep_state(response: Response, state: dict[str, object], *, secure: bool) -> None:
    """Let the browser take something along, out of reach of scripts and of every other page."""
    # Lax and not Strict: coming back is a link from another site.
    response.set_cookie(
        _SECURE if secure else _PLAIN,
        _signer.dumps(state),
        max_age=_SECONDS,
        path=PATH,
        httponly=True,
        secure=secure,
        samesite="lax",
    )


def with_state(request: Request, state: dict[str, object]) -> Request:
    """Return the request as Authlib wants it, which reads and writes its state as the session."""
    # A copy: the session of the request itself is Streamlit's, with a cookie for every page.
    return Request({**request.scope, "session": state}, request.receive)


def forget_state(response: Response) -> None:
    """Let the browser forget it: one way out, one way back."""
    for name in (_SECURE, _PLAIN):
        response.delete_cookie(name, path=PATH, httponly=True, secure=name == _SECURE, samesite="lax")

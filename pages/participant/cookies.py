"""The participant's cookies: the secret of the seat, and a note that this phone has one."""

import re
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from pages.participant.paths import JOIN, place_path
from pages.server.cookies import LANGUAGE_COOKIE
from pages.server.origin import is_under_tls
from riskmodel.domain.join_code import ALPHABET, LENGTH
from riskmodel.i18n.translate import Language

SEAT_COOKIE = "plaats"
JOINED_COOKIE = "meegedaan"
LOAN_COOKIE = "leentoestel"
_DAY = 24 * 60 * 60
_JOINED = re.compile(rf"([0-9a-zA-Z_-]{{1,64}})\.([{ALPHABET}]{{{LENGTH}}})")


@dataclass(frozen=True)
class Joined:
    """The workshop that this phone joined, and the code it did so with; no secret."""

    workshop_id: str
    code: str


def seat_token(request: Request) -> str | None:
    """Return the secret that only this phone keeps."""
    return request.cookies.get(SEAT_COOKIE)


def joined(request: Request) -> Joined | None:
    """Return what this phone joined; the seat's own cookie is not sent to the join page."""
    found = _JOINED.fullmatch(request.cookies.get(JOINED_COOKIE, ""))
    return Joined(*found.groups()) if found else None


def keep_seat(request: Request, response: Response, seat: Joined, token: str) -> None:
    """Let the phone keep its secret for a day, out of reach of scripts and of other workshops."""
    note = f"{seat.workshop_id}.{seat.code}"
    for name, value, path in (
        (SEAT_COOKIE, token, place_path(seat.workshop_id)),
        (JOINED_COOKIE, note, JOIN),
    ):
        _keep(request, response, name, value, path, _DAY)


def forget_seat(request: Request, response: Response, workshop_id: str) -> None:
    """Let the phone forget that it took part."""
    _keep(request, response, SEAT_COOKIE, "", place_path(workshop_id), 0)
    _keep(request, response, JOINED_COOKIE, "", JOIN, 0)


def keep_loan(request: Request, response: Response) -> None:
    """Remember for a day that this device goes from hand to hand; no secret."""
    _keep(request, response, LOAN_COOKIE, "1", "/", _DAY)


def is_loan(request: Request) -> bool:
    """Say whether this device was announced as one that goes from hand to hand."""
    return request.cookies.get(LOAN_COOKIE) == "1"


def keep_language(request: Request, response: Response, language: Language) -> None:
    """Remember the language for a year."""
    _keep(request, response, LANGUAGE_COOKIE, language.value, "/", 365 * _DAY)


def _keep(request: Request, response: Response, name: str, value: str, path: str, seconds: int) -> None:
    response.set_cookie(
        name,
        value,
        max_age=seconds,
        path=path,
        httponly=True,
        secure=is_under_tls(request),
        samesite="lax",
    )

"""Refusals as a page: the sentence, the right status, and the way on."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse

from pages.server.assets import load_asset
from pages.server.rendering import language_of, render
from riskmodel.domain import errors
from riskmodel.i18n.refusals import refusal
from riskmodel.i18n.translate import translator

STYLESHEET = load_asset(Path(__file__).parent / "static" / "desk.css")
_STATUS: dict[type[errors.RiskModelError], int] = {
    errors.WrongPasswordError: 401,
    errors.WrongSetupCodeError: 401,
    errors.WrongPresentPasswordError: 401,
    errors.NotAllowedError: 403,
    errors.ManagesUnitError: 403,
    errors.NotFoundError: 404,
    errors.LinkNotValidError: 410,
    errors.MissingValueError: 422,
    errors.TextTooLongError: 422,
    errors.TooManyTriesError: 429,
}


def status_of(error: errors.RiskModelError) -> int:
    """Return the HTTP status of a refusal; 409 for whatever cannot be done now."""
    return _STATUS.get(type(error), 409)


def sentence_of(request: Request, error: errors.RiskModelError) -> str:
    """Return a refusal in the words of the reader."""
    return refusal(error, translator(language_of(request)))


def refused(request: Request, error: errors.RiskModelError) -> HTMLResponse:
    """Return a page that says why something was refused."""
    return render(
        request,
        "server/refused.html",
        status_code=status_of(error),
        stylesheet=STYLESHEET.url,
        sentence=sentence_of(request, error),
    )

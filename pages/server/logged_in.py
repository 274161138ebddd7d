"""What a browser gets when somebody proved who they are: a login, and a mark for the next time."""

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from pages.server.cookies import keep_login
from pages.server.private_cookie import PrivateCookie
from riskmodel.application.known_browser import new_mark
from riskmodel.application.opening import opened_stores

MARK = PrivateCookie("bekend", timedelta(days=180))


def keep_logged_in(request: Request, response: Response, token: str) -> None:
    """Let the browser keep a login, and a mark with which it may try while strangers are braked."""
    keep_login(request, response, token)
    mark = new_mark(opened_stores(), token)
    if mark is not None:
        MARK.keep(request, response, mark)

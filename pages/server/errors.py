"""What broke, said without its text: the kind of error, where in the code, and a number to ask about."""

import logging
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import walk_tb
from typing import Any

import streamlit as st
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.components import session
from pages.server.cookies import LANGUAGE_COOKIE
from pages.server.refused import STYLESHEET
from pages.server.rendering import render
from riskmodel.i18n.translate import PHONE_LANGUAGES, read_language

_OURS = Path(__file__).parents[2]
_NUMBER = "risicotafel_number"
_log = logging.getLogger("risicotafel")


def number_of(error: BaseException) -> str:
    """Return the random number of an error; the same one each time that it is asked for."""
    number: str | None = getattr(error, _NUMBER, None)
    if number is None:
        number = secrets.token_hex(4)
        setattr(error, _NUMBER, number)
    return number


def described(error: BaseException) -> str:
    """Return what the log may hold of an error: its text and its values may be somebody's."""
    places = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    ours = [
        (name, line) for name, line in places if name.startswith(str(_OURS)) and "site-packages" not in name
    ]
    place = f"{Path(ours[-1][0]).relative_to(_OURS)}:{ours[-1][1]}" if ours else "code of others"
    return f"An error of kind {type(error).__name__} came up in {place}, number {number_of(error)}"


class Errors:
    """Middleware that answers what nobody foresaw with a page and a number."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; what breaks a websocket only ends it."""
        has_begun = False

        async def watch(message: Message) -> None:
            nonlocal has_begun
            has_begun = has_begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, watch)
        except ClientDisconnect:
            # Somebody walked out of reach in the middle of a form.
            return
        except Exception as error:
            if scope["type"] == "lifespan" or has_begun:
                raise
            _log.error("%s", described(error))
            if scope["type"] == "http":
                await _page(Request(scope), error)(scope, receive, send)


def _page(request: Request, error: Exception) -> Any:
    # A phone may be the one that asks.
    language = read_language(request.cookies.get(LANGUAGE_COOKIE), PHONE_LANGUAGES)
    return render(
        request,
        "server/broken.html",
        status_code=500,
        language=language,
        stylesheet=STYLESHEET.url,
        number=number_of(error),
    )


def show_broken_screen(error: Exception) -> bool:
    """Say on a desk screen that it broke, in place of Streamlit's own box; the log says more."""
    _ = session.words().gettext
    sentence = _(
        "This screen does not work just now. Tell whoever looks after this server the number %(number)s."
    )
    st.error(sentence % {"number": number_of(error)})
    return True


@contextmanager
def quiet_logs() -> Iterator[None]:
    """Keep visitors' addresses and the texts of errors out of every log, whoever writes it."""
    usual, usual_hook = logging.getLogRecordFactory(), threading.excepthook

    def record(*args: Any, **kwargs: Any) -> logging.LogRecord:
        made = usual(*args, **kwargs)
        error = made.exc_info[1] if made.exc_info else None
        if error is not None:
            made.msg, made.args, made.exc_info = described(error), (), None
        return made

    # Streamlit gives this logger a handler again, with addresses and codes in every line.
    logging.getLogger("uvicorn.access").disabled = True
    # Uvicorn writes the address of every websocket here.
    logging.getLogger("uvicorn.error").addFilter(_names_nobody)
    logging.setLogRecordFactory(record)
    threading.excepthook = _note_thread
    try:
        yield
    finally:
        logging.setLogRecordFactory(usual)
        threading.excepthook = usual_hook
        logging.getLogger("uvicorn.error").removeFilter(_names_nobody)


def _names_nobody(record: logging.LogRecord) -> bool:
    return not str(record.msg).startswith("%s - ")


def _note_thread(broken: threading.ExceptHookArgs) -> None:
    if broken.exc_value is not None:
        _log.error("%s", described(broken.exc_value))

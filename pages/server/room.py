"""Where phones reach this server, and whether one ever did."""

import asyncio
import os
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from threading import Event

import streamlit as st
from starlette.requests import Request
from starlette.responses import Response

from riskmodel.application.network import reach
from riskmodel.application.settings import current_settings
from riskmodel.domain.network import address_for_phones, is_this_computer, web_address
from riskmodel.i18n.room_advice import advice, as_text
from riskmodel.i18n.translate import read_language, translator

# `risicotafel serve` says here in which language its terminal speaks.
TERMINAL_LANGUAGE = "RISICOTAFEL_LANGUAGE"
NO_PHONE_AFTER = timedelta(minutes=1)

# All that is known: not which phone, not when, not how many.
_came_through = Event()


def has_come_through() -> bool:
    """Say whether any phone was answered since the server started."""
    return _came_through.is_set()


def noticed(endpoint: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """Wrap a page for phones: once it is answered to another device, phones come through."""

    @wraps(endpoint)
    def answer(request: Request) -> Response:
        # The name under which this server was asked says enough; the visitor's address is never read.
        if not is_this_computer(request.url.hostname or "localhost"):
            _came_through.set()
        return endpoint(request)

    return answer


def network_addresses() -> tuple[str, ...]:
    """Return the addresses of this computer for a room's phones, the likeliest first; none without a room."""
    if not current_settings().room:
        return ()
    return tuple(web_address(scheme(), address, port()) for address in reach().addresses)


def phones_address(browser: str) -> str:
    """Return the address that phones use, seen from the one in a browser; neither ends in a slash."""
    address = current_settings().address or address_for_phones(browser.rstrip("/"), network_addresses())
    return address.rstrip("/")


def origin_of(request: Request) -> str:
    """Return the address at which a browser reached this server."""
    return f"{request.url.scheme}://{request.url.netloc}"


def scheme() -> str:
    """Return how this process itself is spoken to: http, or https with a certificate of its own."""
    return "https" if st.get_option("server.sslCertFile") else "http"


def port() -> int:
    """Return the port on which this process listens."""
    return int(st.get_option("server.port"))


async def watch_the_door(patience: timedelta = NO_PHONE_AFTER) -> None:
    """Say in the terminal what to do when a room is served and no phone has come through for a while."""
    await asyncio.sleep(patience.total_seconds())
    if not has_come_through():
        words = translator(read_language(os.environ.get(TERMINAL_LANGUAGE)))
        print(as_text(advice(words, port()), words), flush=True)

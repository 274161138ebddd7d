"""By which names this server may be asked: its own and those in the settings, so that no other leads here."""

import re
import socket
import time
from urllib.parse import urlsplit

import ifaddr
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from pages.server.cookies import LANGUAGE_COOKIE
from riskmodel.application.settings import current_settings
from riskmodel.i18n.translate import PHONE_LANGUAGES, read_language, translator

_HEADER = re.compile(r"(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::[0-9]{1,5})?", re.IGNORECASE)
_ALWAYS = frozenset(("localhost", "127.0.0.1", "::1"))
_LOOK_AGAIN = 10.0
_network: tuple[float, frozenset[str]] = (-_LOOK_AGAIN, frozenset())


class OwnHosts:
    """Middleware that answers only to names of our own; any website could point another name at this server.

    Not Starlette's own: that lets websockets through, knows no IPv6, and its names are fixed at the start.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request or a websocket under another name."""
        if scope["type"] not in ("http", "websocket") or is_own_host(HTTPConnection(scope)):
            await self.app(scope, receive, send)
            return
        # A phone may be the one that asks.
        chosen = HTTPConnection(scope).cookies.get(LANGUAGE_COOKIE)
        words = translator(read_language(chosen, PHONE_LANGUAGES))
        sentence = words.gettext(
            "Risicotafel does not answer under this name. Open it at the address that you were given. "
            "Do you look after this server? Then put the name in the setting `hosts`."
        )
        await deny(PlainTextResponse(sentence, 400), scope, receive, send)


async def deny(answer: PlainTextResponse, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer a request, or refuse a websocket with the same answer."""
    if scope["type"] == "websocket":
        await WebSocket(scope, receive, send).send_denial_response(answer)
    else:
        await answer(scope, receive, send)


def is_own_host(connection: HTTPConnection) -> bool:
    """Say whether the one Host header names this server."""
    headers = connection.headers.getlist("host")
    found = _HEADER.fullmatch(headers[0]) if len(headers) == 1 else None
    if found is None:
        return False
    name = (found[1] or found[2]).lower().rstrip(".")
    return name in _ALWAYS or name in _configured() or name in _on_the_network()


def _configured() -> frozenset[str]:
    settings = current_settings()
    names = {urlsplit(f"//{host}").hostname for host in settings.hosts}
    names.add(urlsplit(settings.address or "").hostname)
    return frozenset(name.rstrip(".") for name in names if name)


def _on_the_network() -> frozenset[str]:
    """Return this computer's addresses and name; looked up again now and then, for Wi-Fi comes and goes."""
    global _network
    if time.monotonic() - _network[0] >= _LOOK_AGAIN:
        addresses = [address.ip for adapter in ifaddr.get_adapters() for address in adapter.ips]
        # An IPv6 address comes with its flow and scope.
        found = {address if isinstance(address, str) else address[0] for address in addresses}
        name = socket.gethostname().lower()
        _network = (time.monotonic(), frozenset((*found, name, f"{name}.local")))
    return _network[1]

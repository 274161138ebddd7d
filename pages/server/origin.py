"""Where a request was sent from: the browser says so in a header that no page can forge."""

from starlette.requests import HTTPConnection

from riskmodel.application.settings import current_settings

_SECURE = {"https": "https", "wss": "https"}


def is_under_tls(connection: HTTPConnection) -> bool:
    """Say whether browsers reach this server over TLS, also when a proxy in front of it ends that."""
    return connection.scope["scheme"] in _SECURE or (current_settings().address or "").startswith("https:")


def is_own_origin(connection: HTTPConnection) -> bool:
    """Say whether the browser sent a form or opened a websocket from one of our own pages.

    A proxy that ends TLS may hide scheme and host; the configured address counts as ours too.
    """
    origins = connection.headers.getlist("origin")
    if len(origins) != 1:
        return False
    scheme = _SECURE.get(connection.scope["scheme"], "http")
    if origins[0] == f"{scheme}://{connection.headers.get('host', '')}":
        return True
    address = current_settings().address
    return address is not None and origins[0] == address.rstrip("/")

"""Where a form was sent from: the browser says so in a header that no page can forge."""

from starlette.requests import Request

from riskmodel.application.settings import current_settings


def is_own_origin(request: Request) -> bool:
    """Say whether the browser sent a request from one of our own pages.

    A proxy that ends TLS may hide scheme and host; the configured address counts as ours too.
    """
    origin = request.headers.get("origin")
    if origin is None:
        return False
    if origin == f"{request.url.scheme}://{request.headers.get('host', '')}":
        return True
    address = current_settings().address
    return address is not None and origin == address.rstrip("/")

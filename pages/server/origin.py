"""Where a form was sent from: the browser says so in a header that no page can forge."""

from starlette.requests import Request

from riskmodel.application.settings import Settings


def is_own_origin(request: Request) -> bool:
    """Say whether the browser sent a request from one of our own pages.

    A proxy that ends TLS may hide scheme and host; the configured address counts as ours too.
    """
    origin = request.headers.get("origin")
    here = f"{request.url.scheme}://{request.headers.get('host', '')}"
    address = Settings().address
    return origin is not None and origin in {here, address.rstrip("/") if address else here}

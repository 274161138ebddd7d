"""A sign of life for whoever watches over the server."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse


async def health(request: Request) -> PlainTextResponse:
    """Answer that the server answers; nothing else is told."""
    return PlainTextResponse("ok")

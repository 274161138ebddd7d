"""Files that a page loads, under an address that changes with their content."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_TYPES = {".css": "text/css", ".js": "text/javascript"}


@dataclass(frozen=True)
class Asset:
    """One file, kept by browsers for good: another content has another address."""

    url: str
    content: bytes
    media_type: str

    @property
    def route(self) -> Route:
        """The route that answers with the file."""
        return Route(self.url, self._answer)

    async def _answer(self, request: Request) -> Response:
        keep = {"cache-control": "public, max-age=31536000, immutable"}
        return Response(self.content, headers=keep, media_type=self.media_type)


def load_asset(path: Path) -> Asset:
    """Read a stylesheet or a script."""
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()[:12]
    return Asset(f"/bestand/{path.stem}.{digest}{path.suffix}", content, _TYPES[path.suffix])

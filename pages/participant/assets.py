"""The stylesheet and the script, under names that change with their content."""

import hashlib
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

_FOLDER = Path(__file__).parent / "assets"
_TYPES = {".css": "text/css", ".js": "text/javascript"}


def _named(name: str) -> tuple[str, bytes, str]:
    file = _FOLDER / name
    content = file.read_bytes()
    digest = hashlib.sha256(content).hexdigest()[:12]
    return f"{file.stem}.{digest}{file.suffix}", content, _TYPES[file.suffix]


_STYLE, _SCRIPT = _named("style.css"), _named("phone.js")
_ASSETS = {name: (content, kind) for name, content, kind in (_STYLE, _SCRIPT)}

STYLE_PATH = f"/phone/{_STYLE[0]}"
SCRIPT_PATH = f"/phone/{_SCRIPT[0]}"


def send_asset(request: Request) -> Response:
    """Send a file that never changes; a browser asks for it once."""
    content, kind = _ASSETS.get(request.path_params["name"], (None, ""))
    if content is None:
        return PlainTextResponse("Not found", status_code=404)
    headers = {"Cache-Control": "public, max-age=31536000, immutable", "X-Content-Type-Options": "nosniff"}
    return Response(content, media_type=kind, headers=headers)

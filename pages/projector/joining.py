"""How phones get in: the address to type and the picture to scan."""

from dataclasses import dataclass
from urllib.parse import urlsplit

import segno
from markupsafe import Markup

from riskmodel.domain.join_code import spaced
from riskmodel.domain.network import is_unreachable


@dataclass(frozen=True)
class Door:
    """What stands on the screen for who wants to join; `is_local` when no phone can reach the host."""

    host: str
    code: str
    picture: Markup
    is_local: bool


def door_of(base: str, code: str) -> Door:
    """Return the door for a code, seen from the address `base`, such as https://risico.example.org."""
    split = urlsplit(base)
    link = f"{base.rstrip('/')}/meedoen"
    # Level M still reads when a light or a head covers part of the screen.
    picture = segno.make(f"{link}/{code}", error="m", micro=False)
    drawing = picture.svg_inline(omitsize=True, border=2, dark="#14213d", light="#fff", svgclass="qr")
    return Door(
        # Typed without it, an address with a port of its own would be asked for without TLS.
        host=split.netloc if split.scheme == "http" or split.port is None else base.rstrip("/"),
        code=spaced(code),
        picture=Markup(drawing),
        is_local=is_unreachable(base),
    )

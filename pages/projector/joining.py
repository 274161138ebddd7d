"""How phones get in: the address to type and the picture to scan."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

import segno
from markupsafe import Markup

from riskmodel.domain.join_code import spaced


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
        host=split.netloc,
        code=spaced(code),
        picture=Markup(drawing),
        is_local=_is_local(split.hostname or ""),
    )


def _is_local(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False

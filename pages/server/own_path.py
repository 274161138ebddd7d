"""Paths on this server, so that a link to the login page cannot lead people astray."""

import re

_OWN_PATH = re.compile(r"/(?!/)[A-Za-z0-9_/-]*")


def own_path(text: str) -> str:
    """Return a path on this server and nothing else; the start for whatever is not one."""
    return text if _OWN_PATH.fullmatch(text) else "/"

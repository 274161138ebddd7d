"""Sending a form over HTTP with so little work that a thousand phones fit in one process.

A general HTTP client takes more processor time per request than the servers it would measure.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode


@dataclass(frozen=True)
class Form:
    """A filled-in form and the path it is sent to."""

    path: str
    fields: Mapping[str, str]
    cookie: str


async def post(port: int, form: Form) -> tuple[int, bytes]:
    """Send a form to this computer on a connection of its own; return the status and the body.

    Servers hang up on who is silent for five seconds, so a phone that scores every five seconds has to
    connect again. Raises `OSError`, or `ValueError` for what is no answer.
    """
    return await _answer(port, _request(port, form))


async def fetch(port: int, path: str, cookie: str) -> tuple[int, bytes]:
    """Ask for a page as `post` sends a form; raises as it does."""
    head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
    return await _answer(port, head.encode())


async def _answer(port: int, request: bytes) -> tuple[int, bytes]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(request)
        answer = await reader.read()
    finally:
        writer.close()
    head, found, body = answer.partition(b"\r\n\r\n")
    if not found:
        raise ValueError("no answer")
    return int(head.split(b" ", 2)[1]), body


def _request(port: int, form: Form) -> bytes:
    body = urlencode(form.fields).encode()
    host = f"127.0.0.1:{port}"
    lines = (
        f"POST {form.path} HTTP/1.1",
        f"Host: {host}",
        f"Origin: http://{host}",
        f"Cookie: {form.cookie}",
        "Content-Type: application/x-www-form-urlencoded",
        f"Content-Length: {len(body)}",
        # The server ends the connection, so that the end of the answer is the end of what is read.
        "Connection: close",
        "",
        "",
    )
    return "\r\n".join(lines).encode() + body

"""Our own pages behind a real port, in this process: with the stores of the test, without Streamlit."""

import asyncio
import socket
import threading
import time

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware

import app
from pages.server.headers import SecurityHeaders


class Serving:
    """A server that can stop, and start again at the same address."""

    def __init__(self) -> None:
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            self.port = int(found.getsockname()[1])

    @property
    def url(self) -> str:
        """The address that browsers use."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Answer from now on."""
        pages = Starlette(routes=app.routes, middleware=[Middleware(SecurityHeaders)])
        self._server = uvicorn.Server(uvicorn.Config(pages, port=self.port, log_level="error"))
        self._thread = threading.Thread(target=lambda: asyncio.run(self._server.serve()))
        self._thread.start()
        while not self._server.started:
            time.sleep(0.02)

    def stop(self) -> None:
        """Answer no more."""
        self._server.should_exit = True
        self._thread.join()

    def __enter__(self) -> "Serving":
        self.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

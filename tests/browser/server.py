"""A server as a newcomer starts it: a process of its own, on an empty folder."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


class Server:
    """`streamlit run app.py` on a port of its own; it can be killed and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = _free_port()
        self.output = folder / "output.txt"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address that browsers use."""
        return f"http://localhost:{self.port}"

    @property
    def command(self) -> list[str]:
        """The module that serves, and its arguments."""
        return ["streamlit", "run", "app.py", "--server.port", str(self.port)]

    @property
    def environment(self) -> dict[str, str]:
        """What the server is told by its surroundings: above all where its data is."""
        return os.environ | {"RISICOTAFEL_DATA": str(self.folder / "data")}

    @property
    def set_up_code(self) -> str:
        """The code that the last start printed."""
        codes = re.findall(r"opstartcode ([2-9A-HJ-NP-Z ]+)", self.output.read_text())
        return str(codes[-1]).strip()

    def start(self) -> None:
        """Start, and wait until it answers."""
        with self.output.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *self.command],
                cwd=ROOT,
                env=self.environment,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        self.wait_until_it_answers()

    def wait_until_it_answers(self) -> None:
        """Wait for a sign of life; raises `TimeoutError` with what the server printed."""
        deadline = time.monotonic() + PATIENCE
        # One client for all tries: to make one takes longer than to ask.
        with httpx.Client(timeout=2, verify=False) as client:
            while time.monotonic() < deadline:
                try:
                    if client.get(f"{self.url}/healthz").status_code == httpx.codes.OK:
                        return
                except httpx.HTTPError:
                    time.sleep(0.1)
        raise TimeoutError(self.output.read_text())

    @property
    def pid(self) -> int:
        """The process that runs; raises `RuntimeError` when none does."""
        if self._process is None:
            raise RuntimeError("the server does not run")
        return self._process.pid

    def kill(self) -> None:
        """Pull the plug."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(PATIENCE)
            self._process = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def end(self) -> None:
        """Stop as an administrator does."""
        self._end(signal.SIGTERM)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])

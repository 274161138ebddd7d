"""`risicotafel serve` as a process of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import httpx

from tests.browser.server import PATIENCE, ROOT, Server

_KEPT_AWAY = ("RISICOTAFEL_ADDRESS", "RISICOTAFEL_ROOM", "RISICOTAFEL_DATABASE_URL", "RISICOTAFEL_SETTINGS")


def environment(folder: Path) -> dict[str, str]:
    """The environment of somebody who reads Dutch and has set nothing but a data folder."""
    known = {name: value for name, value in os.environ.items() if name not in _KEPT_AWAY}
    return known | {"RISICOTAFEL_DATA": str(folder / "data"), "RISICOTAFEL_LANGUAGE": "nl"}


class Served(Server):
    """A server that was started with some options, seen from this computer under a name of its own."""

    def __init__(
        self, folder: Path, options: Sequence[str] = (), *, scheme: str = "http", host: str = "localhost"
    ) -> None:
        super().__init__(folder)
        self.options = options
        self.scheme = scheme
        self.host = host

    @property
    def url(self) -> str:
        """The address that browsers use."""
        return f"{self.scheme}://{self.host}:{self.port}"

    @property
    def said(self) -> str:
        """What the terminal said until now."""
        return self.output.read_text(encoding="utf-8")

    def start(self) -> None:
        """Start, and wait until it answers."""
        command = [sys.executable, "-m", "riskmodel.commands", "serve", "--port", str(self.port)]
        with self.output.open("ab") as output:
            self._process = subprocess.Popen(
                [*command, *self.options],
                cwd=ROOT,
                env=environment(self.folder),
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                if httpx.get(f"{self.url}/healthz", timeout=2, verify=False).status_code == httpx.codes.OK:
                    return
            except httpx.HTTPError:
                time.sleep(0.2)
        self.kill()
        raise TimeoutError(self.said)

    def interrupt(self) -> int:
        """Press Ctrl-C, and return the exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(PATIENCE)

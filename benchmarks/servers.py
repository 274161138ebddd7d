"""Servers in processes of their own: the product as a newcomer starts it, and bare counterparts."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.browser.server import PATIENCE, ROOT, Server

_BARE = ROOT / "benchmarks" / "bare"


def product(folder: Path) -> Server:
    """Return the product on the data in `folder / "data"`, not started yet."""
    # A database that this computer happens to be configured for is neither measured nor touched.
    os.environ.pop("RISICOTAFEL_DATABASE_URL", None)
    return Server(folder)


def loopback(server: Server) -> str:
    """Return the server's address without a name: looking up "localhost" takes time that is not its own."""
    return f"http://127.0.0.1:{server.port}"


@contextmanager
def bare_streamlit(script: str, folder: Path) -> Iterator[str]:
    """Serve a bare script with `streamlit run` in a folder, with the settings found there."""
    port = _free_port()
    command = ["streamlit", "run", str(_BARE / script), "--server.port", str(port)]
    # What loopback and a test need; the product sets the same.
    command += ["--server.address", "127.0.0.1", "--server.headless", "true"]
    command += ["--browser.gatherUsageStats", "false"]
    with _running(command, folder, port, "/_stcore/health") as address:
        yield address


@contextmanager
def bare_route(file: Path) -> Iterator[int]:
    """Serve the bare route that writes one row per request in this SQLite file; give its port."""
    port = _free_port()
    command = ["uvicorn", "benchmarks.bare.one_row:app", "--port", str(port), "--no-access-log"]
    with _running(command, ROOT, port, "/health", {"BARE_FILE": str(file)}):
        yield port


@contextmanager
def _running(
    command: Sequence[str], folder: Path, port: int, health: str, more: dict[str, str] | None = None
) -> Iterator[str]:
    """Run a module of this Python during the block; raises `TimeoutError` when it stays silent."""
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=os.environ | (more or {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}{health}")
        yield address
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if httpx.get(url, timeout=2, trust_env=False).status_code == httpx.codes.OK:
                return
        except httpx.HTTPError:
            time.sleep(0.2)
    raise TimeoutError(url)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])

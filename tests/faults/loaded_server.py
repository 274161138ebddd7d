"""The product's server, loaded once and started many times, each time in a process that is killed alone."""

import os
import signal
import subprocess
import sys

import uvicorn

from tests.browser.server import PATIENCE, ROOT, Server


class LoadedServer(Server):
    """What `uvicorn app:app` serves, without loading all code again at every start.

    A parent that has loaded the code forks whoever serves; that one opens everything afresh and dies alone.
    """

    _parent: subprocess.Popen[bytes] | None = None
    _serving = 0

    def start(self) -> None:
        """Fork a process that serves, and wait until it answers."""
        if self._parent is None:
            self._parent = self._load()
        self._serving = int(self._ask("start"))
        self.wait_until_it_answers()

    def kill(self) -> None:
        """Pull the plug, and wait until the process is gone."""
        os.kill(self._serving, signal.SIGKILL)
        assert self._ask("wait") == str(signal.SIGKILL.value)
        self._serving = 0

    def end(self) -> None:
        """Stop both."""
        if self._serving:
            self.kill()
        if self._parent is not None:
            self._parent.communicate(timeout=PATIENCE)

    def _load(self) -> subprocess.Popen[bytes]:
        with self.output.open("ab") as output:
            return subprocess.Popen(
                [sys.executable, "-m", "tests.faults.loaded_server", str(self.port)],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=output,
            )

    def _ask(self, what: str) -> str:
        parent = self._parent
        assert parent is not None
        assert parent.stdin is not None
        assert parent.stdout is not None
        parent.stdin.write(f"{what}\n".encode())
        parent.stdin.flush()
        return parent.stdout.readline().decode().strip()


def serve_on_request(port: int) -> None:
    """Fork whoever serves when asked, and tell how it ended, until nobody asks any more."""
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    from app import app  # noqa: PLC0415  only the process that serves may load it

    serving = 0
    for line in sys.stdin:
        if line.strip() == "start":
            serving = os.fork()
            if serving == 0:
                uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")
                os._exit(0)
            print(serving, file=answers)
        else:
            print(os.waitpid(serving, 0)[1], file=answers)


if __name__ == "__main__":
    serve_on_request(int(sys.argv[1]))

"""Finding the server's file and a free port, and becoming the server."""

import errno
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from riskmodel.commands.refused import refuse
from riskmodel.commands.wording import words

THIS_COMPUTER = "127.0.0.1"
ANYWHERE = "0.0.0.0"
_ANYWHERE_TOO = "::"
_LOWEST_FREE = 1024
_ROOT = Path(__file__).parents[2]


def app_file() -> Path:
    """Return the file that Streamlit runs: in the installed package, or at the top of a checkout.

    Streamlit reads its settings from the folder `.streamlit` beside it.
    """
    installed, checkout = _ROOT / "pages" / "start" / "app.py", _ROOT / "app.py"
    found = next((file for file in (installed, checkout) if file.is_file()), None)
    if found is None:
        refuse(words().gettext("This installation is not complete: install Risicotafel again."))
    return found


def find_door(address: str, port: int) -> str:
    """Return the IP address to listen on, with IPv6 too for anywhere.

    Exits with a sentence when the port is taken or not allowed.
    """
    if address == ANYWHERE:
        with suppress(OSError):
            _try(socket.AF_INET6, _ANYWHERE_TOO, port)
            return _ANYWHERE_TOO
    try:
        _try(socket.AF_INET6 if ":" in address else socket.AF_INET, address, port)
    except OSError as error:
        refuse(_why_not(error, address, port))
    return address


def _try(family: socket.AddressFamily, address: str, port: int) -> None:
    with socket.socket(family) as door:
        if os.name == "posix":
            # As the server does it: a port that was just left counts as free.
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            door.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        door.bind((address, port))
        door.listen()


def _why_not(error: OSError, address: str, port: int) -> str:
    _ = words().gettext
    if error.errno == errno.EADDRINUSE:
        return _(
            "Port %(port)s is taken. Does Risicotafel run already? Then stop that first "
            "(Ctrl-C in its window), or choose another port: risicotafel serve --port %(other)s"
        ) % {"port": port, "other": port + 1}
    if error.errno == errno.EACCES and port < _LOWEST_FREE:
        return _(
            "Port %(port)s is for administrators of this computer. "
            "Choose one from 1024 on, such as --port 8501."
        ) % {"port": port}
    return _("This computer cannot listen on %(address)s, port %(port)s.") % {
        "address": address,
        "port": port,
    }


def launch(options: Mapping[str, str]) -> NoReturn:
    """Become the server, with these options for Streamlit."""
    # -P: a folder that happens to be called pages, where somebody starts this, is not ours.
    command = [sys.executable, "-P", str(_ROOT / "pages" / "server" / "running.py"), "run", str(app_file())]
    # Its own welcome would ask a server of others for this computer's address.
    for name, value in {**options, "logger.hideWelcomeMessage": "true"}.items():
        command += [f"--{name}", value]
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    # Windows cannot become another program. Ctrl-C reaches both; the server decides when it is over.
    running = subprocess.Popen(command)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(running.wait())

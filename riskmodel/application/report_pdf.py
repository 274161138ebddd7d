"""Making a PDF of a Word document with LibreOffice, where that is installed with its writer."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from threading import Lock
from xml.sax.saxutils import escape

from riskmodel.domain.report_template import ConversionFailedError

SECONDS = 120
_WRITERS = ("libswlo.so", "libswlo.dylib", "swlo.dll")
_FILTER = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"},'
    '"DisplayPDFDocumentTitle":{"type":"boolean","value":"true"}}'
)
# No macros, no links that update themselves, no way to the network but a door that is shut.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "1"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
# One at a time: phones in a room come before a report.
_turn = Lock()


@cache
def can_make_pdf() -> bool:
    """Say whether LibreOffice is here, and can read Word documents; looked at once."""
    program = which("soffice")
    if program is None:
        return False
    folder = Path(program).resolve().parent
    places = (folder, folder.parent / "Frameworks")
    return any((place / name).exists() for place in places for name in _WRITERS)


def pdf_of(document: bytes, made_on: date) -> bytes:
    """Return a Word document as tagged PDF, with `made_on` as its moment. Raises `ConversionFailedError`."""
    program = which("soffice")
    if program is None:
        raise ConversionFailedError
    with _turn, TemporaryDirectory(prefix="risicotafel-") as name:
        folder = Path(name)
        (folder / "report.docx").write_bytes(document)
        _convert(program, folder, made_on)
        made = folder / "report.pdf"
        if not made.is_file() or not (data := made.read_bytes()).startswith(b"%PDF"):
            raise ConversionFailedError
        return data


def _convert(program: str, folder: Path, made_on: date) -> None:
    """Let LibreOffice work in a folder with a profile of its own, and tell it nothing of ours."""
    profile = folder / "profile"
    _put_settings(profile)
    command = [
        *(program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"),
        *("--nolockcheck", "--convert-to", _FILTER, "--outdir", str(folder), str(folder / "report.docx")),
    ]
    moment = int(datetime.combine(made_on, time(), UTC).timestamp())
    # Settings of ours, such as the address of the database, are in our own surroundings.
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT", "TEMP", "LANG") if key in os.environ}
    surroundings = kept | {"HOME": str(folder), "SOURCE_DATE_EPOCH": str(moment)}
    try:
        _run(command, surroundings, folder)
    except (OSError, subprocess.SubprocessError) as error:
        raise ConversionFailedError from error


def _run(command: Sequence[str], surroundings: Mapping[str, str], folder: Path) -> None:
    """Run a program for so long and no longer, with all that it starts; nobody reads its messages."""
    silent = subprocess.DEVNULL
    with subprocess.Popen(
        command,
        env=surroundings,
        cwd=folder,
        stdin=silent,
        stdout=silent,
        stderr=silent,
        start_new_session=True,
    ) as program:
        try:
            program.wait(SECONDS)
        finally:
            _end(program)
    if program.returncode:
        raise subprocess.CalledProcessError(program.returncode, command[0])


def _end(program: subprocess.Popen[bytes]) -> None:
    """End whatever still runs: LibreOffice starts others, which outlive it."""
    if not hasattr(os, "killpg"):
        program.kill()
        return
    with suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)


def _put_settings(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.{escape(path)}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    user = profile / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>"
    )

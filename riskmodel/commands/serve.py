"""`risicotafel serve`: starts the server, for this computer or for the phones in a room."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from riskmodel.commands.announcing import announce
from riskmodel.commands.certificate import check_certificate, is_for
from riskmodel.commands.launching import ANYWHERE, THIS_COMPUTER, find_door, launch
from riskmodel.commands.refused import refuse
from riskmodel.commands.wording import language, words

_ = words().gettext


Port = Annotated[int, typer.Option(min=1, max=65535, help=_("The port on which the server listens."))]
Room = Annotated[bool, typer.Option("--room", help=_("Let phones in the room reach this computer."))]
Address = Annotated[
    str | None, typer.Option(help=_("The address that phones use, such as https://risico.example.org."))
]
Cert = Annotated[Path | None, typer.Option(help=_("A file with a certificate in PEM format, for TLS."))]
Key = Annotated[Path | None, typer.Option(help=_("The file with the key that belongs to the certificate."))]
Listen = Annotated[
    str | None, typer.Option(help=_("The IP address on which to listen, for a server behind a proxy."))
]


def serve(
    port: Port = 8501,
    room: Room = False,
    address: Address = None,
    cert: Cert = None,
    key: Key = None,
    listen: Listen = None,
) -> None:
    """Check what was asked, say where the server is, and become the server."""
    certificate = check_certificate(cert, key, datetime.now(UTC))
    if address is not None:
        address = _checked(address, has_certificate=certificate is not None)
        if certificate is not None and not is_for(certificate, address):
            refuse(
                words().gettext("The certificate is not for the host in %(address)s.") % {"address": address}
            )
    door = find_door(listen or (ANYWHERE if room else THIS_COMPUTER), port)
    options = {"server.port": str(port), "server.address": door}
    if certificate is not None:
        options |= {"server.sslCertFile": str(cert), "server.sslKeyFile": str(key)}
    said = {"RISICOTAFEL_LANGUAGE": language().value}
    if address is not None:
        said["RISICOTAFEL_ADDRESS"] = address
    if room:
        said["RISICOTAFEL_ROOM"] = "true"
    os.environ.update(said)
    announce("https" if certificate else "http", port)
    launch(options)


def _checked(address: str, *, has_certificate: bool) -> str:
    """Return an address for phones without what may follow the host; exits with a sentence for another."""
    _ = words().gettext
    split = urlsplit(address)
    if split.scheme not in ("http", "https") or not split.hostname:
        refuse(
            _("The address must look like https://risico.example.org, not like %(address)s.")
            % {"address": address}
        )
    if split.path.strip("/") or split.query or split.fragment:
        refuse(
            _("Risicotafel stands at the root of its host. Leave out what follows the host in %(address)s.")
            % {"address": address}
        )
    if has_certificate and split.scheme != "https":
        refuse(_("With a certificate the address begins with https://."))
    return f"{split.scheme}://{split.netloc}"

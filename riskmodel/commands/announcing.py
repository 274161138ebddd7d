"""What the terminal says when a server starts: where it is, and how phones get there."""

import sys

import segno
import typer

from riskmodel.application.network import TRYOUT_PATH, reach
from riskmodel.application.settings import current_settings
from riskmodel.commands.wording import words
from riskmodel.domain.network import is_overheard, web_address


def announce(scheme: str, port: int) -> None:
    """Say where the server is, and for a room which addresses phones can use."""
    _ = words().gettext
    settings = current_settings()
    here = web_address(scheme, "localhost", port)
    typer.echo(_("Risicotafel starts at %(address)s. Ctrl-C stops it.") % {"address": here})
    addresses = [settings.address] if settings.address else []
    if settings.room:
        found = reach()
        addresses += [web_address(scheme, address, port) for address in found.addresses]
        if found.virtual:
            typer.echo(_("No phone gets through here: %(names)s.") % {"names": ", ".join(found.virtual)})
    if addresses:
        _announce_to_phones(addresses)
    elif settings.room:
        typer.echo(
            _(
                "This computer is on no network. Join a Wi-Fi or switch on your hotspot; "
                "there is no need to start again."
            )
        )


def _announce_to_phones(addresses: list[str]) -> None:
    """Say the addresses, the likeliest first, with a picture of that one to try."""
    _ = words().gettext
    typer.echo(_("Phones can use:"))
    for address in addresses:
        typer.echo(f"  {address}/meedoen")
    if is_overheard(addresses[0]):
        typer.echo(
            _(
                "Without a certificate somebody on the same Wi-Fi can read along. "
                "Use your own hotspot, with a password."
            )
        )
    typer.echo(_("Scan this with one phone. Does it say that it works? Then the others get through too."))
    picture = segno.make(f"{addresses[0]}{TRYOUT_PATH}", error="m", micro=False)
    # Half blocks take a quarter of the room; some terminals on Windows cannot write them.
    picture.terminal(sys.stdout, border=2, compact="utf" in (sys.stdout.encoding or "").lower())

"""`risicotafel backup`: one file with everything that may leave the server."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from riskmodel.application.backup import back_up, backup_path
from riskmodel.application.opening import opened_stores
from riskmodel.application.settings import current_settings
from riskmodel.commands.actor import LOCAL
from riskmodel.commands.wording import words

_ = words().gettext


def backup(
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FILE", help=_("Where to write it; without this, the folder backups.")),
    ] = None,
) -> None:
    """Write a backup and say where it is."""
    _ = words().gettext
    target = to or backup_path(current_settings().data, datetime.now())
    back_up(opened_stores(), LOCAL, target)
    typer.echo(_("The backup is written: %(file)s") % {"file": target})
    typer.echo(
        _(
            "It holds names, addresses and password hashes of accounts, and the counts of sealed sessions: "
            "keep it where only administrators can read it. No answers of an open session are in it."
        )
    )

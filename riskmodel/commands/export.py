"""`risicotafel export`: the Excel workbook of one session."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from riskmodel.application.export import find_workshops, write_workbook
from riskmodel.application.opening import opened_stores
from riskmodel.commands.actor import OFFICER
from riskmodel.commands.wording import language, words
from riskmodel.domain.errors import NotFoundError, NotReleasableError
from riskmodel.domain.workshop import Workshop

_ = words().gettext


def export(
    workshop: Annotated[
        str,
        typer.Argument(
            metavar="WORKSHOP",
            help=_("The session: its team, or its team and date as in 'Team 1, 2026-11-22'."),
        ),
    ],
    to: Annotated[Path, typer.Option("--to", metavar="FILE.xlsx", help=_("The file to write."))],
) -> None:
    """Write the workbook of a session that was sealed and whose room agreed."""
    _ = words().gettext
    stores = opened_stores()
    found = _the_one(find_workshops(stores, OFFICER, workshop))
    try:
        write_workbook(stores, OFFICER, found.id, to, date.today(), language())
    except NotReleasableError:
        typer.echo(
            _("There is nothing to export: this session is not sealed, or its room agreed on no statement."),
            err=True,
        )
        raise typer.Exit(1) from None
    typer.echo(_("The workbook is written: %(file)s") % {"file": to})


def _the_one(found: tuple[Workshop, ...]) -> Workshop:
    _ = words().gettext
    if not found:
        raise NotFoundError
    if len(found) > 1:
        typer.echo(_("There is more than one session of this name. Choose one:"), err=True)
        for workshop in found:
            typer.echo(f"  {workshop.id}  {workshop.unit_name}, {workshop.held_on.isoformat()}", err=True)
        raise typer.Exit(1)
    return found[0]

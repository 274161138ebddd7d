"""`risicotafel restore`: putting a backup back."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from riskmodel.application import restore as restoring
from riskmodel.application.opening import opened_stores
from riskmodel.application.settings import current_settings
from riskmodel.commands.actor import LOCAL
from riskmodel.commands.wording import language, words
from riskmodel.domain.upkeep import NotEmptyError
from riskmodel.i18n.dates import long_date

_ = words().gettext


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_("A file that `risicotafel backup` wrote."))],
    replace: Annotated[
        bool,
        typer.Option("--replace", help=_("Put it in the place of what is there; that is backed up first.")),
    ] = False,
) -> None:
    """Put a backup back, and say which sessions are void."""
    stores, folder = opened_stores(), current_settings().data
    if not restoring.is_empty(stores, LOCAL):
        if not replace:
            raise NotEmptyError
        _confirm()
    done = restoring.put_back(stores, LOCAL, file, folder, datetime.now(), replaces=replace)
    _tell(done)


def _confirm() -> None:
    """Ask for a word: a key pressed too soon must not replace everything."""
    _ = words().gettext
    wanted = _("replace")
    typer.echo(
        _(
            "Everything in the database is replaced by the backup, and answers of sessions that are open now "
            "are destroyed. The server must be stopped."
        )
    )
    typed = typer.prompt(_("Type %(word)s to go on") % {"word": wanted}, default="", show_default=False)
    if typed.strip().lower() != wanted:
        typer.echo(_("Nothing was changed."), err=True)
        raise typer.Exit(1)


def _tell(done: restoring.Restored) -> None:
    catalogue = words()
    _ = catalogue.gettext
    typer.echo(_("The backup is put back."))
    if done.before is not None:
        typer.echo(_("What was there before is kept in %(file)s") % {"file": done.before})
    if done.void:
        typer.echo(
            catalogue.ngettext(
                "%(n)s session was open in the backup and is void; it can be held again:",
                "%(n)s sessions were open in the backup and are void; they can be held again:",
                len(done.void),
            )
            % {"n": len(done.void)}
        )
    for workshop in done.void:
        typer.echo(f"  {workshop.unit_name}, {long_date(workshop.held_on, language())}")
    if done.kept_out:
        typer.echo(
            _("Disabled since that backup, and disabled still: %(names)s")
            % {"names": ", ".join(done.kept_out)}
        )
    if done.forgotten_rows:
        typer.echo(
            catalogue.ngettext(
                "%(n)s released row is not in this backup. Whoever saw it can compare it with what is "
                "released next.",
                "%(n)s released rows are not in this backup. Whoever saw them can compare them with what is "
                "released next.",
                done.forgotten_rows,
            )
            % {"n": done.forgotten_rows}
        )

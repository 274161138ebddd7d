"""`risicotafel translations`: the files of the further languages brought up to date."""

from typing import Annotated

import typer

from riskmodel.commands.wording import words
from riskmodel.i18n.translation_files import translation_files

_ = words().gettext


def translations(
    check: Annotated[
        bool, typer.Option("--check", help=_("Change nothing; exit code 1 when a file is out of date."))
    ] = False,
) -> None:
    """Put new texts in the files of the further languages, and say how many wait for a translator."""
    _ = words().gettext
    for file in translation_files():
        if not check:
            lacking, total = file.write()
            sentence = _("%(file)s: %(lacking)s of %(all)s texts wait for a translator.")
            typer.echo(sentence % {"file": file.path, "lacking": lacking, "all": total})
        elif not file.is_up_to_date:
            typer.echo(_("%(file)s is out of date: run `risicotafel translations`.") % {"file": file.path})
            raise typer.Exit(1)

"""The command line: `risicotafel ...`, a thin shell over what people do; one command per file."""

import typer

from riskmodel.commands import (
    backup,
    check,
    export,
    read_plan,
    restore,
    sample,
    serve,
    translations,
    user,
)
from riskmodel.commands.group import PlainGroup
from riskmodel.commands.wording import words

_ = words().gettext

main = typer.Typer(
    cls=PlainGroup,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help=_("Risicotafel on the command line."),
)


@main.callback()
def _root() -> None:
    """Keep every command a word of its own, also while there is only one."""


main.command("serve", help=_("Start the server: for this computer, or with --room for phones in the room."))(
    serve.serve
)
main.command("sample", help=_("Load the fictional sample organisation, or remove it."))(sample.sample)
main.command(
    "check", help=_("Look whether everything is in order: settings, database, data folder, catalogue.")
)(check.check)
main.command("backup", help=_("Write everything to one file, also while the server runs."))(backup.backup)
main.command("restore", help=_("Put a backup back; stop the server first."))(restore.restore)
main.command("export", help=_("Write the Excel workbook with what one session agreed."))(export.export)
main.command(
    "read-plan", help=_("Print as JSON what is understood of a plan of action in Excel; keep nothing.")
)(read_plan.read_plan)
main.command("translations", help=_("Bring the files of the further languages up to date with the texts."))(
    translations.translations
)
main.add_typer(user.user, name="user")

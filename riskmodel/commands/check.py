"""`risicotafel check`: whether everything is in order, said line by line."""

from collections.abc import Iterator
from datetime import UTC, datetime

import typer

from catalog.load import FOLDER
from riskmodel.application import checkup
from riskmodel.application.checkup import CheckupFinding, Level
from riskmodel.application.setting_list import Source, file_of_settings, list_settings, unknown_variables
from riskmodel.application.settings import current_settings
from riskmodel.commands.checkup_words import finding_sentence
from riskmodel.commands.wording import words


def check() -> None:
    """List the settings and what was found; exit code 1 when something keeps the product from working."""
    _ = words().gettext
    _tell_settings()
    typer.echo("\n" + _("Looked at:"))
    marks = {Level.FINE: _("fine"), Level.WARNING: _("note"), Level.ERROR: _("WRONG")}
    findings = list(_findings())
    for finding in findings:
        typer.echo(f"  [{marks[finding.level]}] {finding_sentence(finding, words())}")
    if any(finding.level == Level.ERROR for finding in findings):
        raise typer.Exit(1)


def _findings() -> Iterator[CheckupFinding]:
    settings = current_settings()
    url = settings.database_url.get_secret_value() if settings.database_url else None
    yield from checkup.check_folder(settings.data)
    yield from checkup.check_database(settings.data, url, datetime.now(UTC))
    yield from checkup.check_texts(FOLDER)


def _tell_settings() -> None:
    _ = words().gettext
    sources = {
        Source.ENVIRONMENT: _("environment"),
        Source.FILE: _("settings file"),
        Source.DEFAULT: _("default"),
    }
    file = file_of_settings()
    typer.echo(_("Settings file: %(file)s") % {"file": file or _("none")})
    typer.echo(_("Settings:"))
    for setting in list_settings():
        value = _("(secret)") if setting.value is None else setting.value or _("(not set)")
        typer.echo(f"  {setting.name} = {value}  [{sources[setting.source]}]")
    for name in unknown_variables():
        typer.echo(
            "  " + _("%(name)s is set in the environment, but there is no such setting.") % {"name": name}
        )

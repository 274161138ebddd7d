"""The command line: `risicotafel ...`, a thin shell over what people do."""

from datetime import UTC, datetime

import typer

from riskmodel.application.opening import close_stores, opened_stores
from riskmodel.application.sample import load_sample, remove_sample
from riskmodel.application.settings import current_settings
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import DuplicateNameError
from riskmodel.domain.join_code import spaced

# Whoever can run a command on the server can read its disk: the administrator, and nothing more.
_LOCAL = Actor("command line", "command line", frozenset({Role.ADMINISTRATOR}))
_HERE = "http://localhost:8501"

main = typer.Typer(no_args_is_help=True, add_completion=False, help="Risicotafel on the command line.")


@main.callback()
def _root() -> None:
    """Risicotafel on the command line."""


@main.command()
def sample(
    remove: bool = typer.Option(False, "--remove", help="Take the sample organisation out again."),
) -> None:
    """Load the fictional sample organisation, or remove it."""
    stores = opened_stores()
    try:
        if remove:
            remove_sample(stores, _LOCAL)
            typer.echo("De voorbeeldorganisatie is verwijderd. / The sample organisation is removed.")
            return
        workshop = load_sample(stores, _LOCAL, datetime.now(UTC))
        address = (current_settings().address or _HERE).rstrip("/")
        typer.echo("De voorbeeldorganisatie is geladen. / The sample organisation is loaded.")
        typer.echo(f"{address}/meedoen/{workshop.join_code}  ({spaced(workshop.join_code)})")
    except DuplicateNameError:
        typer.echo("De voorbeeldorganisatie is al geladen. / The sample organisation is already loaded.")
        raise typer.Exit(1) from None
    finally:
        close_stores()


if __name__ == "__main__":
    main()

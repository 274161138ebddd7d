"""`risicotafel sample`: a fictional sample organisation."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from riskmodel.application.opening import opened_stores
from riskmodel.application.sample import load_sample, remove_sample
from riskmodel.commands.actor import LOCAL
from riskmodel.commands.place import web_address_of_server
from riskmodel.commands.wording import words
from riskmodel.domain.errors import DuplicateNameError
from riskmodel.domain.join_code import spaced
from riskmodel.domain.sample_choice import SampleChoice

_ = words().gettext


def sample(
    organisation: Annotated[
        SampleChoice, typer.Option("--organisation", help=_("Which sample: a hospital or a municipality."))
    ] = SampleChoice.HOSPITAL,
    remove: Annotated[
        bool, typer.Option("--remove", help=_("Take the sample organisation out again."))
    ] = False,
) -> None:
    """Load a sample organisation and say where its open session is, or remove it."""
    _ = words().gettext
    stores = opened_stores()
    if remove:
        remove_sample(stores, LOCAL)
        typer.echo(_("The sample organisation is removed."))
        return
    try:
        workshop = load_sample(stores, LOCAL, datetime.now(UTC), organisation)
    except DuplicateNameError:
        typer.echo(_("The sample organisation is already loaded."), err=True)
        raise typer.Exit(1) from None
    typer.echo(_("The sample organisation is loaded."))
    typer.echo(f"{web_address_of_server()}/meedoen/{workshop.join_code}  ({spaced(workshop.join_code)})")

"""`risicotafel user`: who has an account, for who has lost the way in or has no browser at hand."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from riskmodel.application import accounts, links
from riskmodel.application.opening import opened_stores
from riskmodel.commands.actor import LOCAL
from riskmodel.commands.place import web_address_of_server
from riskmodel.commands.wording import words
from riskmodel.domain.access import Role
from riskmodel.domain.errors import NotFoundError
from riskmodel.i18n.labels import role_word
from riskmodel.storage.accounts import Account

_ = words().gettext
PASSWORD_PATH = "/wachtwoord"
Who = Annotated[str, typer.Argument(metavar="WHO", help=_("The e-mail address, or the name of one person."))]
Roles = Annotated[
    list[Role],
    typer.Option("--role", help=_("A role; give the option again for another."), case_sensitive=False),
]
user = typer.Typer(
    no_args_is_help=True, help=_("See, invite, help, disable or enable people with an account.")
)


@user.command("list", help=_("List everybody with an account."))
def show_all() -> None:
    """List name, address, roles, and whether this person can log in."""
    _ = words().gettext
    for account in accounts.list_accounts(opened_stores(), LOCAL):
        roles = ", ".join(role_word(role, words()) for role in Role if role in account.roles)
        typer.echo(f"{account.name}  {account.email or _('single sign-on')}  {roles}{_standing(account)}")


@user.command("invite", help=_("Make an account and a link with which this person chooses a password."))
def invite(
    email: Annotated[str, typer.Argument(metavar="EMAIL", help=_("The e-mail address to log in with."))],
    name: Annotated[str, typer.Option("--name", help=_("The name that others see."))],
    role: Roles,
) -> None:
    """Make an account without a password, and print the link."""
    _tell_link(links.invite(opened_stores(), LOCAL, email=email, name=name, roles=role, now=_now()))


@user.command("reset", help=_("Make a link with which somebody chooses a new password."))
def reset(who: Who) -> None:
    """Print a link; the old password works until the link is used."""
    _tell_link(links.make_link(opened_stores(), LOCAL, _find(who).id, _now()))


@user.command("disable", help=_("Keep somebody out, at once and everywhere."))
def disable(who: Who) -> None:
    """Disable an account."""
    account = _find(who)
    accounts.disable_account(opened_stores(), LOCAL, account.id)
    typer.echo(words().gettext("%(name)s can no longer log in.") % {"name": account.name})


@user.command("enable", help=_("Let somebody in again."))
def enable(who: Who) -> None:
    """Enable an account."""
    account = _find(who)
    accounts.enable_account(opened_stores(), LOCAL, account.id)
    typer.echo(words().gettext("%(name)s can log in again.") % {"name": account.name})


@user.command("roles", help=_("Give somebody these roles and no others."))
def change_roles(who: Who, role: Roles) -> None:
    """Replace somebody's roles."""
    account = _find(who)
    accounts.change_roles(opened_stores(), LOCAL, account.id, role)
    typer.echo(words().gettext("The roles of %(name)s are changed.") % {"name": account.name})


def _find(who: str) -> Account:
    """Return the account with this address or, when only one person has it, this name."""
    wanted, everybody = who.strip().lower(), accounts.list_accounts(opened_stores(), LOCAL)
    found = [account for account in everybody if account.email == wanted]
    found = found or [account for account in everybody if account.name.lower() == wanted]
    if len(found) != 1:
        raise NotFoundError
    return found[0]


def _tell_link(token: str) -> None:
    _ = words().gettext
    typer.echo(_("Hand this link over yourself. It works once, for three days, and is kept nowhere:"))
    typer.echo(f"{web_address_of_server()}{PASSWORD_PATH}/{token}")


def _standing(account: Account) -> str:
    _ = words().gettext
    if account.is_disabled:
        return "  " + _("(disabled)")
    return "" if account.has_password or account.signs_on_elsewhere else "  " + _("(no password yet)")


def _now() -> datetime:
    return datetime.now(UTC)

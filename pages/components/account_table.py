"""The accounts as a table."""

from collections.abc import Iterable
from gettext import NullTranslations

from pages.components import session
from pages.components.table import Cell, Group, show_table
from riskmodel.i18n.labels import role_word
from riskmodel.storage.accounts import Account


def show_accounts(accounts: Iterable[Account]) -> None:
    """Show who has an account, in which roles, and whether they can log in."""
    words = session.words()
    _ = words.gettext
    rows = [
        (
            Cell(account.name),
            Cell(account.email or _("single sign-on")),
            Cell(", ".join(role_word(role, words) for role in sorted(account.roles))),
            Cell(_state(account, words)),
        )
        for account in accounts
    ]
    columns = (_("Name"), _("E-mail address"), _("Roles"), _("Can log in"))
    show_table(_("Everybody with an account."), columns, [Group(rows)])


def _state(account: Account, words: NullTranslations) -> str:
    _ = words.gettext
    if account.is_disabled:
        return _("no, disabled")
    if not account.has_password and not account.signs_on_elsewhere:
        return _("not yet: no password chosen")
    return _("yes")

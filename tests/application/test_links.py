from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import select

from riskmodel.application import accounts, links
from riskmodel.application.tokens import digest
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import (
    AccountDisabledError,
    DuplicateNameError,
    LinkNotValidError,
    MissingValueError,
    NoPasswordHereError,
    NotFoundError,
    WrongPasswordError,
)
from riskmodel.storage.stores import Stores
from riskmodel.storage.tables import AccountLinkRow
from tests.application.people import (
    EMAIL,
    NOW,
    PASSWORD,
    an_administrator,
    is_in,
    logged_in,
    somebody,
    somebody_from_elsewhere,
)

NEW = "een andere zin die past"
HOURS = timedelta(hours=1)


def an_invitation(stores: Stores, admin: Actor) -> str:
    return links.invite(
        stores, admin, email=" Fenna@Voorbeeld.example", name="Fenna", roles=[Role.MANAGEMENT], now=NOW
    )


def rows(stores: Stores) -> list[tuple[str, str, int]]:
    with stores.database.reading() as session:
        query = select(AccountLinkRow.token_hash, AccountLinkRow.kind, AccountLinkRow.expires_at)
        return [(token_hash, kind, end) for token_hash, kind, end in session.exec(query)]


def test_an_invitation_makes_an_account_that_waits_for_its_password(both_stores: Stores) -> None:
    admin = an_administrator(both_stores)
    token = an_invitation(both_stores, admin)
    (account,) = (found for found in accounts.list_accounts(both_stores, admin) if found.email == EMAIL)
    assert (account.name, account.roles, account.has_password) == (
        "Fenna",
        frozenset({Role.MANAGEMENT}),
        False,
    )
    with pytest.raises(WrongPasswordError):
        logged_in(both_stores)
    assert links.open_link(both_stores, token, NOW) == account
    assert is_in(both_stores, links.use_link(both_stores, token, NEW, NOW))
    assert is_in(both_stores, logged_in(both_stores, password=NEW))


def test_only_a_hash_of_the_secret_is_kept_and_it_is_256_bits(both_stores: Stores) -> None:
    token = an_invitation(both_stores, an_administrator(both_stores))
    assert rows(both_stores) == [(digest(token), "invitation", int((NOW + 72 * HOURS).timestamp()))]
    assert len(token) == 43


@pytest.mark.parametrize(("hours", "works"), [(0, True), (71.99, True), (72, False), (100, False)])
def test_a_link_works_for_three_days(stores: Stores, hours: float, works: bool) -> None:
    token = an_invitation(stores, an_administrator(stores))
    then = NOW + hours * HOURS
    if works:
        assert is_in(stores, links.use_link(stores, token, NEW, then), then)
        return
    with pytest.raises(LinkNotValidError):
        links.use_link(stores, token, NEW, then)


def again(stores: Stores, admin: Actor, token: str) -> None:
    links.use_link(stores, token, NEW, NOW)


def another_link(stores: Stores, admin: Actor, token: str) -> None:
    links.make_link(stores, admin, links.open_link(stores, token, NOW).id, NOW)


def disabled(stores: Stores, admin: Actor, token: str) -> None:
    account_id = links.open_link(stores, token, NOW).id
    accounts.disable_account(stores, admin, account_id)
    accounts.enable_account(stores, admin, account_id)


@pytest.mark.parametrize("what_happens", [again, another_link, disabled])
def test_a_link_stops_working(
    both_stores: Stores, what_happens: Callable[[Stores, Actor, str], None]
) -> None:
    admin = an_administrator(both_stores)
    token = an_invitation(both_stores, admin)
    what_happens(both_stores, admin, token)
    with pytest.raises(LinkNotValidError):
        links.open_link(both_stores, token, NOW)
    with pytest.raises(LinkNotValidError):
        links.use_link(both_stores, token, NEW, NOW)


@pytest.mark.parametrize("token", ["", "made up", "x" * 10_000, "é"])
def test_a_made_up_link_is_refused(stores: Stores, token: str) -> None:
    an_invitation(stores, an_administrator(stores))
    with pytest.raises(LinkNotValidError):
        links.use_link(stores, token, NEW, NOW)


def test_looking_or_a_password_that_is_too_short_uses_nothing_up(stores: Stores) -> None:
    token = an_invitation(stores, an_administrator(stores))
    for _look in range(3):
        links.open_link(stores, token, NOW)
    with pytest.raises(MissingValueError):
        links.use_link(stores, token, "te kort", NOW)
    assert is_in(stores, links.use_link(stores, token, NEW, NOW))


def test_a_new_password_by_link_ends_the_old_one_and_every_login_when_it_is_used(both_stores: Stores) -> None:
    admin, fenna = an_administrator(both_stores), somebody(both_stores)
    before = logged_in(both_stores)
    token = links.make_link(both_stores, admin, fenna.account_id, NOW)
    assert [kind for _hash, kind, _end in rows(both_stores)] == ["reset"]
    during = logged_in(both_stores)
    after = links.use_link(both_stores, token, NEW, NOW)
    assert [is_in(both_stores, login) for login in (before, during, after)] == [False, False, True]
    with pytest.raises(WrongPasswordError):
        logged_in(both_stores, password=PASSWORD)
    assert rows(both_stores) == []


def test_an_address_in_use_is_not_invited_again(stores: Stores) -> None:
    admin = an_administrator(stores)
    an_invitation(stores, admin)
    with pytest.raises(DuplicateNameError):
        an_invitation(stores, admin)
    assert len(rows(stores)) == 1


def test_whoever_signs_on_elsewhere_or_is_disabled_or_unknown_gets_no_link(stores: Stores) -> None:
    admin, fenna = an_administrator(stores), somebody(stores)
    sina = somebody_from_elsewhere(stores, Role.MANAGEMENT)
    accounts.disable_account(stores, admin, fenna.account_id)
    refused = [
        (sina.account_id, NoPasswordHereError),
        (fenna.account_id, AccountDisabledError),
        ("nobody", NotFoundError),
    ]
    for account_id, error in refused:
        with pytest.raises(error):
            links.make_link(stores, admin, account_id, NOW)
    assert rows(stores) == []


def test_links_whose_time_is_over_are_deleted(both_stores: Stores) -> None:
    an_invitation(both_stores, an_administrator(both_stores))
    kept = []
    for hours in (71, 73):
        links.forget_expired_links(both_stores, NOW + hours * HOURS)
        kept.append(len(rows(both_stores)))
    assert kept == [1, 0]

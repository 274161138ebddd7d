import pytest

from riskmodel.application import accounts, links, logins, own_account
from riskmodel.domain.access import Role
from riskmodel.domain.errors import (
    LinkNotValidError,
    MissingValueError,
    NoPasswordHereError,
    NotAllowedError,
    TooManyTriesError,
    WrongPasswordError,
    WrongPresentPasswordError,
)
from riskmodel.storage.stores import Stores
from tests.application.people import (
    EMAIL,
    NOW,
    PASSWORD,
    WRONG,
    an_administrator,
    is_in,
    logged_in,
    somebody,
    somebody_from_elsewhere,
)

NEW = "een andere zin die past"


def test_everybody_reads_their_own_account(stores: Stores) -> None:
    fenna = somebody(stores)
    sina = somebody_from_elsewhere(stores, Role.MANAGEMENT)
    found = [own_account.my_account(stores, actor) for actor in (fenna, sina)]
    assert [(one.email, one.name, one.has_password) for one in found] == [
        (EMAIL, "Fenna", True),
        (None, "Sina", False),
    ]


def test_another_password_ends_every_other_login_and_gives_this_browser_a_new_secret(
    both_stores: Stores,
) -> None:
    fenna = somebody(both_stores)
    here, there = logged_in(both_stores), logged_in(both_stores)
    new = own_account.change_password(both_stores, fenna, current=PASSWORD, password=NEW, now=NOW)
    assert [is_in(both_stores, token) for token in (here, there, new)] == [False, False, True]
    assert new not in (here, there)
    with pytest.raises(WrongPasswordError):
        logged_in(both_stores)
    assert is_in(both_stores, logged_in(both_stores, password=NEW))


def test_another_password_ends_a_link_that_was_handed_out(stores: Stores) -> None:
    fenna = somebody(stores)
    token = links.make_link(stores, an_administrator(stores), fenna.account_id, NOW)
    own_account.change_password(stores, fenna, current=PASSWORD, password=NEW, now=NOW)
    with pytest.raises(LinkNotValidError):
        links.open_link(stores, token, NOW)


def test_without_the_present_password_nothing_changes_and_guessing_is_braked(stores: Stores) -> None:
    fenna = somebody(stores)
    token = logged_in(stores)
    refused: list[type[Exception]] = []
    for _try in range(7):
        with pytest.raises((WrongPresentPasswordError, TooManyTriesError)) as error:
            own_account.change_password(stores, fenna, current=WRONG, password=NEW, now=NOW)
        refused.append(error.type)
    assert refused == [WrongPresentPasswordError] * 5 + [TooManyTriesError] * 2
    assert is_in(stores, token)
    assert is_in(stores, logged_in(stores))


def test_a_password_that_is_too_short_is_refused(stores: Stores) -> None:
    fenna = somebody(stores)
    with pytest.raises(MissingValueError):
        own_account.change_password(stores, fenna, current=PASSWORD, password="kort", now=NOW)
    assert is_in(stores, logged_in(stores))


def test_who_was_disabled_meanwhile_changes_nothing(both_stores: Stores) -> None:
    """As when an administrator is quicker: enabled again, the account has the password it had."""
    fenna, admin = somebody(both_stores), an_administrator(both_stores)
    accounts.disable_account(both_stores, admin, fenna.account_id)
    with pytest.raises(NotAllowedError):
        own_account.change_password(both_stores, fenna, current=PASSWORD, password=NEW, now=NOW)
    accounts.enable_account(both_stores, admin, fenna.account_id)
    assert is_in(both_stores, logged_in(both_stores))


def test_who_signs_on_elsewhere_has_no_password_to_change(stores: Stores) -> None:
    sina = somebody_from_elsewhere(stores, Role.MANAGEMENT)
    with pytest.raises(NoPasswordHereError):
        own_account.change_password(stores, sina, current=PASSWORD, password=NEW, now=NOW)


def test_signing_out_everywhere_ends_ones_own_logins_and_nobody_elses(both_stores: Stores) -> None:
    fenna = somebody(both_stores)
    somebody(both_stores, email="gijs@voorbeeld.example", name="Gijs")
    mine = [logged_in(both_stores) for _browser in range(3)]
    of_another = logged_in(both_stores, "gijs@voorbeeld.example")
    own_account.sign_out_everywhere(both_stores, fenna)
    assert [is_in(both_stores, token) for token in mine] == [False] * 3
    assert is_in(both_stores, of_another)
    assert logins.log_in(both_stores, email=EMAIL, password=PASSWORD, now=NOW)

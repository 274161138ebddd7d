from datetime import UTC, datetime, timedelta

import pytest

from riskmodel.application import accounts
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import (
    DuplicateNameError,
    MissingValueError,
    NotAllowedError,
    TooManyTriesError,
    WrongPasswordError,
    WrongSetupCodeError,
)
from riskmodel.storage.stores import Stores

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PASSWORD = "een lange zin die past"
EMAIL = "beheer@voorbeeld.example"


def set_up(stores: Stores) -> Actor:
    """Create the first administrator and return who they are."""
    code = accounts.offer_setup_code(stores)
    assert code is not None
    accounts.create_first_administrator(
        stores, code=code, email=EMAIL, name="Bea Heer", password=PASSWORD, now=NOW
    )
    token = accounts.log_in(stores, email=EMAIL, password=PASSWORD, now=NOW)
    actor = accounts.who_is(stores, token, NOW)
    assert actor is not None
    return actor


def test_set_up_code_makes_one_administrator_once(both_stores: Stores) -> None:
    code = accounts.offer_setup_code(both_stores)
    assert code is not None
    assert accounts.is_waiting_for_setup(both_stores)
    fields = {"name": "Bea", "password": PASSWORD, "now": NOW}
    accounts.create_first_administrator(both_stores, code=code.lower(), email=EMAIL, **fields)  # type: ignore[arg-type]
    with pytest.raises(WrongSetupCodeError):
        accounts.create_first_administrator(both_stores, code=code, email="tweede@x.example", **fields)  # type: ignore[arg-type]
    assert not accounts.is_waiting_for_setup(both_stores)
    assert accounts.offer_setup_code(both_stores) is None


def test_a_new_start_makes_the_earlier_code_worthless(stores: Stores) -> None:
    old, new = accounts.offer_setup_code(stores), accounts.offer_setup_code(stores)
    assert old is not None
    assert new is not None
    with pytest.raises(WrongSetupCodeError):
        accounts.create_first_administrator(
            stores, code=old, email=EMAIL, name="Bea", password=PASSWORD, now=NOW
        )


def test_administrator_creates_accounts_for_the_other_roles(both_stores: Stores) -> None:
    admin = set_up(both_stores)
    accounts.create_account(
        both_stores,
        admin,
        email="Gespreksleider@Voorbeeld.example ",
        name="Gijs",
        password=PASSWORD,
        roles=[Role.FACILITATOR, Role.PREVENTION_OFFICER],
    )
    token = accounts.log_in(both_stores, email="gespreksleider@voorbeeld.example", password=PASSWORD, now=NOW)
    actor = accounts.who_is(both_stores, token, NOW)
    assert actor is not None
    assert actor.name == "Gijs"
    assert actor.roles == frozenset({Role.FACILITATOR, Role.PREVENTION_OFFICER})


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"email": EMAIL}, DuplicateNameError),
        ({"email": "geen adres"}, MissingValueError),
        ({"name": "  "}, MissingValueError),
        ({"password": "kort"}, MissingValueError),
        ({"roles": []}, MissingValueError),
    ],
)
def test_bad_input_makes_no_account(
    stores: Stores, fields: dict[str, object], error: type[Exception]
) -> None:
    admin = set_up(stores)
    good: dict[str, object] = {
        "email": "n@x.example",
        "name": "N",
        "password": PASSWORD,
        "roles": [Role.MANAGEMENT],
    }
    with pytest.raises(error):
        accounts.create_account(stores, admin, **(good | fields))  # type: ignore[arg-type]
    assert [account.email for account in accounts.list_accounts(stores, admin)] == [EMAIL]


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.PREVENTION_OFFICER, Role.MANAGEMENT])
def test_only_an_administrator_creates_accounts(stores: Stores, role: Role) -> None:
    somebody = Actor("x", "X", frozenset({role}))
    with pytest.raises(NotAllowedError):
        accounts.create_account(
            stores, somebody, email="n@x.example", name="N", password=PASSWORD, roles=[Role.ADMINISTRATOR]
        )


def test_unknown_address_and_wrong_password_are_the_same_refusal(stores: Stores) -> None:
    set_up(stores)
    for email in (EMAIL, "niemand@voorbeeld.example"):
        with pytest.raises(WrongPasswordError):
            accounts.log_in(stores, email=email, password="verkeerd maar lang", now=NOW)


def test_ten_wrong_passwords_are_braked_and_the_brake_lets_go(stores: Stores) -> None:
    set_up(stores)
    refusals: list[type[Exception]] = []
    for _try in range(10):
        with pytest.raises((WrongPasswordError, TooManyTriesError)) as refused:
            accounts.log_in(stores, email=EMAIL, password="verkeerd maar lang", now=NOW)
        refusals.append(refused.type)
    assert refusals == [WrongPasswordError] * 5 + [TooManyTriesError] * 5
    later = NOW + timedelta(minutes=6)
    assert accounts.log_in(stores, email=EMAIL, password=PASSWORD, now=later)


@pytest.mark.parametrize(
    ("used_after_minutes", "is_in"),
    [
        ([29], True),
        ([31], False),
        ([25, 50, 75], True),
        ([25 * step for step in range(1, 20)] + [479], True),
        ([25 * step for step in range(1, 20)] + [481], False),
    ],
)
def test_a_login_ends_after_half_an_hour_idle_or_eight_hours(
    stores: Stores, used_after_minutes: list[int], is_in: bool
) -> None:
    set_up(stores)
    token = accounts.log_in(stores, email=EMAIL, password=PASSWORD, now=NOW)
    found = [accounts.who_is(stores, token, NOW + timedelta(minutes=m)) for m in used_after_minutes]
    assert (found[-1] is not None) == is_in


def test_logging_out_ends_this_browser_only(stores: Stores) -> None:
    set_up(stores)
    one, other = (accounts.log_in(stores, email=EMAIL, password=PASSWORD, now=NOW) for _ in range(2))
    accounts.log_out(stores, one)
    accounts.log_out(stores, one)
    assert accounts.who_is(stores, one, NOW) is None
    assert accounts.who_is(stores, other, NOW) is not None


@pytest.mark.parametrize("token", [None, "", "made up", "x" * 10_000])
def test_a_made_up_cookie_is_nobody(stores: Stores, token: str | None) -> None:
    set_up(stores)
    assert accounts.who_is(stores, token, NOW) is None

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest

from riskmodel.application import accounts, first_start, links, logins, sample
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import (
    DuplicateNameError,
    LastAdministratorError,
    MissingValueError,
    NoPasswordHereError,
    NotAllowedError,
    NotFoundError,
    NotOneselfError,
    TooManyTriesError,
    WrongPasswordError,
    WrongSetupCodeError,
)
from riskmodel.storage.stores import Stores
from tests.application.people import an_administrator, is_in, logged_in, somebody, somebody_from_elsewhere

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PASSWORD = "een lange zin die past"
EMAIL = "beheer@voorbeeld.example"


def set_up(stores: Stores) -> Actor:
    """Create the first administrator and return who they are."""
    code = first_start.offer_setup_code(stores)
    assert code is not None
    first_start.create_first_administrator(
        stores, code=code, email=EMAIL, name="Bea Heer", password=PASSWORD, now=NOW
    )
    token = logins.log_in(stores, email=EMAIL, password=PASSWORD, now=NOW)
    actor = logins.who_is(stores, token, NOW)
    assert actor is not None
    return actor


def test_set_up_code_makes_one_administrator_once(both_stores: Stores) -> None:
    code = first_start.offer_setup_code(both_stores)
    assert code is not None
    assert first_start.is_waiting_for_setup(both_stores)
    fields = {"name": "Bea", "password": PASSWORD, "now": NOW}
    first_start.create_first_administrator(both_stores, code=code.lower(), email=EMAIL, **fields)  # type: ignore[arg-type]
    with pytest.raises(WrongSetupCodeError):
        first_start.create_first_administrator(both_stores, code=code, email="tweede@x.example", **fields)  # type: ignore[arg-type]
    assert not first_start.is_waiting_for_setup(both_stores)
    assert first_start.offer_setup_code(both_stores) is None


def test_a_new_start_makes_the_earlier_code_worthless(stores: Stores) -> None:
    old, new = first_start.offer_setup_code(stores), first_start.offer_setup_code(stores)
    assert old is not None
    assert new is not None
    with pytest.raises(WrongSetupCodeError):
        first_start.create_first_administrator(
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
    token = logins.log_in(both_stores, email="gespreksleider@voorbeeld.example", password=PASSWORD, now=NOW)
    actor = logins.who_is(both_stores, token, NOW)
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
            logins.log_in(stores, email=email, password="verkeerd maar lang", now=NOW)


def test_ten_wrong_passwords_are_braked_and_the_brake_lets_go(stores: Stores) -> None:
    set_up(stores)
    refusals: list[type[Exception]] = []
    for _try in range(10):
        with pytest.raises((WrongPasswordError, TooManyTriesError)) as refused:
            logins.log_in(stores, email=EMAIL, password="verkeerd maar lang", now=NOW)
        refusals.append(refused.type)
    assert refusals == [WrongPasswordError] * 5 + [TooManyTriesError] * 5
    later = NOW + timedelta(minutes=6)
    assert logins.log_in(stores, email=EMAIL, password=PASSWORD, now=later)


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
    token = logins.log_in(stores, email=EMAIL, password=PASSWORD, now=NOW)
    found = [logins.who_is(stores, token, NOW + timedelta(minutes=m)) for m in used_after_minutes]
    assert (found[-1] is not None) == is_in


def test_logging_out_ends_this_browser_only(stores: Stores) -> None:
    set_up(stores)
    one, other = (logins.log_in(stores, email=EMAIL, password=PASSWORD, now=NOW) for _ in range(2))
    logins.log_out(stores, one)
    logins.log_out(stores, one)
    assert logins.who_is(stores, one, NOW) is None
    assert logins.who_is(stores, other, NOW) is not None


@pytest.mark.parametrize("token", [None, "", "made up", "x" * 10_000])
def test_a_made_up_cookie_is_nobody(stores: Stores, token: str | None) -> None:
    set_up(stores)
    assert logins.who_is(stores, token, NOW) is None


def test_an_account_changes_roles_from_the_next_click_on(both_stores: Stores) -> None:
    admin, fenna = an_administrator(both_stores), somebody(both_stores, Role.FACILITATOR)
    token = logged_in(both_stores)
    roles = {Role.MANAGEMENT, Role.TEAM_LEADER}
    accounts.change_roles(both_stores, admin, fenna.account_id, roles)
    actor = logins.who_is(both_stores, token, NOW)
    assert actor is not None
    assert actor.roles == roles


def demote(stores: Stores, admin: Actor, account_id: str) -> None:
    accounts.change_roles(stores, admin, account_id, [Role.FACILITATOR])


COMMAND_LINE = Actor("command line", "command line", frozenset({Role.ADMINISTRATOR}))


@pytest.mark.parametrize("act", [demote, accounts.disable_account])
def test_nobody_takes_away_their_own_keys(
    both_stores: Stores, act: Callable[[Stores, Actor, str], None]
) -> None:
    admin = set_up(both_stores)
    an_administrator(both_stores)
    with pytest.raises(NotOneselfError):
        act(both_stores, admin, admin.account_id)
    assert accounts.list_accounts(both_stores, admin)[0].roles == {Role.ADMINISTRATOR}


@pytest.mark.parametrize("act", [demote, accounts.disable_account])
def test_the_last_administrator_stays(both_stores: Stores, act: Callable[[Stores, Actor, str], None]) -> None:
    last = set_up(both_stores)
    other = somebody(both_stores, Role.ADMINISTRATOR)
    accounts.disable_account(both_stores, last, other.account_id)
    links.invite(
        both_stores, last, email="w@x.example", name="Wacht nog", roles=[Role.ADMINISTRATOR], now=NOW
    )
    with pytest.raises(LastAdministratorError):
        act(both_stores, COMMAND_LINE, last.account_id)
    accounts.enable_account(both_stores, last, other.account_id)
    act(both_stores, COMMAND_LINE, last.account_id)
    with pytest.raises(LastAdministratorError):
        act(both_stores, COMMAND_LINE, other.account_id)


def test_an_administrator_from_elsewhere_counts(stores: Stores) -> None:
    admin = set_up(stores)
    somebody_from_elsewhere(stores, Role.ADMINISTRATOR)
    accounts.disable_account(stores, COMMAND_LINE, admin.account_id)
    assert [account.is_disabled for account in accounts.list_accounts(stores, admin)] == [True, False]


def test_two_administrators_who_disable_each_other_at_once_leave_one(both_stores: Stores) -> None:
    one = set_up(both_stores)
    other = somebody(both_stores, Role.ADMINISTRATOR)
    together = Barrier(2)

    def disable(actor: Actor, victim: Actor) -> bool:
        together.wait()
        try:
            accounts.disable_account(both_stores, actor, victim.account_id)
        except LastAdministratorError:
            return False
        return True

    with ThreadPoolExecutor(2) as threads:
        done = list(threads.map(disable, (one, other), (other, one)))
    assert sorted(done) == [False, True]


def test_roles_of_who_signs_on_elsewhere_come_from_there(stores: Stores) -> None:
    admin = set_up(stores)
    sina = somebody_from_elsewhere(stores, Role.MANAGEMENT)
    with pytest.raises(NoPasswordHereError):
        accounts.change_roles(stores, admin, sina.account_id, [Role.FACILITATOR])
    accounts.disable_account(stores, admin, sina.account_id)
    accounts.end_logins(stores, admin, sina.account_id)
    (found,) = (account for account in accounts.list_accounts(stores, admin) if account.email is None)
    assert (found.name, found.is_disabled, found.roles) == ("Sina", True, frozenset({Role.MANAGEMENT}))


def test_an_account_keeps_a_role(stores: Stores) -> None:
    admin, fenna = an_administrator(stores), somebody(stores)
    with pytest.raises(MissingValueError):
        accounts.change_roles(stores, admin, fenna.account_id, [])


def test_an_administrator_signs_somebody_out_everywhere(both_stores: Stores) -> None:
    admin, fenna = an_administrator(both_stores), somebody(both_stores)
    tokens = [logged_in(both_stores) for _browser in range(2)]
    accounts.end_logins(both_stores, admin, fenna.account_id)
    assert [is_in(both_stores, token) for token in tokens] == [False, False]
    assert is_in(both_stores, logged_in(both_stores))


def test_the_facilitators_of_the_sample_are_nobodys_to_change(stores: Stores) -> None:
    admin = set_up(stores)
    workshop = sample.load_sample(stores, admin, NOW)
    (leader,) = workshop.facilitator_ids
    assert [account.name for account in accounts.list_accounts(stores, admin)] == ["Bea Heer"]
    for act in (demote, accounts.disable_account, accounts.enable_account, accounts.end_logins):
        with pytest.raises(NotFoundError):
            act(stores, admin, leader)


def test_a_wrong_set_up_code_costs_no_password_hash_and_is_braked(stores: Stores) -> None:
    first_start.offer_setup_code(stores)
    refusals: list[type[Exception]] = []
    for _try in range(12):
        with pytest.raises((WrongSetupCodeError, TooManyTriesError)) as refused:
            first_start.create_first_administrator(
                stores, code="FOUT", email=EMAIL, name="Bea", password="kort", now=NOW
            )
        refusals.append(refused.type)
    assert refusals == [WrongSetupCodeError] * 10 + [TooManyTriesError] * 2

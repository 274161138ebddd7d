from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlmodel import select

from riskmodel.application import accounts, links, logins, own_account
from riskmodel.application.known_browser import is_mark_of, new_mark
from riskmodel.application.passwords import hash_password
from riskmodel.domain.access import Role
from riskmodel.domain.errors import RiskModelError, TooManyTriesError, WrongPasswordError
from riskmodel.storage.credentials import put_password
from riskmodel.storage.stores import Stores
from riskmodel.storage.tables import LoginRow
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

NOBODY = "niemand@voorbeeld.example"


def tries(
    stores: Stores, times: int, *, email: str = EMAIL, password: str = WRONG, mark: str | None = None
) -> list[type[Exception] | None]:
    """How often so many tries are refused, and why; None for who got in."""
    found: list[type[Exception] | None] = []
    for _try in range(times):
        try:
            logins.log_in(stores, email=email, password=password, now=NOW, mark=mark)
            found.append(None)
        except RiskModelError as error:
            found.append(type(error))
    return found


def a_mark(stores: Stores, email: str = EMAIL, password: str = PASSWORD) -> str:
    """What a browser shows in which somebody logged in before."""
    mark = new_mark(stores, logged_in(stores, email, password))
    assert mark is not None
    return mark


def prepared(stores: Stores, kind: str) -> tuple[str, str]:
    """An address of some kind, and a password somebody might try."""
    admin = an_administrator(stores)
    if kind == "unknown":
        return NOBODY, PASSWORD
    if kind == "invited":
        links.invite(stores, admin, email=EMAIL, name="Fenna", roles=[Role.FACILITATOR], now=NOW)
        return EMAIL, PASSWORD
    person = somebody(stores)
    if kind == "disabled":
        accounts.disable_account(stores, admin, person.account_id)
    return EMAIL, WRONG if kind == "wrong password" else PASSWORD


KINDS = ("unknown", "wrong password", "disabled", "invited")


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_cannot_log_in_hears_and_waits_the_same(both_stores: Stores, kind: str) -> None:
    email, password = prepared(both_stores, kind)
    refused = [WrongPasswordError] * 5 + [TooManyTriesError] * 2
    assert tries(both_stores, 7, email=email, password=password) == refused


def test_nobody_logs_in_to_an_account_from_elsewhere_with_a_password(stores: Stores) -> None:
    somebody_from_elsewhere(stores, Role.ADMINISTRATOR)
    assert tries(stores, 2, email="None", password=PASSWORD) == [WrongPasswordError] * 2
    assert tries(stores, 2, email="", password="") == [WrongPasswordError] * 2


def test_every_login_has_a_secret_of_its_own(both_stores: Stores) -> None:
    somebody(both_stores)
    tokens = [logged_in(both_stores) for _browser in range(3)]
    assert len({*tokens}) == 3
    assert [len(token) for token in tokens] == [43] * 3
    assert [is_in(both_stores, token) for token in tokens] == [True] * 3


def test_guesses_of_others_do_not_keep_out_who_logged_in_here_before(both_stores: Stores) -> None:
    somebody(both_stores)
    mark = a_mark(both_stores)
    tries(both_stores, 30)
    assert tries(both_stores, 1, password=PASSWORD) == [TooManyTriesError]
    assert tries(both_stores, 3, password=PASSWORD, mark=mark) == [None] * 3


def test_a_mark_is_good_for_five_wrong_tries_and_no_more(stores: Stores) -> None:
    somebody(stores)
    mark = a_mark(stores)
    assert tries(stores, 6, mark=mark) == [WrongPasswordError] * 5 + [TooManyTriesError]
    assert tries(stores, 1, password=PASSWORD, mark=mark) == [TooManyTriesError]


@pytest.mark.parametrize("made_up", ["", ".", "a.b", "x" * 4000, "é.ü", "\ud800.\ud800"])
def test_a_made_up_mark_opens_no_lane_of_its_own(stores: Stores, made_up: str) -> None:
    somebody(stores)
    tries(stores, 5)
    assert tries(stores, 1, password=PASSWORD, mark=made_up) == [TooManyTriesError]


def test_a_mark_is_of_one_account_and_one_password(stores: Stores) -> None:
    fenna = somebody(stores)
    somebody(stores, email="gijs@voorbeeld.example", name="Gijs")
    mine, of_another = a_mark(stores), a_mark(stores, "gijs@voorbeeld.example")
    tries(stores, 5)
    assert tries(stores, 1, password=PASSWORD, mark=of_another) == [TooManyTriesError]
    own_account.change_password(stores, fenna, current=PASSWORD, password=PASSWORD + "!", now=NOW)
    assert tries(stores, 1, password=PASSWORD + "!", mark=mine) == [TooManyTriesError]


def test_a_mark_says_nothing_about_whose_it_is(stores: Stores) -> None:
    fenna = somebody(stores)
    mark = a_mark(stores)
    assert [secret in mark for secret in (fenna.account_id, EMAIL, PASSWORD)] == [False] * 3
    assert a_mark(stores) != mark


@pytest.mark.parametrize("password_hash", [None, "", "another hash"])
def test_no_mark_fits_without_the_hash_it_was_made_with(stores: Stores, password_hash: str | None) -> None:
    somebody(stores)
    assert not is_mark_of(a_mark(stores), password_hash)
    assert not is_mark_of(None, password_hash)


def test_who_came_from_elsewhere_gets_no_mark(stores: Stores) -> None:
    assert new_mark(stores, "made up") is None


def test_a_flood_over_many_accounts_costs_twenty_hashes_in_ten_seconds(stores: Stores) -> None:
    somebody(stores)
    mark = a_mark(stores)
    guessed = [
        found for number in range(40) for found in tries(stores, 1, email=f"gok{number}@voorbeeld.example")
    ]
    # One of the twenty was the login that gave the mark.
    assert guessed == [WrongPasswordError] * 19 + [TooManyTriesError] * 21
    assert tries(stores, 1, password=PASSWORD, mark=mark) == [None]
    later = NOW + timedelta(seconds=11)
    assert logins.log_in(stores, email=EMAIL, password=PASSWORD, now=later)


def test_being_refused_in_a_flood_does_not_brake_ones_own_account(stores: Stores) -> None:
    somebody(stores)
    for number in range(20):
        tries(stores, 1, email=f"gok{number}@voorbeeld.example")
    assert tries(stores, 10, password=PASSWORD) == [TooManyTriesError] * 10
    later = NOW + timedelta(seconds=11)
    assert logins.log_in(stores, email=EMAIL, password=PASSWORD, now=later)


def test_the_right_password_is_no_guess(stores: Stores) -> None:
    somebody(stores)
    assert tries(stores, 12, password=PASSWORD) == [None] * 12


def test_what_has_ended_is_deleted(both_stores: Stores) -> None:
    somebody(both_stores)
    first, later = logged_in(both_stores), NOW + timedelta(minutes=29)
    second = logged_in(both_stores, now=later)
    kept = []
    for moment in (NOW, NOW + timedelta(minutes=30), later + timedelta(minutes=30)):
        logins.forget_ended_logins(both_stores, moment)
        with both_stores.database.reading() as session:
            kept.append(len(session.exec(select(LoginRow)).all()))
    assert kept == [2, 1, 0]
    assert [is_in(both_stores, token) for token in (first, second)] == [False, False]


def test_disabling_ends_a_login_at_the_next_click(both_stores: Stores) -> None:
    admin, fenna = an_administrator(both_stores), somebody(both_stores)
    tokens = [logged_in(both_stores) for _browser in range(2)]
    accounts.disable_account(both_stores, admin, fenna.account_id)
    assert [is_in(both_stores, token) for token in tokens] == [False, False]
    accounts.enable_account(both_stores, admin, fenna.account_id)
    assert [is_in(both_stores, token) for token in tokens] == [False, False]
    assert is_in(both_stores, logged_in(both_stores))


def test_a_login_that_slipped_through_does_not_let_in_who_is_disabled(stores: Stores) -> None:
    admin, fenna = an_administrator(stores), somebody(stores)
    accounts.disable_account(stores, admin, fenna.account_id)
    with stores.database.writing() as session:
        token = logins.put_login(session, fenna.account_id, NOW)
    assert not is_in(stores, token)
    with pytest.raises(WrongPasswordError), stores.database.writing() as session:
        logins.start_login(session, fenna.account_id, NOW)


def test_a_password_that_is_replaced_while_it_is_checked_lets_nobody_in(both_stores: Stores) -> None:
    fenna = somebody(both_stores)
    with ThreadPoolExecutor(1) as others:
        with both_stores.database.writing() as session:
            put_password(session, fenna.account_id, hash_password("een andere zin die past"))
            session.flush()
            late = others.submit(tries, both_stores, 1, password=PASSWORD)
            # By now the old hash was read and fits; who checks it waits to write.
            with pytest.raises(TimeoutError):
                late.result(timeout=0.5)
        assert late.result() == [WrongPasswordError]


def test_an_address_that_no_database_can_hold_is_just_unknown(both_stores: Stores) -> None:
    assert tries(both_stores, 1, email="fenna\0@voorbeeld.example") == [WrongPasswordError]

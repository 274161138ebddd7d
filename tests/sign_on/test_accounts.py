"""What signing on does to accounts and logins, on both databases."""

from datetime import UTC, datetime, timedelta

import pytest

from riskmodel.application.logins import log_out, who_is
from riskmodel.application.settings import Settings, SignOn
from riskmodel.application.sign_on import (
    SignOnFault,
    came_by_sign_on,
    is_safe_address,
    sign_on,
    sign_on_faults,
)
from riskmodel.domain.access import Role
from riskmodel.domain.audit import Action
from riskmodel.domain.sign_on import SignOnProblem, SignOnRefusedError
from riskmodel.storage.accounts import put_disabled
from riskmodel.storage.audit import load_events
from riskmodel.storage.stores import Stores
from tests.sign_on.rows import accounts, logins

NOW = datetime.now(UTC).replace(microsecond=0)
METADATA = "https://id.example/.well-known/openid-configuration"
TRUSTED = SignOn.model_validate(
    {
        "metadata_url": METADATA,
        "client_id": "risicotafel",
        "client_secret": "geheim",
        "roles": {"gespreksleiders": "facilitator", "beheerders": "administrator"},
    }
)


def claims(*groups: str, since: timedelta = timedelta(), **other: object) -> dict[str, object]:
    at = int((NOW - since).timestamp())
    who = {"iss": "https://id.example", "sub": "7", "name": "Fenna", "auth_time": at}
    return {**who, "groups": list(groups), **other}


def events(stores: Stores) -> list[tuple[Action, str]]:
    with stores.database.reading() as session:
        return sorted((event.action, event.about) for event in load_events(session, 100))


def test_a_login_lasts_eight_hours_from_the_proof(both_stores: Stores) -> None:
    token = sign_on(both_stores, TRUSTED, claims("gespreksleiders", since=timedelta(hours=7)), NOW)
    minutes = (0, 25, 50, 59, 60)
    seen = [who_is(both_stores, token, NOW + timedelta(minutes=minute)) is not None for minute in minutes]
    # Asked at least every half hour, it still ends one hour from now.
    assert seen == [True, True, True, True, False]


def test_nobody_looking_for_half_an_hour_ends_it(both_stores: Stores) -> None:
    token = sign_on(both_stores, TRUSTED, claims("gespreksleiders"), NOW)
    assert who_is(both_stores, token, NOW + timedelta(minutes=30)) is None


def test_signing_out_ends_it_for_every_copy(both_stores: Stores) -> None:
    token = sign_on(both_stores, TRUSTED, claims("gespreksleiders"), NOW)
    assert came_by_sign_on(both_stores, token)
    log_out(both_stores, token)
    assert who_is(both_stores, token, NOW) is None
    assert (came_by_sign_on(both_stores, token), came_by_sign_on(both_stores, None)) == (False, False)


def test_one_person_is_one_issuer_and_one_subject(both_stores: Stores) -> None:
    others: list[dict[str, object]] = [
        {},
        {"sub": "8"},
        {"iss": "https://elders.example"},
        {"name": "Fenna B"},
    ]
    for other in others:
        sign_on(both_stores, TRUSTED, claims("gespreksleiders") | other, NOW)
    assert sorted(account.name for account in accounts(both_stores)) == ["Fenna", "Fenna", "Fenna B"]
    assert logins(both_stores) == 4


def test_roles_follow_the_groups_and_leave_a_trail(both_stores: Stores) -> None:
    sign_on(both_stores, TRUSTED, claims("gespreksleiders"), NOW)
    token = sign_on(both_stores, TRUSTED, claims("gespreksleiders", "beheerders"), NOW)
    actor = who_is(both_stores, token, NOW)
    assert actor is not None
    assert actor.roles == {Role.FACILITATOR, Role.ADMINISTRATOR}
    assert events(both_stores) == [
        (Action.ACCOUNT_CREATED, "Fenna"),
        (Action.LOGGED_IN, ""),
        (Action.LOGGED_IN, ""),
        (Action.ROLES_CHANGED, "administrator, facilitator"),
    ]


def test_without_a_role_a_stranger_leaves_nothing(both_stores: Stores) -> None:
    with pytest.raises(SignOnRefusedError) as refused:
        sign_on(both_stores, TRUSTED, claims("personeel"), NOW)
    assert refused.value.problem == SignOnProblem.NO_ROLE
    assert (accounts(both_stores), logins(both_stores), events(both_stores)) == ((), 0, [])


def test_who_loses_the_last_role_loses_every_login(both_stores: Stores) -> None:
    token = sign_on(both_stores, TRUSTED, claims("gespreksleiders"), NOW)
    with pytest.raises(SignOnRefusedError):
        sign_on(both_stores, TRUSTED, claims(), NOW)
    assert who_is(both_stores, token, NOW) is None
    assert [account.roles for account in accounts(both_stores)] == [frozenset()]
    sign_on(both_stores, TRUSTED, claims("beheerders"), NOW)
    assert [account.roles for account in accounts(both_stores)] == [{Role.ADMINISTRATOR}]


def test_who_is_disabled_stays_out_and_as_they_were(both_stores: Stores) -> None:
    token = sign_on(both_stores, TRUSTED, claims("gespreksleiders"), NOW)
    (account,) = accounts(both_stores)
    with both_stores.database.writing() as session:
        put_disabled(session, account.id, True)
    with pytest.raises(SignOnRefusedError) as refused:
        sign_on(both_stores, TRUSTED, claims("beheerders", name="Ander"), NOW)
    assert refused.value.problem == SignOnProblem.DISABLED
    assert who_is(both_stores, token, NOW) is None
    assert [(kept.name, kept.roles) for kept in accounts(both_stores)] == [
        ("Fenna", frozenset({Role.FACILITATOR}))
    ]
    # They may still go on to log out at the provider.
    assert came_by_sign_on(both_stores, token)


@pytest.mark.parametrize(
    ("address", "is_safe"),
    [
        ("https://risico.example", True),
        ("https://risico.example:8443/pad", True),
        ("http://localhost:8501", True),
        ("http://127.0.0.1:8501", True),
        ("http://[::1]:8501", True),
        ("http://risico.example", False),
        ("http://192.168.1.20:8501", False),
        ("http://localhost.kwaad.example", False),
        ("http://localhost@kwaad.example", False),
        ("http://[::1", False),
        ("https://", False),
        ("javascript:alert(1)", False),
        ("//risico.example", False),
        ("", False),
    ],
)
def test_where_secrets_may_go(address: str, is_safe: bool) -> None:
    assert is_safe_address(address) == is_safe


@pytest.mark.parametrize(
    ("address", "other", "faults"),
    [
        ("https://risico.example", {}, ()),
        (None, {}, (SignOnFault.ADDRESS_NOT_SAFE,)),
        ("http://192.168.1.20:8501", {}, (SignOnFault.ADDRESS_NOT_SAFE,)),
        ("https://risico.example", {"metadata_url": "http://id.example"}, (SignOnFault.METADATA_NOT_SAFE,)),
        ("https://risico.example", {"roles": {}}, (SignOnFault.NO_ROLES,)),
        ("https://risico.example", {"scope": "profile email"}, (SignOnFault.NO_OPENID_SCOPE,)),
    ],
)
def test_what_is_wrong_with_the_settings(
    address: str | None, other: dict[str, object], faults: tuple[SignOnFault, ...]
) -> None:
    settings = Settings(address=address, sign_on=TRUSTED.model_copy(update=other))
    assert sign_on_faults(settings) == faults


def test_without_single_sign_on_nothing_is_wrong_with_it() -> None:
    assert sign_on_faults(Settings(address=None, sign_on=None)) == ()

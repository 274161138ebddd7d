"""Claims to roles, person and time, without a provider."""

import math

import pytest

from riskmodel.domain.access import Role
from riskmodel.domain.sign_on import SignedOn, SignOnProblem, SignOnRefusedError, read_person, roles_from

GIVEN = {"gespreksleiders": Role.FACILITATOR, "preventie": Role.PREVENTION_OFFICER, "baas": Role.MANAGEMENT}
NOW = 1_800_000_000
WHO: dict[str, object] = {"iss": "https://id.example", "sub": "7", "auth_time": NOW}
HOURS = 3600


@pytest.mark.parametrize(
    ("claims", "claim", "roles"),
    [
        ({"groups": ["gespreksleiders"]}, "groups", [Role.FACILITATOR]),
        ({"groups": ["preventie", "baas", "x"]}, "groups", [Role.MANAGEMENT, Role.PREVENTION_OFFICER]),
        ({"groups": "preventie"}, "groups", [Role.PREVENTION_OFFICER]),
        ({"groups": "preventie baas"}, "groups", []),
        ({"groups": ["Preventie", " preventie", ["preventie"], {"preventie": 1}, 3, None]}, "groups", []),
        ({"groups": {"preventie": True}}, "groups", []),
        ({"groups": None}, "groups", []),
        ({"groups": 3}, "groups", []),
        ({}, "groups", []),
        ({"realm_access": {"roles": ["baas"]}}, "realm_access.roles", [Role.MANAGEMENT]),
        ({"realm_access": ["baas"]}, "realm_access.roles", []),
        ({"realm_access": {"roles": {"baas": 1}}}, "realm_access.roles", []),
        ({"a": {"b": {"c": "baas"}}}, "a.b.c", [Role.MANAGEMENT]),
        ({"https://id.example/groepen": ["baas"]}, "https://id.example/groepen", [Role.MANAGEMENT]),
        ({"groups": ["baas"]}, "", []),
    ],
)
def test_roles(claims: dict[str, object], claim: str, roles: list[Role]) -> None:
    assert sorted(roles_from(claims, claim, GIVEN)) == sorted(roles)


def test_without_a_mapping_nobody_has_a_role() -> None:
    assert roles_from({"groups": ["administrator", "facilitator"]}, "groups", {}) == frozenset()


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ({"name": "Fenna de Wit", "preferred_username": "fdw"}, "Fenna de Wit"),
        ({"given_name": "Fenna", "family_name": "de Wit", "preferred_username": "fdw"}, "Fenna de Wit"),
        ({"name": "  ", "preferred_username": "fdw"}, "fdw"),
        ({"name": 3}, "7"),
        ({}, "7"),
        ({"name": "Fen\u202ena\n de\x00 Wit"}, "Fenna de Wit"),
        ({"name": "x" * 500}, "x" * 120),
    ],
)
def test_what_somebody_is_called(claims: dict[str, object], name: str) -> None:
    assert read_person({**WHO, **claims}, NOW).name == name


@pytest.mark.parametrize(
    ("claims", "at"),
    [
        ({"auth_time": NOW - 60, "iat": NOW}, NOW - 60),
        ({"auth_time": None, "iat": NOW - 5}, NOW - 5),
        ({"auth_time": NOW - 0.5}, NOW - 1),
        ({"auth_time": NOW - 8 * HOURS + 1}, NOW - 8 * HOURS + 1),
        # A clock that is a little ahead gives no longer login.
        ({"auth_time": NOW + 120}, NOW),
    ],
)
def test_when_somebody_proved_who_they_are(claims: dict[str, object], at: int) -> None:
    email = "f@voorbeeld.example"
    found = read_person({**WHO, **claims, "email": email}, NOW)
    assert found == SignedOn("https://id.example", "7", "7", email, at)


@pytest.mark.parametrize(
    ("claims", "problem"),
    [
        ({"sub": ""}, SignOnProblem.UNUSABLE),
        ({"sub": None}, SignOnProblem.UNUSABLE),
        ({"sub": 7}, SignOnProblem.UNUSABLE),
        ({"sub": "7" * 256}, SignOnProblem.UNUSABLE),
        ({"iss": ""}, SignOnProblem.UNUSABLE),
        ({"auth_time": None}, SignOnProblem.UNUSABLE),
        ({"auth_time": True}, SignOnProblem.UNUSABLE),
        ({"auth_time": "1800000000"}, SignOnProblem.UNUSABLE),
        ({"auth_time": math.nan}, SignOnProblem.UNUSABLE),
        ({"auth_time": math.inf}, SignOnProblem.UNUSABLE),
        ({"auth_time": NOW + 121}, SignOnProblem.CLOCK),
        ({"auth_time": NOW * 1000}, SignOnProblem.CLOCK),
        ({"auth_time": NOW - 8 * HOURS}, SignOnProblem.TOO_LONG_AGO),
        ({"auth_time": 0}, SignOnProblem.TOO_LONG_AGO),
    ],
)
def test_who_is_turned_away(claims: dict[str, object], problem: SignOnProblem) -> None:
    with pytest.raises(SignOnRefusedError) as refused:
        read_person({**WHO, **claims}, NOW)
    assert refused.value.problem == problem

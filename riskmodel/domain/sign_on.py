"""Single sign-on: who a provider says somebody is, in which roles, and why somebody is turned away."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from riskmodel.domain.access import Role
from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.text import NAME_LIMIT, clean_line

Claims = Mapping[str, object]
"""What a provider says about a person, after its signature was checked."""

LONGEST_SIGN_ON = timedelta(hours=8)
CLOCK_SKEW = timedelta(minutes=2)
# OpenID Connect Core 1.0, section 2: a subject has at most 255 characters.
_LONGEST_SUBJECT = 255


class SignOnProblem(StrEnum):
    """Why single sign-on did not let somebody in."""

    UNSAFE_ADDRESS = "unsafe_address"
    UNREACHABLE = "unreachable"
    DENIED = "denied"
    LOST = "lost"
    UNUSABLE = "unusable"
    CLOCK = "clock"
    TOO_LONG_AGO = "too_long_ago"
    NO_ROLE = "no_role"
    DISABLED = "disabled"


class SignOnRefusedError(RiskModelError):
    """Single sign-on let nobody in; `problem` says why."""

    def __init__(self, problem: SignOnProblem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True)
class SignedOn:
    """A person as a provider knows them; `at` is when they proved who they are, in seconds since 1970."""

    issuer: str
    subject: str
    name: str
    email: str | None
    at: int


def read_person(claims: Claims, now: float) -> SignedOn:
    """Return who the claims are about.

    Raises `SignOnRefusedError`: UNUSABLE without issuer, subject or time, CLOCK for a time that has yet to
    come, TOO_LONG_AGO for one more than eight hours back.
    """
    issuer, subject = _text(claims, "iss"), _text(claims, "sub")
    if not issuer or not subject or len(subject) > _LONGEST_SUBJECT:
        raise SignOnRefusedError(SignOnProblem.UNUSABLE)
    at = _moment(claims)
    if at > now + CLOCK_SKEW.total_seconds():
        raise SignOnRefusedError(SignOnProblem.CLOCK)
    if at <= now - LONGEST_SIGN_ON.total_seconds():
        raise SignOnRefusedError(SignOnProblem.TOO_LONG_AGO)
    return SignedOn(issuer, subject, _name(claims), _line(_text(claims, "email")), min(at, int(now)))


def find_claim(claims: Claims, name: str) -> object:
    """Return the claim with this name, or the one that dots lead to (`realm_access.roles`); None without."""
    # Some providers name claims by an address, with dots of its own.
    if name in claims:
        return claims[name]
    found: object = claims
    for part in name.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found


def roles_from(claims: Claims, claim: str, given: Mapping[str, Role]) -> frozenset[Role]:
    """Return the roles of the groups that a claim names: one text or a list; unknown groups give none."""
    found = find_claim(claims, claim)
    groups: Iterable[object] = found if isinstance(found, list) else [found]
    return frozenset(given[group] for group in groups if isinstance(group, str) and group in given)


def _moment(claims: Claims) -> int:
    """Return when somebody proved who they are; a provider that does not tell issued its answer just then."""
    found = claims.get("auth_time")
    if found is None:
        found = claims.get("iat")
    if isinstance(found, bool) or not isinstance(found, int | float) or not math.isfinite(found):
        raise SignOnRefusedError(SignOnProblem.UNUSABLE)
    return int(found)


def _name(claims: Claims) -> str:
    """Return what to call somebody; who has no name goes by the name or subject they log in with."""
    parts = " ".join(filter(None, (_text(claims, "given_name"), _text(claims, "family_name"))))
    found = (_text(claims, "name"), parts, _text(claims, "preferred_username"), _text(claims, "sub"))
    return next(filter(None, map(_line, found)), "?")


def _text(claims: Claims, name: str) -> str:
    found = claims.get(name)
    return found if isinstance(found, str) else ""


def _line(text: str) -> str | None:
    """Return a text as one clean line within bounds, or nothing when nothing is left."""
    try:
        return clean_line(text[:NAME_LIMIT], field="name")
    except RiskModelError:
        return None

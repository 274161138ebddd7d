"""Letting in who an identity provider vouches for; the talking to the provider happens elsewhere."""

import secrets
from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

from riskmodel.application.settings import Settings, SignOn
from riskmodel.application.tokens import digest, new_token
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.sign_on import (
    LONGEST_SIGN_ON,
    Claims,
    SignedOn,
    SignOnProblem,
    SignOnRefusedError,
    read_person,
    roles_from,
)
from riskmodel.storage import audit, identities
from riskmodel.storage.accounts import Account, put_roles
from riskmodel.storage.database import Session
from riskmodel.storage.logins import create_login, remove_logins
from riskmodel.storage.stores import Stores


def sign_on(stores: Stores, settings: SignOn, claims: Claims, now: datetime) -> str:
    """Let in the person that checked claims are about, and return the secret for the browser's cookie.

    The account is made at the first time; its roles are those of the claims, every time again.
    Raises `SignOnRefusedError`; who no longer has a role loses the old ones and every open login.
    """
    moment = int(now.timestamp())
    person = read_person(claims, moment)
    roles = roles_from(claims, settings.claim, settings.roles)
    token = new_token()
    with stores.database.writing() as session:
        actor = _up_to_date(session, person, roles)
        if actor is not None and roles:
            expires_at = person.at + int(LONGEST_SIGN_ON.total_seconds())
            create_login(session, digest(token), actor.account_id, expires_at, moment)
            identities.put_sign_on(session, digest(token))
            audit.note(session, actor, Action.LOGGED_IN)
    if not roles:
        raise SignOnRefusedError(SignOnProblem.NO_ROLE)
    return token


def came_by_sign_on(stores: Stores, token: str | None) -> bool:
    """Say whether a browser with this cookie came in through the provider and is still logged in."""
    if not token:
        return False
    with stores.database.reading() as session:
        return identities.is_sign_on(session, digest(token))


class SignOnFault(StrEnum):
    """What is wrong with the settings of single sign-on."""

    METADATA_NOT_SAFE = "metadata_not_safe"
    ADDRESS_NOT_SAFE = "address_not_safe"
    NO_ROLES = "no_roles"
    NO_OPENID_SCOPE = "no_openid_scope"


def sign_on_faults(settings: Settings) -> tuple[SignOnFault, ...]:
    """Return what keeps single sign-on from working, as far as the settings show."""
    wanted = settings.sign_on
    if wanted is None:
        return ()
    faults = {
        SignOnFault.METADATA_NOT_SAFE: not is_safe_address(wanted.metadata_url),
        # Without an address of its own a server is only known to be safe on the computer it runs on.
        SignOnFault.ADDRESS_NOT_SAFE: settings.address is None or not is_safe_address(settings.address),
        SignOnFault.NO_ROLES: not wanted.roles,
        SignOnFault.NO_OPENID_SCOPE: "openid" not in wanted.scope.split(),
    }
    return tuple(fault for fault, is_there in faults.items() if is_there)


def is_safe_address(address: str) -> bool:
    """Say whether what is sent to an address stays between two parties: https, or this computer itself."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme == "https":
        return bool(parts.hostname)
    return parts.scheme == "http" and parts.hostname in {"localhost", "127.0.0.1", "::1"}


def _up_to_date(session: Session, person: SignedOn, roles: frozenset[Role]) -> Actor | None:
    """Return the account as the provider would have it now; None for a stranger without a role."""
    known = identities.load_known(session, person)
    if known is None and not roles:
        return None
    if known is not None and known.is_disabled:
        raise SignOnRefusedError(SignOnProblem.DISABLED)
    actor = Actor(known.id if known else secrets.token_hex(16), person.name, roles)
    if known is None:
        identities.create_known(session, Account(actor.account_id, None, person.name, roles), person)
        audit.note(session, actor, Action.ACCOUNT_CREATED, person.name)
        return actor
    identities.put_person(session, known.id, person)
    if known.roles != roles:
        put_roles(session, known.id, roles)
        audit.note(session, actor, Action.ROLES_CHANGED, ", ".join(sorted(roles)))
    if not roles:
        remove_logins(session, known.id)
    return actor

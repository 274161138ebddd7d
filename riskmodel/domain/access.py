"""Who is acting, in which roles, and what a role may do."""

from dataclasses import dataclass
from enum import StrEnum

from riskmodel.domain.errors import NotAllowedError


class Role(StrEnum):
    """What a person with an account may be; participants have no account and no role."""

    FACILITATOR = "facilitator"
    PREVENTION_OFFICER = "prevention_officer"
    MANAGEMENT = "management"
    ADMINISTRATOR = "administrator"
    TEAM_LEADER = "team_leader"


@dataclass(frozen=True)
class Actor:
    """The person on whose behalf something is done."""

    account_id: str
    name: str
    roles: frozenset[Role]

    def has(self, role: Role) -> bool:
        """Say whether the person has this role."""
        return role in self.roles


def require_role(actor: Actor | None, *roles: Role) -> Actor:
    """Return the actor when they have at least one of the roles.

    Raises `NotAllowedError` otherwise, also for nobody.
    """
    if actor is None or not actor.roles.intersection(roles):
        raise NotAllowedError
    return actor

"""A fictional organisation to look around in: its units, its teams and how they would score."""

from dataclasses import dataclass
from random import Random

from catalog.facts import OrganisationFacts

CORE = ("PWR-01", "CON-01", "ROL-01", "WRK-01", "PWR-03", "SYS-01")
# How far one person's score lies from what the team tends to: near it, or, one by one, in camps three apart.
_NEAR = (-1, -1, 0, 0, 0, 0, 0, 1, 1)
_APART = (-2, 1, 0, -2, 1)


@dataclass(frozen=True)
class Tendency:
    """The pair that a team tends to give a factor: in the middle of its scores, on both axes.

    `is_divided` says that the team experiences it differently: the scores lie three steps apart.
    """

    factor_id: str
    likelihood: int
    impact: int
    is_divided: bool = False


@dataclass(frozen=True)
class SampleTeam:
    """A team: who comes to its session, how many there are in all, who leads it, and how it tends to score.

    `core` has a pair for each factor of CORE, `own` what the team scores beside it, at most three. The
    statement and the measure are about the factor `about`.
    """

    name: str
    people: int
    headcount: int
    facilitator: str
    core: tuple[tuple[int, int], ...]
    about: str
    statement: str
    measure: str
    owner: str
    own: tuple[Tendency, ...] = ()

    @property
    def tendencies(self) -> tuple[Tendency, ...]:
        """How the team tends to score every factor of its session, the core first."""
        core = (Tendency(factor, *pair) for factor, pair in zip(CORE, self.core, strict=True))
        return (*core, *self.own)


@dataclass(frozen=True)
class SampleDepartment:
    """A department with its teams; who is in none of them is part of the headcount."""

    name: str
    headcount: int
    teams: tuple[SampleTeam, ...]


@dataclass(frozen=True)
class SampleOrganisation:
    """An organisation; `prepared` is the team whose session is about to start, with how many people."""

    name: str
    facts: OrganisationFacts
    departments: tuple[SampleDepartment, ...]
    prepared: tuple[str, int]

    @property
    def teams(self) -> tuple[SampleTeam, ...]:
        """Every team that held its session, in the order in which they did."""
        return tuple(team for department in self.departments for team in department.teams)


def sample_scores(team: SampleTeam, random: Random) -> list[list[tuple[int, int]]]:
    """Return, for each person, a pair per factor: near the team's tendency, with honest differences."""
    return [
        [_pair(tendency, person, random) for tendency in team.tendencies] for person in range(team.people)
    ]


def _pair(tendency: Tendency, person: int, random: Random) -> tuple[int, int]:
    if tendency.is_divided:
        # Whoever is hit by it places it higher on both axes.
        likelihood = impact = _APART[person % len(_APART)]
    else:
        likelihood, impact = random.choice(_NEAR), random.choice(_NEAR)
    return _on_scale(tendency.likelihood + likelihood), _on_scale(tendency.impact + impact)


def _on_scale(level: int) -> int:
    return min(5, max(1, level))

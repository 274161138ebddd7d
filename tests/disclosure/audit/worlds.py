"""Worlds of people: who sat in which session, what they answered, and who saw which result."""

from collections.abc import Mapping
from dataclasses import dataclass

LOW, MIDDLE, HIGH = 0, 1, 2


@dataclass(frozen=True)
class Reply:
    """A complete pair: its zone, and whether it calls the worst that can happen severe."""

    zone: int
    severe: bool


Replies = Mapping[str, Mapping[int, Reply]]


@dataclass(frozen=True)
class Session:
    """One session of one team; `people` are numbers that belong to one person all year.

    `replies` holds complete pairs by factor and person; who has none there did not know. It is sealed before
    release moment `moment`. `managers` scored or saw the result.
    """

    team: str
    round: int
    moment: int
    people: tuple[int, ...]
    replies: Replies
    facilitators: frozenset[str]
    managers: frozenset[str]


@dataclass(frozen=True)
class World:
    """An organisation with its sessions in the order of sealing.

    `parents` holds all units in plan order. `own_k` holds factors that need more people than `k`. `members`
    says in which team facilitators and managers work; the product is told of facilitators only.
    """

    parents: Mapping[str, str | None]
    sessions: tuple[Session, ...]
    core: tuple[str, ...]
    k_room: int
    k: int
    own_k: Mapping[str, int]
    members: Mapping[str, str]

    def k_of(self, factor: str) -> int:
        """How many people a published group needs for this factor."""
        return self.own_k.get(factor, self.k)

    @property
    def rounds(self) -> tuple[int, ...]:
        """The measurement rounds in order."""
        return tuple(sorted({session.round for session in self.sessions}))

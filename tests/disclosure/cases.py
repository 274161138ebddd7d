"""Small organisations in a line of text, for cases that people can read."""

from collections.abc import Mapping
from dataclasses import replace

from tests.disclosure.audit.worlds import HIGH, LOW, MIDDLE, Replies, Reply, Session, World

FACTOR = "workload"


def organisation(
    *lines: str,
    moments: Mapping[int, int] | None = None,
    k_room: int = 5,
    k: int = 10,
    members: Mapping[str, str] | None = None,
    core: tuple[str, ...] = (FACTOR,),
) -> World:
    """An organisation with one session per line: "A 5,0,3 by f g with m".

    People in the low, middle and high zone; then who leads; then managers. `moments` says before which
    release moment the session on a line is sealed. Two lines of one team are mostly the same people: all
    of the smaller one are in the larger.
    """
    sessions = tuple(_session(line, (moments or {}).get(place, 0)) for place, line in enumerate(lines))
    teams = dict.fromkeys(session.team for session in sessions)
    return World(
        parents={"root": None, **dict.fromkeys(teams, "root")},
        sessions=sessions,
        core=core,
        k_room=k_room,
        k=k,
        own_k={},
        members=members or {},
    )


def _session(line: str, moment: int) -> Session:
    words, _, managers = line.partition(" with ")
    words, _, leaders = words.partition(" by ")
    team, *counts = words.split()
    start = 100 * (ord(team[0]) - ord("A"))
    replies: dict[str, dict[int, Reply]] = {}
    for text in counts:
        factor, _, zones = text.rpartition(":")
        low, middle, high = map(int, zones.split(","))
        given = [LOW] * low + [MIDDLE] * middle + [HIGH] * high
        replies[factor or FACTOR] = {start + one: Reply(zone, False) for one, zone in enumerate(given)}
    people = tuple(sorted(set().union(*replies.values())))
    return Session(
        team=team,
        round=0,
        moment=moment,
        people=people,
        replies=replies,
        facilitators=frozenset(leaders.split() or [f"of {team}"]),
        managers=frozenset(managers.split()),
    )


def moved(world: World, other: str, to: str) -> World:
    """The same organisation with one person of team `other` counted as one of team `to` as well."""
    first = next(session for session in world.sessions if session.team == other)
    mine = min(first.people)
    sessions = []
    for session in world.sessions:
        if session.team == to:
            theirs = max(session.people)
            replies: Replies = {
                factor: {(mine if person == theirs else person): reply for person, reply in given.items()}
                for factor, given in session.replies.items()
            }
            people = tuple(mine if person == theirs else person for person in session.people)
            session = replace(session, people=people, replies=replies)
        sessions.append(session)
    return replace(world, sessions=tuple(sessions))

"""Made-up organisations: hard ones, in which half of the teams nearly agree, and natural ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.disclosure.audit.worlds import HIGH, LOW, MIDDLE, Replies, Reply, Session, World

CORE = ("workload", "power", "roles")
FACTORS = (*CORE, "own", "conduct")


@dataclass(frozen=True)
class Team:
    """A team before its sessions: its people, who leads, which managers are there, and its mood by factor."""

    id: str
    people: tuple[int, ...]
    facilitators: frozenset[str]
    managers: frozenset[str]
    moods: tuple[tuple[float, float, float], ...]


def hard_world(random: Random) -> World:
    """An organisation of one to twelve teams in up to three departments, made to be hard to protect."""
    departments, teams = random.randint(1, 3), random.randint(1, 12)
    parents: dict[str, str | None] = {"root": None}
    parents |= {f"d{place}": "root" for place in range(departments)}
    # Teams may sit under the root, in a department, or below another team.
    for place in range(teams):
        parents[f"t{place}"] = random.choice(["root", *(f"d{one}" for one in range(departments)), *parents])
    has_managers = random.random() < 0.4
    leaders = [f"f{place}" for place in range(random.randint(1, 4))]
    members = {person: f"t{random.randrange(teams)}" for person in leaders if random.random() < 0.4}
    members |= {f"m{place}": f"t{random.randrange(teams)}" for place in range(2) if random.random() < 0.5}
    k_room = random.choice([5, 5, 5, 6, 7])
    drawn = [_team(random, f"t{place}", leaders, has_managers) for place in range(teams)]
    return World(
        parents=parents,
        sessions=_held(random, drawn),
        core=CORE[: random.randint(0, 3)],
        k_room=k_room,
        k=random.randint(k_room, 10),
        own_k={"conduct": random.randint(10, 20)} if random.random() < 0.5 else {},
        members=members,
    )


def _team(random: Random, team: str, leaders: Sequence[str], has_managers: bool) -> Team:
    size = random.randint(5, 12)
    start = 100 * int(team[1:])
    led = frozenset(random.sample(leaders, min(len(leaders), random.choice([1, 1, 1, 2]))))
    seen = has_managers and random.random() < 0.5
    managers = frozenset({random.choice(["m0", "m0", "m1"])}) if seen else frozenset[str]()
    # A room with a manager that is too small counts for nothing; make some that count.
    size += random.randint(0, 6) if managers else 0
    moods = tuple(_mood(random) for _factor in FACTORS)
    return Team(team, tuple(range(start, start + size)), led, managers, moods)


def _mood(random: Random) -> tuple[float, float, float]:
    """The chances of each zone: half of the teams nearly agree, and they like to be opposites."""
    if random.random() < 0.5:
        near = random.choice([1.0, 1.0, 0.9])
        rest = (1 - near) / 2
        return random.choice([(near, rest, rest), (rest, near, rest), (rest, rest, near)])
    low, middle = random.random(), random.random()
    return min(low, middle), abs(low - middle), 1 - max(low, middle)


def _held(random: Random, teams: Sequence[Team]) -> tuple[Session, ...]:
    """Hold the sessions of one or two rounds, sealed in any order before one to four release moments."""
    sessions = []
    moments = random.randint(1, 4)
    answers = Random(random.getrandbits(32))
    for round_ in range(random.choice([1, 1, 2])):
        for team in teams:
            gaps = [answers.choice([0.0, 0.0, 0.1, 0.3]) for _factor in FACTORS]
            # What somebody thinks of a factor stays the same all round.
            thinks = {
                factor: _replies(answers, team.people, mood, gap)
                for factor, mood, gap in zip(FACTORS, team.moods, gaps, strict=True)
            }
            for _time in range(random.choice([1, 1, 1, 2])):
                away = answers.choice([0, 0, 1, 2])
                there = tuple(sorted(answers.sample(team.people, len(team.people) - away)))
                replies = {
                    factor: {person: reply for person, reply in given.items() if person in there}
                    for factor, given in thinks.items()
                    if answers.random() < 0.8
                }
                moment = random.randrange(moments)
                sessions.append(
                    Session(team.id, round_, moment, there, replies, team.facilitators, team.managers)
                )
    random.shuffle(sessions)
    return tuple(sorted(sessions, key=lambda session: (session.round, session.moment)))


def _replies(
    random: Random, people: Sequence[int], mood: tuple[float, float, float], gap: float
) -> dict[int, Reply]:
    found = {}
    for person in people:
        if random.random() >= gap:
            [zone] = random.choices((LOW, MIDDLE, HIGH), mood)
            found[person] = Reply(zone, zone != LOW and random.random() < 0.4)
    return found


def natural_world(random: Random, departments: int, teams: int) -> World:
    """Teams of six to twelve spread over departments; 85 % come, 12 % do not know; a facilitator for each."""
    factors = tuple(f"core {place}" for place in range(6))
    parents: dict[str, str | None] = {"root": None}
    parents |= {f"d{place}": "root" for place in range(departments)}
    sessions = []
    for place in range(teams):
        department = place * departments // teams
        parents[f"t{place}"] = f"d{department}"
        invited = range(100 * place, 100 * place + random.randint(6, 12))
        there = tuple(person for person in invited if random.random() < 0.85)
        replies: Replies = {factor: _replies(random, there, (0.4, 0.3, 0.3), 0.12) for factor in factors}
        leader = frozenset({f"f{department}"})
        sessions.append(Session(f"t{place}", 0, 0, there, replies, leader, frozenset()))
    return World(parents, tuple(sessions), factors, 5, 10, {}, {})

"""A fictional hospital: its units, its teams and how they would score. Any likeness is chance."""

from dataclasses import dataclass
from random import Random

from catalog.facts import OrganisationFacts, Representation, Sector

NAME = "Zuiderduin Ziekenhuis (voorbeeld)"
FACTS = OrganisationFacts(
    sector=Sector.CARE, headcount=2900, representation=Representation.WORKS_COUNCIL, is_public_employer=False
)
CORE = ("PWR-01", "CON-01", "ROL-01", "WRK-01", "PWR-03", "SYS-01")


@dataclass(frozen=True)
class SampleTeam:
    """A team: its people, who leads its session, and the pair it tends to give per factor."""

    name: str
    people: int
    facilitator: str
    tendencies: tuple[tuple[int, int], ...]
    statement: str
    measure: str
    owner: str


@dataclass(frozen=True)
class SampleDepartment:
    """A department with its teams."""

    name: str
    teams: tuple[SampleTeam, ...]


# Tendencies in the order of CORE, after the expected scores of the surgical ward in the domain report.
DEPARTMENTS = (
    SampleDepartment(
        "Snijdend cluster",
        (
            SampleTeam(
                "Verpleegafdeling B3",
                9,
                "A",
                ((4, 3), (2, 3), (3, 2), (5, 3), (2, 3), (3, 3)),
                "In piekuren blijft er geen tijd om iets te bespreken.",
                "Twee keer per week een kwartier nabespreken in werktijd, ook na een drukke dienst.",
                "teamleider",
            ),
            SampleTeam(
                "Operatiekamers",
                8,
                "A",
                ((4, 4), (2, 2), (3, 3), (4, 3), (3, 4), (3, 3)),
                "Op de OK zeg je niet snel iets tegen wie boven je staat.",
                "Bij elke start vraagt de operateur wie iets ziet dat beter kan, en bedankt ervoor.",
                "medisch hoofd",
            ),
            SampleTeam(
                "Arts-assistenten chirurgie",
                7,
                "A",
                ((5, 4), (4, 4), (3, 3), (4, 4), (4, 4), (4, 4)),
                "Onze opleiding hangt van één persoon af.",
                "Iedere arts-assistent krijgt een tweede begeleider en een weg om te wisselen.",
                "opleider",
            ),
        ),
    ),
    SampleDepartment(
        "Acute zorg",
        (
            SampleTeam(
                "Spoedeisende hulp",
                11,
                "B",
                ((2, 3), (2, 2), (3, 3), (5, 4), (1, 2), (2, 3)),
                "Na een zware dienst gaan we te snel door.",
                "Na elke heftige dienst een opvanggesprek met twee collega's.",
                "teamleider",
            ),
            SampleTeam(
                "Intensive care",
                10,
                "B",
                ((3, 3), (2, 2), (2, 2), (4, 3), (2, 2), (2, 2)),
                "Roosters veranderen te laat.",
                "Het rooster staat vier weken vast; ruilen gaat via het team.",
                "planner",
            ),
            SampleTeam(
                "Ambulancedienst",
                6,
                "B",
                ((2, 2), (3, 3), (2, 2), (3, 3), (2, 2), (4, 3)),
                "Onderweg is er niemand bij wie je terechtkunt.",
                "De vertrouwenspersoon rijdt elk kwartaal een dienst mee.",
                "vertrouwenspersoon",
            ),
        ),
    ),
    SampleDepartment(
        "Facilitair en staf",
        (
            SampleTeam(
                "Schoonmaak en logistiek",
                8,
                "C",
                ((3, 3), (4, 4), (2, 2), (3, 3), (3, 3), (4, 4)),
                "Wie tijdelijk werkt, zegt liever niets.",
                "Verlenging wordt drie maanden van tevoren besproken, met vaste punten.",
                "hoofd facilitair",
            ),
            SampleTeam(
                "Medische administratie",
                7,
                "C",
                ((2, 2), (2, 3), (4, 3), (4, 3), (1, 1), (2, 2)),
                "We krijgen opdrachten van drie kanten tegelijk.",
                "Eén lijst met wie waarover beslist, elk kwartaal bijgewerkt.",
                "teamleider",
            ),
            SampleTeam(
                "Keuken en restaurant",
                9,
                "C",
                ((3, 2), (3, 3), (2, 2), (4, 3), (2, 2), (3, 4)),
                "Een harde toon hoort er hier bij, vinden sommigen.",
                "We spreken samen af welke toon we willen en hangen dat op.",
                "chef-kok",
            ),
        ),
    ),
)
PREPARED = ("Laboratorium", 8)


def sample_scores(team: SampleTeam, random: Random) -> list[list[tuple[int, int]]]:
    """Return, for each person, a pair per core factor: near the team's tendency, with honest differences."""
    return [
        [(_near(likelihood, random), _near(impact, random)) for likelihood, impact in team.tendencies]
        for _person in range(team.people)
    ]


def _near(tendency: int, random: Random) -> int:
    return min(5, max(1, tendency + random.choice((-1, -1, 0, 0, 0, 0, 0, 1, 1))))

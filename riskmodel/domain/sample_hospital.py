"""A fictional hospital; its surgical ward has a session per profession. Any likeness is chance."""

from catalog.facts import OrganisationFacts, Representation, Sector
from riskmodel.domain.sample import SampleDepartment, SampleOrganisation, SampleTeam, Tendency

# Who is trained, who trains and who nurses sit apart: what one has over the other decides who speaks.
WARD_B3 = SampleDepartment(
    "Chirurgie, afdeling B3",
    46,
    (
        SampleTeam(
            "Verpleegkundigen B3",
            9,
            28,
            "A",
            ((4, 3), (2, 3), (3, 2), (5, 3), (2, 3), (3, 3)),
            "WRK-01",
            "In piekuren blijft er geen tijd om iets te bespreken.",
            "Twee keer per week een kwartier nabespreken in werktijd, ook na een drukke dienst.",
            "teamleider",
            (Tendency("EXT-01", 4, 3), Tendency("LDR-02", 3, 3), Tendency("ENV-01", 2, 4)),
        ),
        SampleTeam(
            "Arts-assistenten B3",
            7,
            8,
            "A",
            ((4, 3), (3, 3), (3, 2), (5, 3), (3, 3), (3, 3)),
            "PWR-02",
            "Onze opleiding hangt van één persoon af.",
            "Iedere arts-assistent krijgt een tweede begeleider en een weg om te wisselen.",
            "opleider",
            (Tendency("PWR-02", 4, 4), Tendency("CUL-02", 3, 4, is_divided=True), Tendency("ENV-01", 2, 4)),
        ),
        SampleTeam(
            "Medisch specialisten B3",
            5,
            5,
            "A",
            ((4, 3), (1, 2), (2, 2), (5, 3), (2, 2), (3, 3)),
            "PWR-01",
            "Op de OK zeg je niet snel iets tegen wie boven je staat.",
            "Bij elke start vraagt de operateur wie iets ziet dat beter kan, en bedankt ervoor.",
            "medisch hoofd",
            (Tendency("EXT-01", 4, 3), Tendency("CUL-02", 3, 4, is_divided=True), Tendency("LDR-02", 3, 3)),
        ),
    ),
)

_ACUTE = SampleDepartment(
    "Acute zorg",
    270,
    (
        SampleTeam(
            "Spoedeisende hulp",
            11,
            44,
            "B",
            ((2, 3), (2, 2), (3, 3), (5, 4), (1, 2), (2, 3)),
            "WRK-01",
            "Na een zware dienst gaan we te snel door.",
            "Na elke heftige dienst een opvanggesprek met twee collega's.",
            "teamleider",
        ),
        SampleTeam(
            "Intensive care",
            10,
            40,
            "B",
            ((3, 3), (2, 2), (2, 2), (4, 3), (2, 2), (2, 2)),
            "WRK-01",
            "Roosters veranderen te laat.",
            "Het rooster staat vier weken vast; ruilen gaat via het team.",
            "planner",
        ),
        SampleTeam(
            "Ambulancedienst",
            6,
            24,
            "B",
            ((2, 2), (3, 3), (2, 2), (3, 3), (2, 2), (4, 3)),
            "SYS-01",
            "Onderweg is er niemand bij wie je terechtkunt.",
            "De vertrouwenspersoon rijdt elk kwartaal een dienst mee.",
            "vertrouwenspersoon",
        ),
    ),
)

_STAFF = SampleDepartment(
    "Facilitair en staf",
    240,
    (
        SampleTeam(
            "Schoonmaak en logistiek",
            8,
            32,
            "C",
            ((3, 3), (4, 4), (2, 2), (3, 3), (3, 3), (4, 4)),
            "CON-01",
            "Wie tijdelijk werkt, zegt liever niets.",
            "Verlenging wordt drie maanden van tevoren besproken, met vaste punten.",
            "hoofd facilitair",
        ),
        SampleTeam(
            "Medische administratie",
            7,
            28,
            "C",
            ((2, 2), (2, 3), (4, 3), (4, 3), (1, 1), (2, 2)),
            "ROL-01",
            "We krijgen opdrachten van drie kanten tegelijk.",
            "Eén lijst met wie waarover beslist, elk kwartaal bijgewerkt.",
            "teamleider",
        ),
        SampleTeam(
            "Keuken en restaurant",
            9,
            36,
            "C",
            ((3, 2), (3, 3), (2, 2), (4, 3), (2, 2), (3, 4)),
            "CUL-02",
            "Een harde toon hoort er hier bij, vinden sommigen.",
            "We spreken samen af welke toon we willen en hangen dat op.",
            "chef-kok",
            (Tendency("CUL-02", 4, 3),),
        ),
    ),
)

HOSPITAL = SampleOrganisation(
    "Zuiderduin Ziekenhuis (voorbeeld)",
    OrganisationFacts(
        sector=Sector.CARE,
        headcount=2900,
        representation=Representation.WORKS_COUNCIL,
        is_public_employer=False,
    ),
    (WARD_B3, _ACUTE, _STAFF),
    ("Laboratorium", 8),
)

"""A fictional municipality; two teams of one department merged six months ago. Any likeness is chance."""

from catalog.facts import OrganisationFacts, Representation, Sector
from riskmodel.domain.sample import SampleDepartment, SampleOrganisation, SampleTeam, Tendency

_DESKS = Tendency("SYS-04", 3, 3)

PERMITS = SampleDepartment(
    "Vergunningen, Toezicht en Bestuursadvies",
    38,
    (
        SampleTeam(
            "Vergunningen",
            10,
            14,
            "A",
            ((2, 3), (2, 2), (4, 3), (3, 2), (2, 2), (2, 3)),
            "CHG-01",
            "Sinds de samenvoeging weten we niet wie een vergunning afmaakt.",
            "Per soort vergunning staat op één blad wie beslist; elke maand kijken we of het klopt.",
            "teamleider",
            (Tendency("EXT-01", 5, 3), Tendency("CHG-01", 4, 3), Tendency("CUL-06", 3, 3)),
        ),
        SampleTeam(
            "Toezicht",
            9,
            9,
            "A",
            ((2, 2), (2, 2), (4, 3), (3, 3), (1, 2), (2, 3)),
            "EXT-01",
            "Op straat krijgen we elke week agressie, en daarna gaan we gewoon door.",
            "Na elk voorval belt de teamleider dezelfde dag, en gaan we de week erna met zijn tweeën.",
            "teamleider",
            (Tendency("EXT-01", 5, 3), Tendency("EXT-02", 2, 4), _DESKS),
        ),
        SampleTeam(
            "Bestuursadvies",
            7,
            7,
            "A",
            ((3, 3), (2, 2), (4, 3), (3, 3), (2, 3), (3, 3)),
            "LDR-04",
            "Wie het college tegenspreekt, staat daar alleen voor.",
            "In elk overleg met het college heeft één adviseur de taak om tegen te spreken.",
            "afdelingshoofd",
            (
                Tendency("EXT-02", 4, 4, is_divided=True),
                Tendency("LDR-04", 3, 4),
                _DESKS,
            ),
        ),
    ),
)

_PUBLIC = SampleDepartment(
    "Publiekszaken",
    52,
    (
        SampleTeam(
            "Balie burgerzaken",
            9,
            16,
            "B",
            ((2, 2), (3, 3), (2, 2), (4, 3), (2, 2), (3, 3)),
            "WRK-01",
            "Aan de balie is er nooit tijd om even bij te komen.",
            "Wie een heftig gesprek had, mag een kwartier van de balie af.",
            "teamleider",
            (Tendency("EXT-01", 4, 3),),
        ),
        SampleTeam(
            "Klantcontact",
            8,
            20,
            "B",
            ((2, 2), (4, 3), (2, 2), (4, 3), (3, 3), (3, 3)),
            "SYS-01",
            "Wie via een bureau komt, weet niet bij wie je iets kunt melden.",
            "Op de eerste dag hoort iedereen waar je terechtkunt, ook wie via een bureau komt.",
            "hoofd publiekszaken",
        ),
        SampleTeam(
            "Belastingen",
            7,
            12,
            "B",
            ((3, 2), (2, 2), (3, 3), (3, 3), (2, 2), (2, 2)),
            "ROL-01",
            "Opdrachten komen van drie kanten.",
            "Eén lijst met wie waarover beslist, elk kwartaal bijgewerkt.",
            "teamleider",
        ),
    ),
)

MUNICIPALITY = SampleOrganisation(
    "Gemeente Waterland-Oost (voorbeeld)",
    OrganisationFacts(
        sector=Sector.GOVERNMENT,
        headcount=410,
        representation=Representation.WORKS_COUNCIL,
        is_public_employer=True,
    ),
    (PERMITS, _PUBLIC),
    ("Griffie", 8),
)

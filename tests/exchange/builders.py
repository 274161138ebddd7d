"""Reports to write files from, of real domain values; what is released is released by the ledger's rule."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from catalog.facts import OrganisationFacts, Representation, Sector
from catalog.load import load_catalogue
from riskmodel.domain.disclosure import release_cell
from riskmodel.domain.heatmap import Heatmap, HeatmapRow
from riskmodel.domain.ledger import Atom, RowCut
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import MeasurementRound, Organisation, RoundState
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import (
    AgreedFactor,
    AgreedMeasure,
    Influence,
    MeasureStatus,
    Origin,
    RoomStatement,
)
from riskmodel.i18n.translate import Language
from tests.method.builders import an_atom

CORE = ("PWR-01", "CON-01", "ROL-01", "WRK-01")

ORGANISATION = Organisation(
    "Stichting De Linde",
    OrganisationFacts(Sector.CARE, 420, Representation.WORKS_COUNCIL, is_public_employer=False),
)
ROUND = MeasurementRound(
    id="r1",
    name="Najaar 2026",
    starts_on=date(2026, 9, 1),
    ends_on=date(2026, 12, 18),
    core_factor_ids=CORE,
    edition="2026.1",
    method_version="2026.1",
    state=RoundState.CLOSED,
)


def named(factor_id: str, language: Language = Language.NL) -> str:
    """A factor as files name it."""
    return f"{factor_id} {load_catalogue().factor(factor_id).name.text(language)}"


def released_row(row_id: str, unit: str, teams: Sequence[str], atoms: Iterable[Atom]) -> HeatmapRow:
    """A row with the cells that the ledger's rule allows; the names of the teams are their ids."""
    answers = tuple(atoms)
    cut = RowCut(tuple(teams), unit)
    factors = dict.fromkeys(one.factor_id for one in answers)
    cells = {
        factor: release_cell(row_id, cut, factor, answers, CURRENT.room_people, CURRENT.row_people, CURRENT)
        for factor in factors
    }
    shown = {factor: cell for factor, cell in cells.items() if cell is not None}
    return HeatmapRow(row_id, unit, tuple(teams), shown)


def measure(number: int, factor: str | None, text: str, **changes: object) -> AgreedMeasure:
    """A planned measure of the team's own."""
    planned = AgreedMeasure(
        id=f"{number:032x}",
        factor_id=factor,
        text=text,
        origin=Origin.TEAM,
        catalogue_measure_id=None,
        owner="zorgmanager",
        due_on=date(2027, 3, 1),
        influence=Influence.TEAM,
    )
    return replace(planned, **changes)  # type: ignore[arg-type]


def statement(
    team: str, factors: Sequence[AgreedFactor], measures: Sequence[AgreedMeasure] = ()
) -> RoomStatement:
    """What a team agreed on, in a workshop of 4 November 2026."""
    day = date(2026, 11, 4)
    return RoomStatement(f"workshop of {team}", team, day, ROUND.edition, tuple(factors), tuple(measures))


def report(
    statements: Sequence[RoomStatement] = (),
    rows: Sequence[HeatmapRow] = (),
    waiting: Sequence[str] = (),
    factor_ids: Sequence[str] = CORE,
    round_: MeasurementRound = ROUND,
) -> RoundReport:
    """A report of 21 December 2026."""
    heatmap = Heatmap(tuple(factor_ids), tuple(rows), tuple(waiting))
    day = date(2026, 12, 21)
    return RoundReport(ORGANISATION, round_, day, tuple(statements), heatmap, load_catalogue())


def one_small_team() -> RoundReport:
    """One team of seven: complete agreements, and nothing that may be shown of its scores."""
    return report(
        [
            statement(
                "Team Zuid",
                [
                    AgreedFactor("PWR-01", "Wie kritiek heeft, zegt het pas na de vergadering."),
                    AgreedFactor("WRK-01", "In de avonddienst is er geen tijd om iets uit te praten."),
                ],
                [
                    measure(1, "PWR-01", "Elke vergadering een vaste tegenspreker."),
                    measure(
                        2,
                        "PWR-01",
                        "Leidinggevenden halen feedback op.",
                        origin=Origin.CATALOGUE,
                        catalogue_measure_id="P-13",
                        owner="hoofd van de afdeling",
                        due_on=None,
                        influence=Influence.MANAGEMENT,
                        status=MeasureStatus.IN_PROGRESS,
                    ),
                ],
            )
        ],
        waiting=["Team Zuid"],
    )


def four_teams() -> RoundReport:
    """Four teams in a row with every label, two of them open, an empty cell, and a fifth team that waits."""
    teams = ("Team 1", "Team 2", "Team 3", "Team 4")
    kliniek = [
        *(an_atom(team, (2, 2, 6), factor="PWR-01", severe=5) for team in teams),
        *(an_atom(team, (3, 4, 3), factor="CON-01") for team in teams),
        *(an_atom(team, (2, 8, 0), factor="ROL-01") for team in teams),
        *(an_atom(team, (8, 2, 0), factor="WRK-01") for team in teams),
    ]
    duo = ("Team 6", "Team 7")
    facilitair = [
        *(an_atom(team, (3, 1, 4), factor="PWR-01") for team in duo),
        *(an_atom(team, (6, 2, 0), factor="CON-01") for team in duo),
        an_atom("Team 6", (5, 1, 2), factor="ROL-01"),
    ]
    rows = [
        released_row("row-1", "Kliniek", teams, kliniek),
        released_row("row-2", "Facilitair", duo, facilitair),
    ]
    return report(
        [
            statement(
                "Team 1",
                [
                    AgreedFactor("PWR-01", "Tegenspraak kost je hier iets."),
                    AgreedFactor("CUL-02", "We zwijgen."),
                ],
                [
                    measure(1, "PWR-01", "Elke vergadering een vaste tegenspreker."),
                    measure(
                        2,
                        "PWR-01",
                        "Leidinggevenden halen feedback op.",
                        origin=Origin.CATALOGUE,
                        catalogue_measure_id="P-13",
                        influence=Influence.BOARD,
                        due_on=date(2026, 11, 20),
                    ),
                    measure(
                        3, None, "Afspraken op het prikbord.", status=MeasureStatus.DONE, owner="Zorgmanager"
                    ),
                ],
            ),
            statement("Team 5", [AgreedFactor("WRK-01", "De druk slaat om in korte lontjes.")]),
        ],
        rows,
        ["Team 5"],
    )

"""Over released rows: shared roots, combinations, and agreed measures beside the risks."""

import ast
from pathlib import Path

import pytest

from catalog.load import load_catalogue
from riskmodel.domain import measures_on_risks as module
from riskmodel.domain.balance import Imbalance
from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.measures_on_risks import Bearing, MeasuresOnRisks, measures_on_risks
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_statement import AgreedFactor, AgreedMeasure, MeasureStatus, Origin
from riskmodel.domain.shared_roots import FoundCombination, SharedRoot, found_combinations, shared_roots
from riskmodel.domain.stacking import RowStacking, Stack, Stacking, stacking_per_row
from tests.exchange.builders import measure, report, statement
from tests.method.test_stacking import HOSPITAL, a_row

CATALOGUE = load_catalogue()
HIGH, LOW = (0, 2, 8), (9, 1, 0)


def per_row(heatmap: Heatmap) -> tuple[RowStacking, ...]:
    return stacking_per_row(heatmap, CATALOGUE.factors, CATALOGUE.combinations, CURRENT)


def a_map(*rows: dict[str, tuple[int, int, int]]) -> Heatmap:
    made = tuple(a_row(f"row {place}", 3, **cells) for place, cells in enumerate(rows))
    return Heatmap(HOSPITAL, made, ())


def test_a_root_names_the_rows_it_is_found_in_and_all_their_factors() -> None:
    heatmap = a_map(
        {"PWR_01": HIGH, "PWR_03": HIGH, "CON_01": HIGH},
        {"PWR_01": HIGH, "WRK_01": HIGH, "CON_01": HIGH, "PWR_03": LOW},
    )
    found = per_row(heatmap)
    assert shared_roots(heatmap, found) == (
        SharedRoot("silence", ("PWR-01", "CON-01", "PWR-03", "WRK-01"), ("row 0", "row 1")),
        SharedRoot("dependency", ("PWR-01", "CON-01", "PWR-03"), ("row 0",)),
    )
    assert found_combinations(found) == (FoundCombination("COM-01", ("row 0",)),)


def test_a_root_of_more_rows_comes_before_one_of_more_factors() -> None:
    many = Stacking((Stack("silence", HOSPITAL[:4]),), ())
    few = Stacking((Stack("dependency", HOSPITAL[:3]),), ())
    found = [RowStacking("A", many), RowStacking("B", few), RowStacking("C", few)]
    roots = shared_roots(a_map(), found)
    assert [(one.mechanism_id, one.row_ids) for one in roots] == [
        ("dependency", ("B", "C")),
        ("silence", ("A",)),
    ]


def test_three_factors_in_three_rows_are_no_finding() -> None:
    heatmap = a_map({"PWR_01": HIGH}, {"PWR_03": HIGH}, {"CON_01": HIGH})
    assert shared_roots(heatmap, per_row(heatmap)) == ()
    assert found_combinations(per_row(heatmap)) == ()


def test_a_combination_of_more_rows_comes_first() -> None:
    rows = (("A", ("COM-02",)), ("B", ("COM-01",)), ("C", ("COM-01",)))
    assert found_combinations([RowStacking(row, Stacking((), ids)) for row, ids in rows]) == (
        FoundCombination("COM-01", ("B", "C")),
        FoundCombination("COM-02", ("A",)),
    )


def from_catalogue(number: int, factor: str | None, id_: str) -> AgreedMeasure:
    return measure(number, factor, "Herschreven.", origin=Origin.CATALOGUE, catalogue_measure_id=id_)


def beside(*measures: AgreedMeasure, second: tuple[AgreedMeasure, ...] = ()) -> MeasuresOnRisks:
    """What two teams agreed, beside a row in which four factors are high and one is not."""
    row = a_row("A", 3, PWR_01=HIGH, CON_01=HIGH, SYS_01=HIGH, WRK_01=HIGH, ROL_01=LOW)
    agreed = [AgreedFactor("PWR-01", "Woorden.")]
    statements = [statement("Team 1", agreed, measures), statement("Team 2", agreed, second)]
    core = ("PWR-01", "CON-01", "SYS-01", "WRK-01", "ROL-01")
    return measures_on_risks(report(statements, [row], factor_ids=core), CURRENT)


def test_a_measure_of_the_team_counts_for_what_it_was_agreed_for() -> None:
    found = beside(measure(1, "SYS-01", "Wekelijks spreekuur."))
    assert [(one.text, dict(one.bearings)) for one in found.measures] == [
        ("Wekelijks spreekuur.", {"SYS-01": Bearing.AGREED})
    ]
    assert found.bare_ids == ("PWR-01", "CON-01", "WRK-01")
    assert found.warnings == ()


def test_a_measure_of_the_catalogue_reaches_what_the_catalogue_says_and_stands_there_once() -> None:
    (known, reach) = next(
        (one, dict(one.reaches)) for one in CATALOGUE.measures if "PWR-01" in dict(one.reaches)
    )
    found = beside(from_catalogue(1, "PWR-01", known.id), second=(from_catalogue(2, "WRK-01", known.id),))
    (only,) = found.measures
    assert (only.catalogue_measure_id, only.team_names) == (known.id, ("Team 1", "Team 2"))
    risks = ("PWR-01", "CON-01", "SYS-01", "WRK-01")
    expected = {factor: Bearing(reach[factor]) for factor in risks if factor in reach}
    assert dict(only.bearings) == {"WRK-01": Bearing.AGREED, **expected}


def test_what_was_dropped_or_reaches_no_risk_is_not_beside_a_risk() -> None:
    found = beside(
        measure(1, "PWR-01", "Weg.", status=MeasureStatus.DROPPED),
        measure(2, None, "Prikbord."),
        measure(3, "ROL-01", "Takenlijst."),
    )
    assert found.measures == ()
    assert [one.text for one in found.others] == ["Prikbord.", "Takenlijst."]
    assert found.bare_ids == ("PWR-01", "CON-01", "SYS-01", "WRK-01")


def test_measures_stand_in_the_order_of_the_risks_they_reach() -> None:
    found = beside(measure(1, "WRK-01", "Rooster."), measure(2, "CON-01", "Contract."))
    assert [one.text for one in found.measures] == ["Contract.", "Rooster."]


def test_what_the_set_is_one_sided_in_is_asked() -> None:
    aftercare = [one.id for one in CATALOGUE.measures if one.level == "aftercare" and not one.withdrawn][:2]
    found = beside(*(from_catalogue(place, "PWR-01", id_) for place, id_ in enumerate(aftercare)))
    assert Imbalance.ONLY_INDIVIDUAL in [warning.imbalance for warning in found.warnings]


def test_without_rows_there_are_no_risks_and_nothing_is_asked() -> None:
    found = measures_on_risks(report([statement("Team 1", [], [from_catalogue(1, None, "P-13")])]), CURRENT)
    assert (found.risks, found.bare_ids, found.warnings) == ((), (), ())


# Of the domain, what says something about more than one room reads these and nothing that counts.
ROOT = Path(module.__file__).parents[2]
RELEASED = {
    "access", "balance", "disclosure", "explanation", "fine_kinney", "heatmap", "item", "measures_on_risks",
    "method_version", "organisation", "report", "room_statement", "shared_roots", "stacking", "statements",
    "top_risks",
}  # fmt: skip
OVER_ROWS = sorted(
    path.relative_to(ROOT)
    for pattern in (
        "riskmodel/domain/shared_roots.py",
        "riskmodel/domain/measures_on_risks.py",
        "riskmodel/domain/top_risks.py",
        "riskmodel/i18n/over_rows_words.py",
        "riskmodel/exchange/sheets/risk_register.py",
        "pages/management/*.py",
        "pages/components/heatmap_*.py",
        "pages/components/picture*.py",
        "pages/components/risk_matrix*.py",
        "pages/components/stacking_*.py",
        "riskmodel/exchange/pictures/*.py",
        "pages/components/top_risk_list.py",
    )
    for path in ROOT.glob(pattern)
)


@pytest.mark.parametrize("path", OVER_ROWS, ids=str)
def test_over_rows_nothing_but_released_values_is_read(path: Path) -> None:
    tree = ast.parse((ROOT / path).read_text())
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    domain = {name.removeprefix("riskmodel.domain.") for name in imported if "riskmodel.domain" in name}
    assert domain - RELEASED == set()
    assert {name for name in imported if "storage" in name} == set()


def test_there_is_something_to_look_at() -> None:
    assert len(OVER_ROWS) > 20

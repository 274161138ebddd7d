"""Which measures are suggested, in which order, and the smallest package."""

from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.facts import OrganisationFacts, Representation, Sector
from catalog.model import Applicability, Measure, Reach
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.package import Package, smallest_package
from riskmodel.domain.suggestions import NO_VOTES, ScoreParts, Suggestion, Votes, equal_weights, suggest
from tests.method.builders import PATIENT

SMALL_FIRM = OrganisationFacts(Sector.BUSINESS, 30, Representation.NONE, is_public_employer=False)
TEXT = {"nl": "tekst", "en": "text"}
FROM_FIFTY = Applicability(headcount_at_least=50)
ALWAYS = Applicability()


def a_measure(measure_id: str, reaches: str, **fields: Any) -> Measure:
    """A measure that reaches factors like "workload power/2", where /2 is partly."""
    reached = [
        (factor.split("/")[0], Reach.PARTLY if "/" in factor else Reach.MAIN) for factor in reaches.split()
    ]
    shape: dict[str, Any] = {
        "id": measure_id,
        "name": TEXT,
        "description": TEXT,
        "first_step": TEXT,
        "line": "prevention",
        "pillar": "policy",
        "control": "hard",
        "level": "collective",
        "effort": 2,
        "basis": "recommended",
        "reaches": reached,
    }
    return Measure.model_validate({**shape, **fields})


def suggested(
    *measures: Measure, risks: dict[str, float] | None = None, votes: Votes = NO_VOTES
) -> tuple[Suggestion, ...]:
    return suggest(measures, SMALL_FIRM, risks or {"workload": 0.8, "power": 0.4}, CURRENT, votes)


def order(*measures: Measure, **how: Any) -> list[str]:
    return [suggestion.measure_id for suggestion in suggested(*measures, **how)]


# Fields of a measure, votes of six voters; points for coverage, hierarchy, votes, ease and evidence.
POINTS = [
    (
        {"reaches": "workload power", "level": "source", "effort": 1, "evidence": 1},
        6,
        (40, 25, 13.125, 10, 10),
    ),
    (
        {"reaches": "workload", "level": "collective", "effort": 2, "evidence": 0.5},
        0,
        (26.667, 16.667, 1.875, 5, 5),
    ),
    ({"reaches": "power", "level": "individual", "effort": 3}, 3, (13.333, 8.333, 7.5, 0, 0)),
    ({"reaches": "workload/2 own", "level": "aftercare", "effort": 2}, 3, (13.333, 0, 7.5, 5, 0)),
]


@pytest.mark.parametrize(("fields", "yes", "points"), POINTS)
def test_points_of_the_five_parts(fields: dict[str, Any], yes: int, points: tuple[float, ...]) -> None:
    found = suggested(a_measure("M", **fields), votes=Votes(6, {"M": yes}))[0].parts

    assert [found.coverage, found.hierarchy, found.votes, found.ease, found.evidence] == pytest.approx(
        points, abs=1e-3
    )
    assert float(found.total) == pytest.approx(sum(points), abs=1e-2)


def test_nobody_voted_yet_is_half_the_points() -> None:
    assert suggested(a_measure("M", "workload"))[0].parts.votes == 7.5


def test_only_measures_that_apply_and_reach_a_risk_are_suggested() -> None:
    assert order(
        a_measure("reaches nothing", "own"),
        a_measure("too small for it", "workload", applies=FROM_FIFTY),
        a_measure("no longer offered", "workload", withdrawn="2026.2"),
        a_measure("applies", "workload"),
    ) == ["applies"]


def test_legal_duties_that_apply_come_first() -> None:
    found = suggested(
        a_measure("best", "workload power", level="source", effort=1, evidence=1),
        a_measure("duty", "power/2", level="aftercare", effort=3, mandatory=ALWAYS),
        a_measure("duty of others", "power/2", mandatory=FROM_FIFTY),
    )

    assert [(one.measure_id, one.is_mandatory) for one in found] == [
        ("duty", True),
        ("best", False),
        ("duty of others", False),
    ]


def test_ties_are_broken_by_id_last() -> None:
    assert order(a_measure("B", "workload"), a_measure("A", "workload")) == ["A", "B"]


def test_a_tie_goes_to_more_coverage() -> None:
    less = a_measure(
        "A", "power", effort=1, evidence=0.5
    )  # 10 points of coverage less, 10 of ease and evidence more
    more = a_measure("B", "workload", effort=2, evidence=0)
    risks = {"workload": 0.625, "power": 0.375}
    found = suggested(less, more, risks=risks)

    assert found[0].parts.total == found[1].parts.total
    assert [one.measure_id for one in found] == ["B", "A"]


def test_a_tie_goes_to_less_effort() -> None:
    easy, evident = a_measure("B", "workload", effort=1), a_measure("A", "workload", effort=2, evidence=0.5)
    found = suggested(evident, easy)

    assert found[0].parts.total == found[1].parts.total
    assert [one.measure_id for one in found] == ["B", "A"]


def test_a_tie_goes_to_the_source() -> None:
    wanted = a_measure("A", "workload", level="collective")
    found = suggested(wanted, a_measure("B", "workload", level="source"), votes=Votes(7, {"A": 5}))

    assert found[0].parts.total == found[1].parts.total
    assert [one.measure_id for one in found] == ["B", "A"]


def test_chosen_by_talking_every_risk_counts_the_same() -> None:
    found = suggested(a_measure("M", "power"), risks=equal_weights(["workload", "power", "own"]))
    assert float(found[0].parts.coverage) == pytest.approx(40 / 3)


def reaching(*reaches: str, mandatory: str = "") -> tuple[Suggestion, ...]:
    """Suggestions named a, b, c ... in the order of their score."""
    nothing = Fraction(0)
    return tuple(
        Suggestion(
            name,
            ScoreParts(Fraction(40 - place), nothing, nothing, nothing, nothing),
            tuple(text.split()),
            is_mandatory=name in mandatory.split(),
        )
        for place, (name, text) in enumerate(zip("abcdefgh", reaches, strict=False))
    )


def test_the_smallest_package_is_smaller_than_a_greedy_one() -> None:
    # Greedy takes the measure that touches four, and then needs two more.
    found = reaching("1 2 4", "3 5 6", "1 2 3 5", "4", "6")
    package = smallest_package(found, "123456", CURRENT)

    assert set(package.measure_ids) == {"a", "b"}
    assert package.uncovered_factor_ids == ()
    assert package.is_exact


def test_what_no_measure_touches_is_named() -> None:
    assert smallest_package(reaching("1 2"), "1234", CURRENT) == Package(("a",), ("3", "4"), True)


def test_legal_duties_are_always_in_and_count_as_touching() -> None:
    package = smallest_package(reaching("1 2", "2 3", "1", mandatory="c"), "123", CURRENT)
    assert package.measure_ids == ("b", "c")


def test_of_equally_small_packages_the_higher_score_wins() -> None:
    assert smallest_package(reaching("1 2", "1 2", "3"), "123", CURRENT).measure_ids == ("a", "c")


def test_the_total_score_of_the_package_decides_not_its_best_measure() -> None:
    found = reaching("1 2", "1 3", "2 4", "5", "5", "3 4")  # a and f have 75 points together, b and c 77
    assert smallest_package(found, "1234", CURRENT).measure_ids == ("b", "c")


def test_above_eighteen_risks_the_package_is_greedy_and_says_so() -> None:
    risks = [str(number) for number in range(19)]
    found = reaching(" ".join(risks[:10]), " ".join(risks[10:]), risks[0])
    package = smallest_package(found, risks, CURRENT)

    assert set(package.measure_ids) == {"a", "b"}
    assert not package.is_exact
    assert smallest_package(found, risks[:18], CURRENT).is_exact


@PATIENT
@given(st.lists(st.sets(st.sampled_from("1234567"), min_size=1, max_size=4), min_size=1, max_size=8))
def test_no_smaller_package_touches_as_much(reaches: list[set[str]]) -> None:
    found = reaching(*(" ".join(sorted(reach)) for reach in reaches))
    package = smallest_package(found, "1234567", CURRENT)
    reached = {one.measure_id: set(one.reached_factor_ids) for one in found}
    touched = set().union(*reached.values())

    assert set().union(*(reached[name] for name in package.measure_ids)) == touched
    assert set(package.uncovered_factor_ids) == set("1234567") - touched
    for smaller in combinations(reached.values(), len(package.measure_ids) - 1):
        assert set().union(*smaller) != touched

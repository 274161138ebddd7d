"""Two organisations that a domain expert wrote down, with the measures to expect: what comes out for them.

The scores are drawn around the expected medians, so that no single draw decides; the draws are the same
every time.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from random import Random

import pytest

from catalog.load import load_catalogue
from catalog.model import HierarchyLevel
from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.item import ItemLabel, label_of, severity
from riskmodel.domain.legal_standing import Standing, standing_of
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_result import RoomWord, room_result
from riskmodel.domain.sample import CORE, SampleDepartment, SampleOrganisation, SampleTeam, sample_scores
from riskmodel.domain.sample_choice import SAMPLES
from riskmodel.domain.sample_hospital import HOSPITAL, WARD_B3
from riskmodel.domain.sample_municipality import MUNICIPALITY, PERMITS
from riskmodel.domain.scale import SUM
from riskmodel.domain.stacking import Stack, stacking_of
from riskmodel.domain.suggestions import Advice, advise

CATALOGUE = load_catalogue()
DRAWS = 40
# As many suggestions as the facilitator's screen shows.
ON_SCREEN = 8
WARD, DEPARTMENT = (HOSPITAL, WARD_B3), (MUNICIPALITY, PERMITS)
Scene = tuple[SampleOrganisation, SampleDepartment]
HIGH, MIDDLE, LOW = "high", "middle", "low"

# The expected median of a factor, likelihood by impact, and the band that an expert would find plausible.
EXPECTED = [
    (WARD, "PWR-02", (4, 4), HIGH),
    (WARD, "WRK-01", (5, 3), HIGH),
    (WARD, "PWR-01", (4, 3), HIGH),
    (WARD, "EXT-01", (4, 3), HIGH),
    (WARD, "CUL-02", (3, 4), HIGH),
    (WARD, "LDR-02", (3, 3), MIDDLE),
    (WARD, "SYS-01", (3, 3), MIDDLE),
    (WARD, "ENV-01", (2, 4), MIDDLE),
    (DEPARTMENT, "EXT-01", (5, 3), HIGH),
    (DEPARTMENT, "EXT-02", (4, 4), HIGH),
    (DEPARTMENT, "CHG-01", (4, 3), HIGH),
    (DEPARTMENT, "LDR-04", (3, 4), HIGH),
    (DEPARTMENT, "ROL-01", (4, 3), HIGH),
    (DEPARTMENT, "SYS-04", (3, 3), MIDDLE),
    (DEPARTMENT, "CUL-06", (3, 3), MIDDLE),
    (DEPARTMENT, "CON-01", (2, 2), LOW),
]
# What a factor of that band is called in most rooms. A middle factor whose scores differ by a step is often
# for attention: a fifth of the people place it high.
CALLED = {
    HIGH: {ItemLabel.HIGH},
    MIDDLE: {ItemLabel.MIDDLE, ItemLabel.ATTENTION},
    LOW: {ItemLabel.LOW},
}

# A measure that should be suggested, and the factor for which it is among the first that are shown.
SUGGESTED = [
    (WARD, "P-19", "PWR-02"),
    (WARD, "P-13", "PWR-01"),
    (WARD, "P-23", "WRK-01"),
    (WARD, "P-30", "EXT-01"),
    (WARD, "P-11", "CUL-02"),
    (WARD, "O-01", "LDR-02"),
    (WARD, "O-10", "LDR-02"),
    (WARD, "S-05", "SYS-01"),
    (DEPARTMENT, "P-30", "EXT-01"),
    (DEPARTMENT, "P-41", "EXT-02"),
    (DEPARTMENT, "P-36", "CHG-01"),
    (DEPARTMENT, "P-18", "ROL-01"),
    (DEPARTMENT, "P-25", "LDR-04"),
    (DEPARTMENT, "P-39", "LDR-04"),
    (DEPARTMENT, "S-09", "SYS-04"),
    (DEPARTMENT, "S-05", "SYS-04"),
    (DEPARTMENT, "P-38", "CUL-06"),
]


def label(value: object) -> str | None:
    return value[1].name if isinstance(value, tuple) and isinstance(value[0], SampleOrganisation) else None


def rooms(scene: Scene, draw: int) -> Iterator[tuple[SampleTeam, dict[str, Histogram]]]:
    """Every session of a department, as it went in one draw."""
    random = Random(draw)
    for team in scene[1].teams:
        people = sample_scores(team, random)
        yield (
            team,
            {
                tendency.factor_id: count_pairs([person[place] for person in people])
                for place, tendency in enumerate(team.tendencies)
            },
        )


def named(answers: Histogram) -> ItemLabel | None:
    return label_of(answers.zones(SUM), CURRENT)


def advice_for(scene: Scene, answers: dict[str, Histogram]) -> Advice:
    """What a room is advised that treats whatever came out high or for attention."""
    risks = {
        factor_id: severity(histogram.zones(SUM), SUM)
        for factor_id, histogram in answers.items()
        if named(histogram) in (ItemLabel.HIGH, ItemLabel.ATTENTION)
    }
    return advise(CATALOGUE.measures, scene[0].facts, risks, CURRENT)


@cache
def advices(scene: Scene) -> tuple[tuple[Advice, ...], ...]:
    """What the rooms of a department are advised, in each draw."""
    return tuple(
        tuple(advice_for(scene, answers) for _team, answers in rooms(scene, draw)) for draw in range(DRAWS)
    )


def share_of_draws(scene: Scene, says: Callable[[Advice], bool]) -> float:
    """In which part of the draws at least one room is told something."""
    return sum(any(says(advice) for advice in drawn) for drawn in advices(scene)) / DRAWS


@pytest.mark.parametrize(("scene", "factor_id", "pair", "band"), EXPECTED, ids=label)
def test_the_sample_scores_as_the_expert_expects(
    scene: Scene, factor_id: str, pair: tuple[int, int], band: str
) -> None:
    teams = [team for team in scene[1].teams if factor_id in {one.factor_id for one in team.tendencies}]
    tendencies = [one for team in teams for one in team.tendencies if one.factor_id == factor_id]
    assert max((one.likelihood, one.impact) for one in tendencies) == pair
    counted = Counter(
        named(answers[factor_id])
        for draw in range(DRAWS)
        for team, answers in rooms(scene, draw)
        for one in team.tendencies
        if (one.factor_id, one.likelihood, one.impact) == (factor_id, *pair)
    )
    usual = sum(counted[found] for found in CALLED[band])
    assert usual / counted.total() >= 0.75


# Where the expert expects scores three steps apart, the room reads that people experience it differently.
DIVIDED = [(WARD, "CUL-02", 2), (DEPARTMENT, "EXT-02", 1)]


@pytest.mark.parametrize(("scene", "factor_id", "teams"), DIVIDED, ids=label)
def test_a_spread_of_three_is_experienced_differently(scene: Scene, factor_id: str, teams: int) -> None:
    words = [
        room_result(answers[factor_id], invited=14, preset=SUM, method=CURRENT, k_room=5).word
        for team, answers in rooms(scene, 0)
        if any(one.factor_id == factor_id and one.is_divided for one in team.tendencies)
    ]
    assert words == [RoomWord.DIFFERENT] * teams


@pytest.mark.parametrize(("scene", "measure_id", "factor_id"), SUGGESTED, ids=label)
def test_the_expected_measures_are_suggested_and_on_screen(
    scene: Scene, measure_id: str, factor_id: str
) -> None:
    assert share_of_draws(scene, lambda told: measure_id in {one.measure_id for one in told.offered}) >= 0.8
    found = advise(CATALOGUE.measures, scene[0].facts, {factor_id: 1.0}, CURRENT).offered[:ON_SCREEN]
    assert measure_id in [one.measure_id for one in found]


NEVER_OFFERED = [(DEPARTMENT, "P-27")]  # physical contact is no part of the work of a municipality
NEVER_MANDATORY = [(WARD, "P-33"), (DEPARTMENT, "P-33"), (WARD, "P-02")]


@pytest.mark.parametrize(("scene", "measure_id"), NEVER_OFFERED, ids=label)
def test_what_must_not_appear_does_not(scene: Scene, measure_id: str) -> None:
    assert share_of_draws(scene, lambda told: measure_id in {one.measure_id for one in told.offered}) == 0
    every = dict.fromkeys((factor.id for factor in CATALOGUE.factors), 1.0)
    told = advise(CATALOGUE.measures, scene[0].facts, every, CURRENT)
    assert measure_id not in {one.measure_id for one in told.offered}
    assert measure_id not in told.duties


@pytest.mark.parametrize(("scene", "measure_id"), NEVER_MANDATORY, ids=label)
def test_what_is_no_law_is_never_said_to_be_one(scene: Scene, measure_id: str) -> None:
    assert share_of_draws(scene, lambda told: measure_id in asked(told)) == 0


def asked(told: Advice) -> set[str]:
    """What a room reads the law to ask."""
    return {one.measure_id for one in told.offered if one.is_mandatory} | set(told.duties)


# What the law asks of both, and of a public employer alone.
OF_BOTH = {"P-03", "P-05", "P-09", "P-35", "S-02", "S-13"}
ASKED = [(WARD, OF_BOTH), (DEPARTMENT, OF_BOTH | {"P-02"})]


@pytest.mark.parametrize(("scene", "duties"), ASKED, ids=["hospital", "municipality"])
def test_every_room_reads_all_that_the_law_asks(scene: Scene, duties: set[str]) -> None:
    """Also of a measure that reaches nothing they scored: for the law that makes no difference."""
    assert [asked(told) for drawn in advices(scene) for told in drawn] == [duties] * DRAWS * 3
    for measure_id in duties:
        measure = CATALOGUE.measure(measure_id)
        laws = [CATALOGUE.law(law_id) for law_id in measure.law_ids]
        assert standing_of(measure, laws, scene[0].facts) is Standing.REQUIRED


def test_dependency_on_one_supervisor_has_a_measure_at_the_source() -> None:
    found = advise(CATALOGUE.measures, HOSPITAL.facts, {"PWR-02": 1.0}, CURRENT).offered
    at_source = [
        one.measure_id for one in found if CATALOGUE.measure(one.measure_id).level is HierarchyLevel.SOURCE
    ]
    assert at_source[:1] == ["P-19"] == [found[0].measure_id]


def test_power_one_supervisor_and_no_route_to_report_strengthen_each_other() -> None:
    """All three keep people silent; two of them by dependency, and two are too few for a finding."""
    raised = ("PWR-01", "PWR-02", "SYS-01")
    found = stacking_of(raised, CATALOGUE.factors, CATALOGUE.combinations, CURRENT)
    assert found.stacks == (Stack("silence", raised),)
    assert [factor_id for factor_id in raised if "dependency" in CATALOGUE.factor(factor_id).mechanisms] == [
        "PWR-01",
        "PWR-02",
    ]


@pytest.mark.parametrize("organisation", SAMPLES.values(), ids=list(SAMPLES))
def test_a_sample_is_a_plan_that_the_product_allows(organisation: SampleOrganisation) -> None:
    """The core of the catalogue, at most three factors beside it, and rooms that fit in their department."""
    assert set(CORE) == {factor.id for factor in CATALOGUE.core}
    for department in organisation.departments:
        assert sum(team.headcount for team in department.teams) <= department.headcount
        for team in department.teams:
            own = [one.factor_id for one in team.own]
            assert len(own) <= 3
            assert [one for one in own if one in CORE or not CATALOGUE.offers_factor(one)] == []
            assert 5 <= team.people <= team.headcount
            assert team.about in {one.factor_id for one in team.tendencies}
    assert sum(one.headcount for one in organisation.departments) <= organisation.facts.headcount

"""Where a measure stands by what is in place and by what was agreed before, and what is then suggested."""

from itertools import chain, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.model import Applicability, Measure, Provision
from riskmodel.domain.inventory import MeasureStand, Quality, count_qualities, measure_stands
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_statement import AgreedMeasure, Effect, Influence, MeasureStatus, Origin
from riskmodel.domain.suggestions import Advice, advise, suggest
from tests.method.builders import PATIENT
from tests.method.test_suggestions import ALWAYS, SMALL_FIRM, TEXT, a_measure

NONE, PAPER, PARTLY, WORKS = Quality
NEW, MAKE, FAILED, RUNNING, THERE = MeasureStand
DONE, DROPPED = MeasureStatus.DONE, MeasureStatus.DROPPED
RISKS = {"workload": 0.8, "power": 0.4}


def a_provision(provision_id: str, measures: str, withdrawn: str | None = None) -> Provision:
    """A provision that makes these measures superfluous when it works."""
    return Provision.model_validate(
        {
            "id": provision_id,
            "name": TEXT,
            "question": TEXT,
            "good": TEXT,
            "line": "signalling",
            "pillar": "policy",
            "principle": "clarity",
            "measure_ids": measures.split(),
            "withdrawn": withdrawn,
        }
    )


def agreed(measure_id: str | None, status: MeasureStatus, effect: Effect | None = None) -> AgreedMeasure:
    """A measure that was agreed before."""
    return AgreedMeasure(
        "0", None, "tekst", Origin.CATALOGUE, measure_id, "teamleider", None, Influence.TEAM, status, effect
    )


# What was filled in for two provisions that both name the measure, and where that leaves it.
INVENTORY = [
    ((None, None), NEW),
    ((NONE, None), NEW),
    ((PAPER, None), MAKE),
    ((PARTLY, None), MAKE),
    ((WORKS, None), THERE),
    ((NONE, PAPER), MAKE),
    ((PAPER, WORKS), THERE),
    ((WORKS, NONE), THERE),
]


@pytest.mark.parametrize(("filled_in", "stand"), INVENTORY)
def test_by_the_inventory(filled_in: tuple[Quality | None, ...], stand: MeasureStand) -> None:
    provisions = [a_provision("V-1", "M other"), a_provision("V-2", "M")]
    qualities = {f"V-{place}": one for place, one in enumerate(filled_in, 1) if one is not None}
    assert measure_stands(provisions, qualities).get("M", NEW) == stand


def test_a_provision_that_is_withdrawn_or_unknown_says_nothing() -> None:
    gone = a_provision("V-1", "M", withdrawn="2027.1")
    assert measure_stands([gone], {"V-1": WORKS, "V-9": WORKS}) == {}


# Earlier agreements on one measure, oldest first.
EARLIER = [
    ([], NEW),
    ([(MeasureStatus.PLANNED, None)], RUNNING),
    ([(MeasureStatus.IN_PROGRESS, None)], RUNNING),
    ([(DONE, None)], RUNNING),
    ([(DONE, Effect.TOO_EARLY)], RUNNING),
    ([(DONE, Effect.HELPED)], THERE),
    ([(DONE, Effect.HELPED_PARTLY)], MAKE),
    ([(DONE, Effect.DID_NOT_HELP)], FAILED),
    ([(DROPPED, None)], NEW),
    # The last agreement counts.
    ([(DONE, Effect.HELPED), (DONE, Effect.DID_NOT_HELP)], FAILED),
    ([(DONE, Effect.DID_NOT_HELP), (MeasureStatus.PLANNED, None)], RUNNING),
    ([(DONE, Effect.DID_NOT_HELP), (DROPPED, None)], FAILED),
]


@pytest.mark.parametrize(("earlier", "stand"), EARLIER)
def test_by_what_was_agreed_before(
    earlier: list[tuple[MeasureStatus, Effect | None]], stand: MeasureStand
) -> None:
    found = measure_stands([], {}, [agreed("M", *one) for one in earlier])
    assert found.get("M", NEW) == stand


def test_what_a_team_thought_up_itself_is_no_measure_of_the_catalogue() -> None:
    assert measure_stands([], {}, [agreed(None, DONE, Effect.HELPED)]) == {}


# By the inventory, by earlier agreements, together.
TOGETHER = [
    (WORKS, (MeasureStatus.PLANNED, None), THERE),
    (WORKS, (DONE, Effect.DID_NOT_HELP), THERE),
    (PAPER, (DONE, Effect.HELPED), THERE),
    (PAPER, (DONE, Effect.DID_NOT_HELP), FAILED),
    (PAPER, (MeasureStatus.PLANNED, None), RUNNING),
    (NONE, (DONE, Effect.HELPED_PARTLY), MAKE),
]


@pytest.mark.parametrize(("quality", "earlier", "stand"), TOGETHER)
def test_by_both(quality: Quality, earlier: tuple[MeasureStatus, Effect | None], stand: MeasureStand) -> None:
    found = measure_stands([a_provision("V-1", "M")], {"V-1": quality}, [agreed("M", *earlier)])
    assert found == {"M": stand}


def test_counts_leave_out_what_is_withdrawn() -> None:
    provisions = [a_provision(f"V-{place}", "M") for place in range(4)]
    provisions.append(a_provision("V-9", "M", withdrawn="2027.1"))
    qualities = {"V-0": WORKS, "V-1": PAPER, "V-2": PAPER, "V-9": WORKS}
    counted = count_qualities(provisions, qualities, lambda one: one.line)
    assert {line.value: dict(counts) for line, counts in counted.items()} == {
        "signalling": {WORKS: 1, PAPER: 2, None: 1}
    }


def advised(measures: list[Measure], **stands: MeasureStand) -> Advice:
    return advise(measures, SMALL_FIRM, RISKS, CURRENT, stands=stands)


def names(advice: Advice) -> tuple[list[str], ...]:
    """What is offered, runs, and is in place, by name."""
    parts = (advice.offered, advice.running, advice.in_place)
    return tuple([one.measure_id for one in part] for part in parts)


# Two duties and two that are not, a better one and a lesser one of each.
FOUR = [
    a_measure("duty1", "workload power", mandatory=ALWAYS),
    a_measure("duty2", "power", mandatory=ALWAYS),
    a_measure("other1", "workload power"),
    a_measure("other2", "power"),
]
PLACES: list[tuple[dict[str, MeasureStand], tuple[str, str, str]]] = [
    ({}, ("duty1 duty2 other1 other2", "", "")),
    ({"duty1": MAKE, "other2": MAKE}, ("duty1 duty2 other1 other2", "", "")),
    ({"duty1": THERE, "other1": THERE}, ("duty2 other2", "", "duty1 other1")),
    ({"duty2": RUNNING, "other1": RUNNING}, ("duty1 other2", "duty2 other1", "")),
    ({"duty1": FAILED, "other1": FAILED}, ("duty2 duty1 other2 other1", "", "")),
    (dict.fromkeys(["duty1", "duty2", "other1", "other2"], THERE), ("", "", "duty1 duty2 other1 other2")),
]


@pytest.mark.parametrize(("stands", "found"), PLACES)
def test_where_what_is_there_ends_up(stands: dict[str, MeasureStand], found: tuple[str, ...]) -> None:
    assert names(advised(FOUR, **stands)) == tuple(part.split() for part in found)


def test_a_duty_on_paper_is_a_duty_to_make_work() -> None:
    first = advised(FOUR, duty1=MAKE).offered[0]
    assert (first.measure_id, first.is_mandatory, first.stand) == ("duty1", True, MAKE)


def test_what_does_not_apply_or_reach_is_not_named_as_there() -> None:
    far = a_measure("far", "own")
    large = a_measure("large", "workload", applies=Applicability(headcount_at_least=50))
    assert advised([far, large], far=THERE, large=THERE) == Advice()


# A duty that reaches none of the risks: where it stands, and whether it is named apart.
DUTIES = [({}, ("far",)), ({"far": MAKE}, ("far",)), ({"far": FAILED}, ("far",)), ({"far": RUNNING}, ()),
          ({"far": THERE}, ())]  # fmt: skip


@pytest.mark.parametrize(("stands", "named"), DUTIES)
def test_the_law_asks_whatever_was_scored(stands: dict[str, MeasureStand], named: tuple[str, ...]) -> None:
    far = a_measure("far", "own", mandatory=ALWAYS)
    of_others = a_measure("of others", "own", mandatory=Applicability(headcount_at_least=50))
    withdrawn = a_measure("withdrawn", "own", mandatory=ALWAYS, withdrawn="2027.1")
    assert advised([far, of_others, withdrawn, *FOUR[2:]], **stands).duties == named
    assert advised(FOUR).duties == ()


MEASURES = [
    a_measure(f"{level}-{reach}-{law}", reach, level=level, **({"mandatory": ALWAYS} if law else {}))
    for level, reach, law in product(("source", "individual"), ("workload", "workload/2 power"), (0, 1))
]
IDS = [measure.id for measure in MEASURES]
STANDS = st.dictionaries(st.sampled_from(IDS), st.sampled_from(MeasureStand))


@PATIENT
@given(STANDS, st.sampled_from(IDS))
def test_one_more_in_place_takes_that_one_away_and_nothing_else(
    stands: dict[str, MeasureStand], measure_id: str
) -> None:
    before = suggest(MEASURES, SMALL_FIRM, RISKS, CURRENT, stands=stands)
    after = suggest(MEASURES, SMALL_FIRM, RISKS, CURRENT, stands=stands | {measure_id: THERE})
    assert after == tuple(one for one in before if one.measure_id != measure_id)


@PATIENT
@given(STANDS)
def test_every_measure_that_reaches_a_risk_is_in_one_place_and_duties_come_first(
    stands: dict[str, MeasureStand],
) -> None:
    advice = advised(MEASURES, **stands)
    assert sorted(chain(*names(advice))) == sorted(IDS)
    duties = [one.is_mandatory for one in advice.offered]
    assert duties == sorted(duties, reverse=True)


PROVISIONS = [a_provision(f"V-{number}", " ".join(IDS[number : number + 3])) for number in range(6)]
QUALITIES = st.dictionaries(st.sampled_from([one.id for one in PROVISIONS]), st.sampled_from(Quality))


@PATIENT
@given(QUALITIES, st.sampled_from(PROVISIONS))
def test_a_provision_that_works_never_adds_a_suggestion_and_takes_away_only_its_own(
    qualities: dict[str, Quality], provision: Provision
) -> None:
    def offered(filled_in: dict[str, Quality]) -> list[str]:
        stands = measure_stands(PROVISIONS, filled_in)
        return [one.measure_id for one in suggest(MEASURES, SMALL_FIRM, RISKS, CURRENT, stands=stands)]

    before, after = offered(qualities), offered(qualities | {provision.id: WORKS})
    assert after == [one for one in before if one not in provision.measure_ids]

"""What belongs to a factor or a measure, and in which order it is shown."""

from catalog.load import load_catalogue
from catalog.model import HierarchyLevel, Reach
from catalog.relations import combinations_of, emphasis_of, factors_reached, measures_in_order

CATALOGUE = load_catalogue()
LEVELS = list(HierarchyLevel)


def test_measures_meant_for_a_factor_come_first_and_among_them_those_at_the_source() -> None:
    for factor in CATALOGUE.factors:
        places = [
            (reach is Reach.PARTLY, LEVELS.index(measure.level))
            for measure, reach in measures_in_order(CATALOGUE, factor.id)
        ]
        assert places == sorted(places)
        assert len(places) == len(CATALOGUE.measures_for(factor.id))


def test_factors_that_a_measure_is_meant_for_come_first() -> None:
    for measure in CATALOGUE.measures:
        reached = factors_reached(CATALOGUE, measure)
        partly = [reach is Reach.PARTLY for _factor, reach in reached]
        assert partly == sorted(partly)
        assert {factor.id: reach for factor, reach in reached} == dict(measure.reaches)


def test_sectors_and_combinations_are_those_that_name_the_factor() -> None:
    for factor in CATALOGUE.factors:
        assert [profile.id for profile, _part in emphasis_of(CATALOGUE, factor.id)] == [
            profile.id for profile in CATALOGUE.profiles if factor.id in profile.factor_ids
        ]
        assert {part.factor_id for _profile, part in emphasis_of(CATALOGUE, factor.id)} <= {factor.id}
        assert [one.id for one in combinations_of(CATALOGUE, factor.id)] == [
            one.id for one in CATALOGUE.combinations if factor.id in one.factor_ids
        ]


def test_what_is_withdrawn_belongs_to_nothing() -> None:
    one = CATALOGUE.combinations[0]
    gone = CATALOGUE.model_copy(
        update={
            "combinations": tuple(
                other.model_copy(update={"withdrawn": "2026.2"}) for other in CATALOGUE.combinations
            ),
            "factors": tuple(
                factor.model_copy(update={"withdrawn": "2026.2"}) for factor in CATALOGUE.factors
            ),
        }
    )
    assert combinations_of(gone, one.factor_ids[0]) == ()
    assert factors_reached(gone, CATALOGUE.measures[0]) == ()

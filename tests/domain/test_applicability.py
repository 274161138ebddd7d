"""A rule in its parts holds exactly when the rule holds."""

from hypothesis import given
from hypothesis import strategies as st

from catalog.applicability import EVERY_ORGANISATION, Applicability
from catalog.facts import OrganisationFacts, Representation, Sector
from riskmodel.domain.applicability import failing_parts, parts_of

SIMPLE = st.builds(
    Applicability,
    headcount_at_least=st.integers(0, 60),
    headcount_at_most=st.none() | st.integers(1, 60),
    weekly_hours_above=st.none() | st.integers(0, 60),
    uses_recognised_instrument=st.none() | st.booleans(),
    representation=st.lists(st.sampled_from(Representation), max_size=2).map(tuple),
    sectors=st.lists(st.sampled_from(Sector), max_size=2).map(tuple),
    public_employer=st.none() | st.booleans(),
)
RULES = st.builds(
    lambda rule, alternatives: rule.model_copy(update={"any_of": tuple(alternatives)}),
    SIMPLE,
    st.lists(SIMPLE, max_size=2),
)
FACTS = st.builds(
    OrganisationFacts,
    sector=st.sampled_from(Sector),
    headcount=st.integers(1, 60),
    representation=st.sampled_from(Representation),
    is_public_employer=st.booleans(),
    weekly_hours=st.none() | st.integers(0, 60),
    uses_recognised_instrument=st.booleans(),
)


@given(RULES, FACTS)
def test_the_parts_together_are_the_rule(rule: Applicability, facts: OrganisationFacts) -> None:
    assert all(part.holds(facts) for part in parts_of(rule)) == rule.holds(facts)
    assert (failing_parts(rule, facts) == ()) == rule.holds(facts)


@given(RULES)
def test_a_part_asks_one_thing(rule: Applicability) -> None:
    assert [len(part.model_fields_set) for part in parts_of(rule)] == [1] * len(parts_of(rule))


def test_a_rule_for_every_employer_has_no_parts() -> None:
    assert parts_of(EVERY_ORGANISATION) == ()
    assert parts_of(Applicability(headcount_at_least=1)) == ()
    assert parts_of(Applicability(any_of=(EVERY_ORGANISATION, Applicability(public_employer=True)))) == ()

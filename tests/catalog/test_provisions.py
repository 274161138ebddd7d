"""The inventory: what may be in place already."""

from collections import Counter

import pytest

from catalog.load import load_catalogue
from catalog.model import PolicyLine, Principle, Provision

CATALOGUE = load_catalogue()


def test_the_three_lines_are_covered() -> None:
    counted = Counter(one.line for one in CATALOGUE.provisions)
    assert counted == {PolicyLine.PREVENTION: 11, PolicyLine.SIGNALLING: 8, PolicyLine.FOLLOW_UP: 7}


def test_every_principle_is_there_at_least_twice() -> None:
    counted = Counter(one.principle for one in CATALOGUE.provisions)
    assert sorted(principle for principle in Principle if counted[principle] >= 2) == sorted(Principle)


def test_they_stand_in_the_order_of_the_policy_lines() -> None:
    order = list(PolicyLine)
    places = [(order.index(one.line), one.id) for one in CATALOGUE.provisions]
    assert places == sorted(places)


def test_a_measure_is_made_superfluous_by_one_provision() -> None:
    named = [measure_id for one in CATALOGUE.provisions for measure_id in one.measure_ids]
    assert sorted(named) == sorted(set(named))


def test_no_measure_that_changes_the_work_itself_is_called_superfluous() -> None:
    # Having a policy or a desk takes no workload away: only what is itself the provision is left out.
    kept = {"P-13", "P-18", "P-19", "P-20", "P-21", "P-23", "P-25", "P-42", "P-43"}
    named = {measure_id for one in CATALOGUE.provisions for measure_id in one.measure_ids}
    assert kept & named == set()


@pytest.mark.parametrize("provision", CATALOGUE.provisions, ids=lambda provision: provision.id)
def test_a_provision_asks_one_question_and_says_what_good_looks_like(provision: Provision) -> None:
    for language in ("nl", "en"):
        assert provision.question.text(language).endswith("?")
        assert provision.question.text(language).count("?") == 1
        assert provision.good.text(language).count(".") in (1, 2)
    assert CATALOGUE.provision(provision.id) is provision

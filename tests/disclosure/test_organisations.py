"""Nobody can work out more than was promised, in organisations made to be hard to protect.

Random trees of units, release moments, rounds, repeated sessions, answers, managers, thresholds and
(co-)facilitators; the audit knows nothing of the ledger.
"""

import os
from random import Random
from time import monotonic

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.disclosure.audit.findings import findings
from tests.disclosure.audit.organisations import hard_world
from tests.disclosure.publishing import Publisher

ORGANISATIONS = int(os.environ.get("RISICOTAFEL_ORGANISATIONS", "10000"))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_nobody_works_out_more_than_was_promised(random: Random) -> None:
    world = hard_world(random)

    assert list(findings(world, Publisher(world).history())) == []


def test_nobody_works_out_more_in_two_hundred_organisations() -> None:
    assert broken(range(1_000_000, 1_000_200)) == ([], 200)


@pytest.mark.long
def test_nobody_works_out_more_in_ten_thousand_organisations() -> None:
    started = monotonic()
    found, audited = broken(range(ORGANISATIONS))
    print(f"{ORGANISATIONS / (monotonic() - started):.1f} organisations a second")
    assert (found, audited) == ([], ORGANISATIONS)


def broken(seeds: range) -> tuple[list[str], int]:
    """Return what the audit finds in the organisations of these numbers, and how many there were."""
    found = []
    for seed in seeds:
        world = hard_world(Random(seed))
        found += [f"{seed}: {finding}" for finding in findings(world, Publisher(world).history())]
    return found, len(seeds)

"""What a set of measures is one-sided in."""

import pytest

from catalog.load import load_catalogue
from catalog.model import Measure, Pillar, PolicyLine
from riskmodel.domain.balance import BalanceWarning, Imbalance, balance_warnings, treatable_at_source
from riskmodel.domain.method_version import CURRENT
from tests.method.test_suggestions import a_measure

SPREAD = a_measure("spread dependency", "power", level="source", line="prevention", pillar="policy")
STAFFING = a_measure("staffing", "workload/2", level="source", line="prevention", pillar="policy")
DIALOGUE = a_measure("dialogue", "workload power", line="signalling", pillar="open_culture")
PROTOCOL = a_measure("protocol", "power aggression", line="follow_up", pillar="policy")
REPORTING = a_measure("reporting", "power", line="follow_up", pillar="open_culture")
TRAINING = a_measure(
    "training", "workload aggression", level="individual", line="prevention", pillar="policy"
)
SUPPORT = a_measure("support", "aggression", level="aftercare", line="follow_up", pillar="open_culture")
OFFERED = (SPREAD, STAFFING, DIALOGUE, PROTOCOL, REPORTING, TRAINING, SUPPORT)
SOURCE, LINE, PILLAR, PERSONS = Imbalance

# Chosen measures, factors to treat; then the warnings. For aggression there is no measure at the source.
SETS = [
    ("nothing chosen yet", (), "power workload", []),
    ("balanced", (SPREAD, DIALOGUE), "power", []),
    ("one factor misses its source", (SPREAD, DIALOGUE), "power workload", [(SOURCE, "workload")]),
    ("nobody can treat aggression at its source", (DIALOGUE, PROTOCOL), "aggression", []),
    ("no measure at the source at all", (DIALOGUE, PROTOCOL), "power workload", [(SOURCE, "power workload")]),
    ("only follow-up", (PROTOCOL, REPORTING), "aggression", [(LINE, "follow_up")]),
    ("only rules", (SPREAD, PROTOCOL), "power", [(PILLAR, "policy")]),
    ("only persons", (TRAINING, SUPPORT), "aggression", [(PERSONS, "")]),
    ("one measure is not one-sided", (TRAINING,), "aggression", []),
    ("one measure can miss the source", (TRAINING,), "workload", [(SOURCE, "workload")]),
    ("all of it", (TRAINING, TRAINING), "workload",
     [(SOURCE, "workload"), (LINE, "prevention"), (PILLAR, "policy"), (PERSONS, "")]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "chosen", "factors", "found"), SETS, ids=[row[0] for row in SETS])
def test_warnings(
    what: str, chosen: tuple[Measure, ...], factors: str, found: list[tuple[Imbalance, str]]
) -> None:
    warnings = balance_warnings(chosen, OFFERED, factors.split(), CURRENT)
    assert list(warnings) == [expected(imbalance, what) for imbalance, what in found]


def expected(imbalance: Imbalance, what: str) -> BalanceWarning:
    if imbalance is Imbalance.ONE_LINE:
        return BalanceWarning(imbalance, line=PolicyLine(what))
    if imbalance is Imbalance.ONE_PILLAR:
        return BalanceWarning(imbalance, pillar=Pillar(what))
    return BalanceWarning(imbalance, tuple(what.split()))


def test_a_withdrawn_measure_does_not_make_a_factor_treatable() -> None:
    gone = a_measure("gone", "aggression", level="source", withdrawn="2026.2")
    assert treatable_at_source((*OFFERED, gone)) == {"power", "workload"}


def test_it_never_asks_for_a_source_measure_that_the_catalogue_does_not_have() -> None:
    catalogue = load_catalogue()
    at_source = treatable_at_source(catalogue.measures)
    without = [factor.id for factor in catalogue.factors if factor.id not in at_source]
    soft = [one for one in catalogue.measures if one.level != "source"]

    warnings = balance_warnings(soft, catalogue.measures, [one.id for one in catalogue.factors], CURRENT)

    assert without  # the catalogue has such factors: a route to report, for one
    assert "SYS-01" in without
    assert set(warnings[0].factor_ids) == at_source

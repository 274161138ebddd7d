"""What may be filled in about own content, and what is said about the rest."""

import pytest

from catalog.load import load_catalogue
from catalog.model import Basis, Factor, Measure, Reach
from riskmodel.domain.own_check import check_values, known_ids
from riskmodel.domain.own_columns import COLUMNS, Column
from riskmodel.domain.own_item import OwnKind
from riskmodel.domain.own_problem import Fault
from riskmodel.domain.own_values import values_of
from tests.own_content import FACTOR, MEASURE, VALUES, an_item

KNOWN = known_ids(load_catalogue(), ())
Found = tuple[tuple[Fault, Column | None], ...]


def faults(kind: OwnKind, **changes: str) -> Found:
    values = {**VALUES[kind], **{Column[name]: text for name, text in changes.items()}}
    item, problems = check_values(kind, "EIG-01", values, KNOWN)
    assert (item is None) == bool(problems)
    return tuple((problem.fault, problem.column) for problem in problems)


def test_a_factor_is_theirs_and_is_scored_by_no_team_unasked() -> None:
    factor = an_item(OwnKind.FACTOR).item
    assert isinstance(factor, Factor)
    assert (factor.own, factor.core, factor.category, factor.sources) == (True, False, "EIG", ())
    assert (factor.name.en, factor.why.en) == ("Alone at night", factor.why.nl)
    assert factor.mechanisms == ("isolation", "silence")
    assert [signal.nl for signal in factor.signals] == [*FACTOR[Column.SIGNALS_NL].split("\n")]


def test_a_measure_is_advice_whatever_anybody_says() -> None:
    measure = an_item(OwnKind.MEASURE).item
    assert isinstance(measure, Measure)
    assert (measure.own, measure.basis, measure.evidence) == (True, Basis.RECOMMENDED, 0)
    assert (measure.law_ids, measure.mandatory) == ((), None)
    assert measure.reaches == (("WRK-01", Reach.MAIN), ("CUL-02", Reach.PARTLY))


@pytest.mark.parametrize("kind", OwnKind)
def test_what_is_kept_is_filled_in_as_it_was(kind: OwnKind) -> None:
    values = values_of(an_item(kind))
    assert {column: text for column, text in values.items() if text} == VALUES[kind]
    assert set(values) == set(COLUMNS[kind])


@pytest.mark.parametrize("kind", OwnKind)
def test_nothing_filled_in_misses_everything_that_is_needed(kind: OwnKind) -> None:
    _item, problems = check_values(kind, "EIG-01", {}, KNOWN)
    free = {Column.MEASURES, Column.REACHES_PARTLY}
    assert {one.column for one in problems} == {
        column for column in COLUMNS[kind] if not column.endswith(".en")
    } - free


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"NAME_NL": "x" * 60}, ()),
        ({"NAME_NL": "x" * 61}, ((Fault.TOO_LONG, Column.NAME_NL),)),
        ({"NAME_NL": "x" * 100_000}, ((Fault.TOO_LONG, Column.NAME_NL),)),
        ({"NAME_NL": " \n "}, ((Fault.ONLY_ENGLISH, Column.NAME_NL),)),
        ({"WHY_NL": ""}, ((Fault.MISSING, Column.WHY_NL),)),
        ({"WHY_NL": "a\x07b"}, ((Fault.HIDDEN_CHARACTER, Column.WHY_NL),)),
        ({"WHY_NL": "a\u202eb"}, ((Fault.HIDDEN_CHARACTER, Column.WHY_NL),)),
        ({"WHY_EN": "a\ud800b"}, ((Fault.HIDDEN_CHARACTER, Column.WHY_EN),)),
        ({"WHY_NL": "![x](//kwaad.example/x.png)"}, ((Fault.MARKUP, Column.WHY_NL),)),
        ({"WHY_NL": "zie www.kwaad.example"}, ((Fault.MARKUP, Column.WHY_NL),)),
        ({"WHY_NL": "=1+1 @SUM(1) _x0041_ 'é 😀"}, ()),
        ({"MECHANISMS": ""}, ((Fault.NOTHING_CHOSEN, Column.MECHANISMS),)),
        ({"MECHANISMS": "silence\nbestaat niet"}, ((Fault.UNKNOWN_CODE, Column.MECHANISMS),)),
        ({"MEASURES": ""}, ()),
        ({"MEASURES": "P-01\nP-99"}, ((Fault.UNKNOWN_CODE, Column.MEASURES),)),
        ({"SIGNALS_EN": "One\nTwo"}, ()),
        ({"SIGNALS_EN": "One"}, ((Fault.OTHER_NUMBER_OF_LINES, Column.SIGNALS_EN),)),
        ({"SIGNALS_NL": "\n".join("abcdefgh" * 6)}, ((Fault.TOO_MANY_LINES, Column.SIGNALS_NL),)),
    ],
)
def test_a_factor(changes: dict[str, str], expected: Found) -> None:
    assert faults(OwnKind.FACTOR, **changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"LINE": ""}, ((Fault.NOTHING_CHOSEN, Column.LINE),)),
        ({"LINE": "mandatory"}, ((Fault.NOT_IN_LIST, Column.LINE),)),
        ({"EFFORT": "4"}, ((Fault.NOT_IN_LIST, Column.EFFORT),)),
        ({"REACHES_MAIN": ""}, ((Fault.NOTHING_CHOSEN, Column.REACHES_MAIN),)),
        ({"REACHES_MAIN": "EIG-01"}, ((Fault.UNKNOWN_CODE, Column.REACHES_MAIN),)),
        ({"REACHES_PARTLY": "WRK-01"}, ()),
    ],
)
def test_a_measure(changes: dict[str, str], expected: Found) -> None:
    assert faults(OwnKind.MEASURE, **changes) == expected


def test_own_items_may_point_at_each_other() -> None:
    known = known_ids(load_catalogue(), (an_item(OwnKind.FACTOR), an_item(OwnKind.MEASURE)))
    values = {**MEASURE, Column.REACHES_MAIN: "EIG-01"}
    assert check_values(OwnKind.MEASURE, "EIG-M-02", values, known)[1] == ()

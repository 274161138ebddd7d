"""Making an own factor or measure of what somebody filled in, or saying everything that is wrong with it."""

from dataclasses import dataclass

from catalog.model import (
    Basis,
    Catalogue,
    Control,
    Factor,
    HierarchyLevel,
    Influence,
    Measure,
    Pillar,
    PolicyLine,
    Reach,
)
from catalog.own import OWN
from riskmodel.domain.own_columns import (
    ACTOR,
    DESCRIPTION,
    FIRST_STEP,
    NAME,
    QUESTIONS,
    SIGNALS,
    WHY,
    Column,
    Effort,
    Values,
)
from riskmodel.domain.own_filled import Filled
from riskmodel.domain.own_item import OwnItem, OwnKind
from riskmodel.domain.own_problem import Problem


@dataclass(frozen=True)
class Known:
    """The ids that an own item may refer to."""

    mechanisms: frozenset[str]
    factors: frozenset[str]
    measures: frozenset[str]


def known_ids(catalogue: Catalogue, own: tuple[OwnItem, ...]) -> Known:
    """Return what there is to refer to: ours, and own items whether or not they are retired."""
    return Known(
        frozenset(mechanism.id for mechanism in catalogue.mechanisms),
        frozenset(factor.id for factor in catalogue.factors)
        | {one.id for one in own if one.kind == OwnKind.FACTOR},
        frozenset(measure.id for measure in catalogue.measures)
        | {one.id for one in own if one.kind == OwnKind.MEASURE},
    )


def check_values(
    kind: OwnKind, item_id: str, values: Values, known: Known
) -> tuple[OwnItem | None, tuple[Problem, ...]]:
    """Return the item, or None with what is wrong; a column that is not there counts as empty."""
    filled = Filled(values)
    item = _factor(item_id, filled, known) if kind == OwnKind.FACTOR else _measure(item_id, filled, known)
    return (None if filled.problems else item), tuple(filled.problems)


def _factor(item_id: str, filled: Filled, known: Known) -> OwnItem:
    factor = Factor(
        id=item_id,
        category=OWN,
        name=filled.text(NAME),
        description=filled.text(DESCRIPTION),
        why=filled.text(WHY),
        mechanisms=filled.ids(Column.MECHANISMS, known.mechanisms, least=1),
        questions=tuple(filled.text(question) for question in QUESTIONS),
        signals=filled.texts(SIGNALS),
        own=True,
    )
    return OwnItem(factor, filled.ids(Column.MEASURES, known.measures))


def _measure(item_id: str, filled: Filled, known: Known) -> OwnItem:
    main = filled.ids(Column.REACHES_MAIN, known.factors, least=1)
    partly = [one for one in filled.ids(Column.REACHES_PARTLY, known.factors) if one not in main]
    measure = Measure(
        id=item_id,
        name=filled.text(NAME),
        description=filled.text(DESCRIPTION),
        line=filled.choice(Column.LINE, PolicyLine),
        pillar=filled.choice(Column.PILLAR, Pillar),
        control=filled.choice(Column.CONTROL, Control),
        level=filled.choice(Column.LEVEL, HierarchyLevel),
        influence=filled.choice(Column.INFLUENCE, Influence),
        effort=int(filled.choice(Column.EFFORT, Effort)),
        actor=filled.text(ACTOR),
        first_step=filled.text(FIRST_STEP),
        reaches=(*((one, Reach.MAIN) for one in main), *((one, Reach.PARTLY) for one in partly)),
        # No organisation can make law, and nobody has tried it elsewhere.
        basis=Basis.RECOMMENDED,
        evidence=0,
        own=True,
    )
    return OwnItem(measure)

"""The catalogue of an organisation: ours, with its own factors and measures in it."""

from collections.abc import Iterable, Mapping

from catalog.model import Catalogue, Factor, Measure, Reach
from catalog.own import OWN_CATEGORY
from riskmodel.domain.own_item import OwnItem


def with_own_items(catalogue: Catalogue, items: Iterable[OwnItem]) -> Catalogue:
    """Return the catalogue with the own items after ours, each under its own id and category.

    What is retired is in it as withdrawn. The measures that reach an own factor on offer say so; in all else
    ours stay as they are.
    """
    own = tuple(items)
    standing = [_standing(one, catalogue.edition) for one in own]
    factors = tuple(item for item in standing if isinstance(item, Factor))
    measures = tuple(item for item in standing if isinstance(item, Measure))
    reached: dict[str, list[str]] = {}
    for one in own:
        for measure_id in one.measure_ids if not one.is_retired else ():
            reached.setdefault(measure_id, []).append(one.id)
    return catalogue.model_copy(
        update={
            "categories": (*catalogue.categories, OWN_CATEGORY) if factors else catalogue.categories,
            "factors": (*catalogue.factors, *factors),
            "measures": tuple(_reaching(measure, reached) for measure in (*catalogue.measures, *measures)),
        }
    )


def with_found_factor(catalogue: Catalogue, factor: Factor) -> Catalogue:
    """Return the catalogue of a session with a factor that its room found."""
    has_own = OWN_CATEGORY in catalogue.categories
    return catalogue.model_copy(
        update={
            "categories": catalogue.categories if has_own else (*catalogue.categories, OWN_CATEGORY),
            "factors": (*catalogue.factors, factor),
        }
    )


def _standing(own: OwnItem, edition: str) -> Factor | Measure:
    return own.item.model_copy(update={"withdrawn": edition}) if own.is_retired else own.item


def _reaching(measure: Measure, reached: Mapping[str, list[str]]) -> Measure:
    """Return a measure with the own factors that name it."""
    named = {factor_id for factor_id, _reach in measure.reaches}
    added = tuple(
        (factor_id, Reach.MAIN) for factor_id in reached.get(measure.id, ()) if factor_id not in named
    )
    return measure.model_copy(update={"reaches": measure.reaches + added}) if added else measure

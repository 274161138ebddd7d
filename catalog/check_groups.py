"""Whether profiles and combinations hold together: enough parts, and parts that belong to them."""

from collections.abc import Iterable, Iterator

from catalog.check_shape import Located
from catalog.facts import Sector
from catalog.finding import Finding, Place
from catalog.model import Combination, Factor, Measure, Profile

_LEAST_EMPHASIS, _MOST_EMPHASIS = 5, 10
_LEAST_FACTORS, _MOST_FACTORS = 2, 4
_MEASURES = 3


def check_groups(located: Iterable[Located]) -> Iterator[Finding]:
    """Find profiles and combinations that are incomplete, too long, or made of parts that do not fit."""
    all_items = list(located)
    factors = {one.item.id: one.item for one in all_items if isinstance(one.item, Factor)}
    measures = {one.item.id: one.item for one in all_items if isinstance(one.item, Measure)}
    for one in all_items:
        match one.item:
            case Profile():
                yield from _profile(one.place, one.item, factors)
            case Combination() if not one.item.withdrawn:
                yield from _combination(one.place, one.item, measures)
                yield from _withdrawn(one.place, "factor_ids", one.item.factor_ids, factors)
                yield from _withdrawn(one.place, "measure_ids", one.item.measure_ids, measures)
    yield from _every_sector(all_items)


def _every_sector(located: list[Located]) -> Iterator[Finding]:
    there = {one.place.item for one in located if one.model is Profile}
    for sector in Sector:
        if sector not in there:
            yield Finding("profiles.toml", sector.value, "id", "deze sector heeft nog geen profiel")


def _profile(place: Place, profile: Profile, factors: dict[str, Factor]) -> Iterator[Finding]:
    ids = profile.factor_ids
    if not _LEAST_EMPHASIS <= len(ids) <= _MOST_EMPHASIS:
        expected = (
            f"er horen {_LEAST_EMPHASIS} tot {_MOST_EMPHASIS} risicofactoren bij; dit zijn er {len(ids)}"
        )
        yield place.finding("emphasis", expected)
    yield from _once(place, "emphasis", ids)
    yield from _withdrawn(place, "emphasis", ids, factors)
    for factor_id in ids:
        if factor_id in factors and factors[factor_id].core:
            yield place.finding("emphasis", f"{factor_id} hoort bij de kern en staat al in elk profiel")


def _combination(place: Place, combination: Combination, measures: dict[str, Measure]) -> Iterator[Finding]:
    ids = combination.factor_ids
    if not _LEAST_FACTORS <= len(ids) <= _MOST_FACTORS:
        expected = f"er horen {_LEAST_FACTORS} tot {_MOST_FACTORS} risicofactoren bij; dit zijn er {len(ids)}"
        yield place.finding("factor_ids", expected)
    yield from _once(place, "factor_ids", ids)
    yield from _once(place, "measure_ids", combination.measure_ids)
    if len(combination.measure_ids) < _MEASURES:
        yield place.finding(
            "measure_ids",
            f"er horen ten minste {_MEASURES} maatregelen bij; dit zijn er {len(combination.measure_ids)}",
        )
    known = [measures[name] for name in combination.measure_ids if name in measures]
    for measure in known:
        if not set(ids) & _reached(measure):
            yield place.finding("measure_ids", f"{measure.id} raakt geen van deze risicofactoren")
    for factor_id in set(ids) - {reached for measure in known for reached in _reached(measure)}:
        yield place.finding("measure_ids", f"geen van de maatregelen raakt {factor_id}")


def _reached(measure: Measure) -> set[str]:
    return {factor_id for factor_id, _reach in measure.reaches}


def _once(place: Place, field: str, ids: tuple[str, ...]) -> Iterator[Finding]:
    for item_id in {name for name in ids if ids.count(name) > 1}:
        yield place.finding(field, f"{item_id} staat er twee keer")


def _withdrawn(
    place: Place, field: str, ids: tuple[str, ...], known: dict[str, Factor] | dict[str, Measure]
) -> Iterator[Finding]:
    for item_id in ids:
        if item_id in known and known[item_id].withdrawn:
            yield place.finding(field, f"{item_id} wordt niet meer aangeboden")

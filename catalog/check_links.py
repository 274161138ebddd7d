"""Whether everything that an item refers to exists, and every factor is reached."""

from collections.abc import Iterable, Iterator

from catalog.check_shape import Located
from catalog.finding import Finding, Place
from catalog.model import (
    Category,
    Citation,
    CitationKind,
    Combination,
    Factor,
    Item,
    Law,
    Measure,
    Mechanism,
    Profile,
    Provision,
    Source,
    Term,
)

_MEASURES_PER_CORE_FACTOR = 4
_WITH_SOURCES = (Factor, Measure, Combination, Profile, Provision)
_NAMES: dict[type[Item], str] = {
    Category: "categorie",
    Factor: "risicofactor",
    Law: "wettelijke regel",
    Measure: "maatregel",
    Mechanism: "mechanisme",
    Source: "bron",
}

Ids = dict[type[Item], set[str]]


def check_links(located: Iterable[Located]) -> Iterator[Finding]:
    """Find references to items that do not exist, and factors or measures without partners."""
    all_items = list(located)
    known: Ids = {model: set() for model in _NAMES}
    for one in all_items:
        known.setdefault(one.model, set()).add(one.place.item)
    for one in all_items:
        for field, model, item_id in _references(one.item):
            if item_id not in known[model]:
                yield one.place.finding(field, f"{_NAMES[model]} {item_id} bestaat niet")
        yield from _citations(one)
    yield from _reach(all_items)


def _references(item: Item | None) -> Iterator[tuple[str, type[Item], str]]:
    match item:
        case Factor():
            yield "category", Category, item.category
            yield from (("mechanisms", Mechanism, name) for name in item.mechanisms)
        case Measure():
            yield from (("reaches", Factor, factor) for factor, _reach in item.reaches)
            yield from (("law_ids", Law, law) for law in item.law_ids)
        case Profile():
            yield from (("emphasis", Factor, factor) for factor in item.factor_ids)
        case Combination():
            yield from (("factor_ids", Factor, factor) for factor in item.factor_ids)
            yield from (("measure_ids", Measure, measure) for measure in item.measure_ids)
        case Provision():
            yield from (("measure_ids", Measure, measure) for measure in item.measure_ids)
            yield from (("law_ids", Law, law) for law in item.law_ids)
    yield from ((field, Source, citation.source) for field, citation in citations(item))


def citations(item: Item | None) -> Iterator[tuple[str, Citation]]:
    """Yield what an item cites, the readings of a law included, each with the field where it stands."""
    if isinstance(item, (*_WITH_SOURCES, Law, Term)):
        yield from (("sources", citation) for citation in item.sources)
    if isinstance(item, Law):
        for number, reading in enumerate(item.readings, start=1):
            yield from ((f"readings.{number}.sources", citation) for citation in reading.sources)


def _citations(one: Located) -> Iterator[Finding]:
    if isinstance(one.item, _WITH_SOURCES) and not one.item.sources:
        yield one.place.finding("sources", "noem ten minste één bron")
    for field, citation in citations(one.item):
        if citation.kind is CitationKind.SEED and citation.place is None:
            yield one.place.finding(field, f"noem de plaats in {citation.source}, zoals “r. 448-450”")


def _reach(located: list[Located]) -> Iterator[Finding]:
    offered = [one.item for one in located if isinstance(one.item, Measure) and not one.item.withdrawn]
    reached = [factor for measure in offered for factor, _reach in measure.reaches]
    for one in located:
        if isinstance(one.item, Factor) and not one.item.withdrawn:
            yield from _reached_enough(one.place, one.item, reached.count(one.item.id))
        if isinstance(one.item, Measure) and not one.item.reaches:
            yield one.place.finding("reaches", "noem ten minste één risicofactor die deze maatregel raakt")


def _reached_enough(place: Place, factor: Factor, times: int) -> Iterator[Finding]:
    least = _MEASURES_PER_CORE_FACTOR if factor.core else 1
    if times < least:
        yield place.finding("reaches", f"er horen ten minste {least} maatregelen bij; dit zijn er {times}")

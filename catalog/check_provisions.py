"""Whether the inventory covers the field: every policy line, both pillars, every principle."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from catalog.check_shape import Located
from catalog.finding import Finding, Place
from catalog.model import Measure, Pillar, PolicyLine, Principle, Provision

_PER_LINE, _PER_PILLAR, _PER_PRINCIPLE = 6, 1, 2


def check_provisions(located: Iterable[Located]) -> Iterator[Finding]:
    """Find provisions that make nothing superfluous, and parts of the field that none covers."""
    all_items = list(located)
    withdrawn = {one.item.id for one in all_items if isinstance(one.item, Measure) and one.item.withdrawn}
    for one in all_items:
        if isinstance(one.item, Provision):
            yield from _one(one.place, one.item, withdrawn)
    yield from _coverage([one.item for one in all_items if isinstance(one.item, Provision)])


def _one(place: Place, provision: Provision, withdrawn: set[str]) -> Iterator[Finding]:
    if not re.fullmatch(r"V-\d\d", provision.id):
        yield place.finding("id", "verwacht V en twee cijfers, zoals V-01")
    if not provision.measure_ids:
        yield place.finding("measure_ids", "noem ten minste één maatregel die hierdoor niet meer nodig is")
    for measure_id in sorted(withdrawn.intersection(provision.measure_ids)):
        yield place.finding("measure_ids", f"{measure_id} wordt niet meer aangeboden")


def _coverage(provisions: list[Provision]) -> Iterator[Finding]:
    offered = [one for one in provisions if one.withdrawn is None]
    yield from _enough("line", _PER_LINE, PolicyLine, Counter(one.line.value for one in offered))
    yield from _enough("pillar", _PER_PILLAR, Pillar, Counter(one.pillar.value for one in offered))
    yield from _enough(
        "principle", _PER_PRINCIPLE, Principle, Counter(one.principle.value for one in offered)
    )


def _enough(
    field: str, least: int, parts: type[PolicyLine] | type[Pillar] | type[Principle], there: Counter[str]
) -> Iterator[Finding]:
    for part in parts:
        if there[part.value] < least:
            expected = (
                f"er horen ten minste {least} voorzieningen bij {part.value}; dit zijn er {there[part.value]}"
            )
            yield Finding("provisions.toml", "voorzieningen", field, expected)

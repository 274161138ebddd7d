"""Whether rules of law are honest: no duty that is not in force, both readings of what sources dispute."""

from collections.abc import Iterable, Iterator

from catalog.check_shape import Located
from catalog.finding import Finding, Place
from catalog.model import Certainty, Law, LawStatus, Measure, Provision, ShownAs

_READINGS = 2
_DUTIES = (ShownAs.OBLIGATION, ShownAs.CONDITIONAL_OBLIGATION)


def check_laws(located: Iterable[Located]) -> Iterator[Finding]:
    """Find laws that claim more than is known, miss a reading, or are shown nowhere."""
    all_items = list(located)
    used = {
        law_id
        for one in all_items
        if isinstance(one.item, Measure | Provision)
        for law_id in one.item.law_ids
    }
    for one in all_items:
        if isinstance(one.item, Law):
            yield from _claims(one.place, one.item)
            yield from _readings(one.place, one.item)
            if one.item.id not in used and one.item.shown_as is not ShownAs.INFORMATION:
                expected = (
                    "geen maatregel of voorziening noemt deze regel; noem hem daar of toon hem als informatie"
                )
                yield one.place.finding("shown_as", expected)


def _claims(place: Place, law: Law) -> Iterator[Finding]:
    if law.shown_as in _DUTIES and law.status is not LawStatus.IN_FORCE:
        yield place.finding("shown_as", f"een regel met de stand {law.status} mag geen plicht heten")
    if law.shown_as in _DUTIES and law.certainty is Certainty.LOW:
        yield place.finding("shown_as", "een regel waar we onzeker over zijn, mag geen plicht heten")
    if not law.sources and law.caution is None:
        yield place.finding("caution", "noem een bron, of zeg hier dat de regel niet is nagelopen")


def _readings(place: Place, law: Law) -> Iterator[Finding]:
    if law.status is not LawStatus.IN_FORCE and len(law.readings) < _READINGS:
        yield place.finding(
            "readings", f"bij de stand {law.status} horen ten minste {_READINGS} lezingen, elk met een bron"
        )
    if len(law.readings) == 1:
        yield place.finding("readings", "één lezing is geen verschil; schrijf ook de andere op")
    for number, reading in enumerate(law.readings, start=1):
        if not reading.sources:
            yield place.finding(f"readings.{number}.sources", "noem ten minste één bron")

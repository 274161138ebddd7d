"""Whether items keep the editors' own rules: complete, in the right form, and honest about the law."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from catalog.check_shape import Located
from catalog.finding import Finding, Place
from catalog.model import AxisScale, Basis, Factor, Item, Law, LawStatus, Measure, PolicyLine, Scale, ShownAs

_QUESTIONS = 3
_WRITTEN_OUT = ("actor", "influence", "evidence", "evidence_reason")
_FIRST_LETTER = {PolicyLine.PREVENTION: "P", PolicyLine.SIGNALLING: "S", PolicyLine.FOLLOW_UP: "O"}
# Each step of the likelihood is about as large as the next, so that equal steps on paper are equal in life.
_LEAST_STEP, _LARGEST_STEP = 2.5, 5


def check_rules(located: Iterable[Located]) -> Iterator[Finding]:
    """Find items that break a rule of the editors."""
    all_items = list(located)
    laws = {one.item.id: one.item for one in all_items if isinstance(one.item, Law)}
    for one in all_items:
        yield from _rules(one.place, one.item, laws)


def _rules(place: Place, item: Item | None, laws: dict[str, Law]) -> Iterator[Finding]:
    match item:
        case Factor():
            yield from _factor(place, item)
        case Measure():
            yield from _measure(place, item)
            yield from _basis(place, item, [laws[name] for name in item.law_ids if name in laws])
        case Scale():
            yield from _axis(place, "likelihood", item.likelihood)
            yield from _axis(place, "impact", item.impact)
            yield from _steps(place, item.likelihood)
            yield from _details(place, item.impact)


def _factor(place: Place, factor: Factor) -> Iterator[Finding]:
    if not re.fullmatch(rf"{re.escape(factor.category)}-\d\d", factor.id):
        yield place.finding(
            "id", f"verwacht de code van de categorie en twee cijfers, zoals {factor.category}-01"
        )
    if len(factor.questions) != _QUESTIONS:
        expected = f"er horen {_QUESTIONS} vragen bij; dit zijn er {len(factor.questions)}"
        yield place.finding("questions", expected)
    for field in ("mechanisms", "signals", "exposed"):
        if not getattr(factor, field):
            yield place.finding(field, "noem er ten minste één")


def _measure(place: Place, measure: Measure) -> Iterator[Finding]:
    letter = _FIRST_LETTER[measure.line]
    if not re.fullmatch(rf"{letter}-\d\d", measure.id):
        yield place.finding("id", f"verwacht de letter van de beleidslijn en twee cijfers, zoals {letter}-01")
    for field in _WRITTEN_OUT:
        if field not in measure.model_fields_set:
            yield place.finding(field, "dit veld ontbreekt")


def _basis(place: Place, measure: Measure, laws: list[Law]) -> Iterator[Finding]:
    if measure.basis not in (Basis.MANDATORY, Basis.MANDATORY_IF) and measure.mandatory is not None:
        yield place.finding(
            "mandatory", f"past niet bij de grondslag {measure.basis}: dit is geen wettelijke plicht"
        )
    if measure.basis is Basis.MANDATORY and measure.mandatory is None:
        yield place.finding("mandatory", "zeg voor welke organisaties de plicht geldt")
    if measure.basis is Basis.MANDATORY_IF and measure.mandatory is None and measure.condition is None:
        yield place.finding(
            "condition", "zeg wanneer de plicht geldt, als regel (mandatory) of in woorden (condition)"
        )
    if not any(_carries(law, measure.basis) for law in laws) and measure.basis is not Basis.RECOMMENDED:
        yield place.finding("law_ids", f"geen van de wettelijke regels past bij de grondslag {measure.basis}")


def _carries(law: Law, basis: Basis) -> bool:
    in_force = law.status is LawStatus.IN_FORCE
    return {
        Basis.MANDATORY: in_force and law.shown_as is ShownAs.OBLIGATION,
        Basis.MANDATORY_IF: in_force and law.shown_as in (ShownAs.OBLIGATION, ShownAs.CONDITIONAL_OBLIGATION),
        Basis.PENDING: law.status in (LawStatus.PENDING, LawStatus.CONSULTATION),
        Basis.CONTESTED: law.status is LawStatus.NOT_MANDATORY,
        Basis.RECOMMENDED: True,
    }[basis]


def _axis(place: Place, name: str, axis: AxisScale) -> Iterator[Finding]:
    values = [level.value for level in axis.levels]
    if values != [1, 2, 3, 4, 5]:
        yield place.finding(
            f"{name}.levels", f"er horen vijf niveaus te staan, van 1 tot 5; dit zijn {values}"
        )


def _steps(place: Place, likelihood: AxisScale) -> Iterator[Finding]:
    times = [level.times_a_year or 0 for level in likelihood.levels]
    for number, (lower, higher) in enumerate(pairwise(times), start=2):
        if not _LEAST_STEP * lower <= higher <= _LARGEST_STEP * lower:
            expected = "elke stap hoort drie tot vier keer zo vaak te zijn als de vorige"
            yield place.finding(f"likelihood.levels.{number}.times_a_year", expected)


def _details(place: Place, impact: AxisScale) -> Iterator[Finding]:
    for level in impact.levels:
        if level.detail is None:
            yield place.finding(f"impact.levels.{level.value}.detail", "dit veld ontbreekt")

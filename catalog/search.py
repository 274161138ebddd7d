"""Finding items of the catalogue by words and by what they have in common; withdrawn items are not found."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from catalog.catalogue import Catalogue
from catalog.factor import Combination, Factor
from catalog.facts import Sector
from catalog.measure import Measure
from catalog.sourcing import Law, Source
from catalog.term import Term
from catalog.text import LocalText
from catalog.vocabulary import HierarchyLevel, Influence, Pillar, PolicyLine

_Found = TypeVar("_Found")
_QUOTES = str.maketrans("‘’“”", "''\"\"")


@dataclass(frozen=True)
class _Texts:
    """What is searched of an item: its name, its other texts in both languages, and words of no language."""

    name: LocalText | None
    texts: tuple[LocalText | None, ...] = ()
    plain: tuple[str, ...] = ()


def find_factors(
    catalogue: Catalogue,
    text: str,
    language: str,
    *,
    category: str | None = None,
    sector: Sector | None = None,
    mechanism: str | None = None,
) -> tuple[Factor, ...]:
    """Return the factors on offer with all the words in them; `sector` keeps those that stand out there."""
    profiles = [profile for profile in catalogue.profiles if profile.id == sector]
    wanted = [
        factor
        for factor in catalogue.factors
        if not factor.withdrawn
        and category in (None, factor.category)
        and (sector is None or any(factor.id in profile.factor_ids for profile in profiles))
        and (mechanism is None or mechanism in factor.mechanisms)
    ]
    return _matching(wanted, _texts_of_factor, text, language)


def find_measures(
    catalogue: Catalogue,
    text: str,
    language: str,
    *,
    line: PolicyLine | None = None,
    level: HierarchyLevel | None = None,
    pillar: Pillar | None = None,
    influence: Influence | None = None,
) -> tuple[Measure, ...]:
    """Return the measures on offer with all the words in them; `influence` is who can start them."""
    wanted = [
        measure
        for measure in catalogue.measures
        if not measure.withdrawn
        and line in (None, measure.line)
        and level in (None, measure.level)
        and pillar in (None, measure.pillar)
        and influence in (None, measure.influence)
    ]
    return _matching(wanted, _texts_of_measure, text, language)


def find_combinations(catalogue: Catalogue, text: str, language: str) -> tuple[Combination, ...]:
    """Return the combinations on offer with all the words in them."""
    wanted = [one for one in catalogue.combinations if not one.withdrawn]
    return _matching(
        wanted, lambda one: _Texts(one.name, (one.explanation, one.question), (one.id,)), text, language
    )


def find_laws(catalogue: Catalogue, text: str, language: str) -> tuple[Law, ...]:
    """Return the rules of law with all the words in them."""
    return _matching(
        catalogue.laws,
        lambda law: _Texts(law.name, (law.asks, law.caution), (law.id, law.article)),
        text,
        language,
    )


def find_terms(catalogue: Catalogue, text: str, language: str) -> tuple[Term, ...]:
    """Return the terms with all the words in them."""
    return _matching(
        catalogue.terms, lambda term: _Texts(term.name, (term.meaning, term.caution)), text, language
    )


def find_sources(catalogue: Catalogue, text: str, language: str) -> tuple[Source, ...]:
    """Return the sources with all the words in them."""
    return _matching(catalogue.sources, _texts_of_source, text, language)


def plain(text: str) -> str:
    """Return a text as it is compared: without capitals, accents and curly quotes."""
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_QUOTES))
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def _matching(
    items: Iterable[_Found], texts_of: Callable[[_Found], _Texts], text: str, language: str
) -> tuple[_Found, ...]:
    """Return the items that hold every word: those with the words in their name first, else in order."""
    words = plain(text).split()
    ranked = ((_rank(texts_of(item), words, language), item) for item in items)
    found = [(rank, item) for rank, item in ranked if rank is not None]
    return tuple(item for _rank, item in sorted(found, key=lambda pair: pair[0]))


def _rank(texts: _Texts, words: list[str], language: str) -> int | None:
    """Return 0 for words in the reader's name for it, 1 in the other name, 2 elsewhere, None for nowhere."""
    both = [found for found in (texts.name, *texts.texts) if found is not None]
    everything = [*texts.plain, *(part for found in both for part in (found.nl, found.en))]
    names = [texts.name.text(language), texts.name.nl, texts.name.en] if texts.name else [*texts.plain]
    places = (names[:1], names, everything)
    return next((rank for rank, place in enumerate(places) if _holds(place, words)), None)


def _holds(place: Iterable[str], words: list[str]) -> bool:
    searched = plain("\n".join(place))
    return all(word in searched for word in words)


def _texts_of_factor(factor: Factor) -> _Texts:
    texts = (factor.description, factor.why, *factor.questions, *factor.signals, *factor.exposed)
    return _Texts(factor.name, texts, (factor.id,))


def _texts_of_measure(measure: Measure) -> _Texts:
    texts = (measure.description, measure.first_step, measure.actor, measure.condition)
    return _Texts(measure.name, texts, (measure.id,))


def _texts_of_source(source: Source) -> _Texts:
    return _Texts(None, (source.note,), (source.title, source.author, str(source.year or ""), source.id))

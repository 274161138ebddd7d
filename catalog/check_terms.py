"""Whether every word of the glossary is explained once."""

from collections import Counter
from collections.abc import Iterable, Iterator

from catalog.check_shape import Located
from catalog.finding import Finding
from catalog.model import Term


def check_terms(located: Iterable[Located]) -> Iterator[Finding]:
    """Find words that are explained twice, in either language."""
    terms = [(one.place, one.item) for one in located if isinstance(one.item, Term)]
    for language in ("nl", "en"):
        counted = Counter(term.name.text(language).casefold() for _place, term in terms)
        for place, term in terms:
            if counted[term.name.text(language).casefold()] > 1:
                yield place.finding(f"name.{language}", f"‘{term.name.text(language)}’ wordt vaker uitgelegd")

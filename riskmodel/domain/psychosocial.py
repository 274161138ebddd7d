"""Which lines of a plan seem to be about psychosocial load, and which risk factors; a person decides."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from catalog.factor import Factor
from catalog.search import plain
from riskmodel.domain.imported_plan import PlanField, PlanLine
from riskmodel.domain.psychosocial_words import POINTING, TELLING

_MOST_FACTORS = 3
_MOST_CHARACTERS = 3_000
_LEAST_POINTING = 2
_STEM = 6
_WORD = re.compile(r"\w+")
_SEARCHED = (PlanField.SECTION, PlanField.RISK, PlanField.SITUATION, PlanField.MEASURE, PlanField.COMMENT)


@dataclass(frozen=True)
class PsychosocialProposal:
    """Whether a line seems to be about psychosocial load, by which words, and which factors fit best."""

    is_psychosocial: bool
    words: tuple[str, ...] = ()
    factor_ids: tuple[str, ...] = ()


class PsychosocialWords:
    """The words that tell what a line is about: ours in Dutch and English, and the names of factors."""

    def __init__(self, factors: Iterable[Factor]) -> None:
        offered = [factor for factor in factors if not factor.withdrawn]
        self._places = {factor.id: place for place, factor in enumerate(offered)}
        self._by_stem: dict[str, set[str]] = {}
        for factor in offered:
            for stem in _stems(f"{factor.name.nl} {factor.name.en}"):
                self._by_stem.setdefault(stem, set()).add(factor.id)

    def propose(self, line: PlanLine) -> PsychosocialProposal:
        """Return what a line seems to be about, by its texts and never by who does it.

        One word that can mean nothing else is enough, or two that point the same way.
        """
        text = plain("\n".join(line.text(field) for field in _SEARCHED)[:_MOST_CHARACTERS])
        telling, pointing = _found(_TELLING, text), _found(_POINTING, text)
        if not telling and sum(bool(POINTING[stem]) for stem in pointing) < _LEAST_POINTING:
            return PsychosocialProposal(False)
        points: Counter[str] = Counter()
        for stems, table, weight in ((telling, TELLING, 3), (pointing, POINTING, 2)):
            for stem in stems:
                points.update({one: weight for one in table[stem] if one in self._places})
        for stem in _stems(text):
            points.update(dict.fromkeys(self._by_stem.get(stem, ()), 1))
        best = sorted(points, key=lambda one: (-points[one], self._places[one]))
        # One word of a name proves nothing.
        factors = [one for one in best if points[one] > 1][:_MOST_FACTORS]
        return PsychosocialProposal(True, (*telling, *pointing), tuple(factors))


def _pattern(stems: Iterable[str]) -> re.Pattern[str]:
    # Longest first: of two stems that begin alike the more telling one counts.
    ordered = sorted(stems, key=lambda stem: (-len(stem), stem))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, ordered)) + ")")


def _found(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(pattern.findall(text)))


def _stems(text: str) -> Sequence[str]:
    """Return the beginnings of the longer words, each once."""
    return tuple(dict.fromkeys(word[:_STEM] for word in _WORD.findall(plain(text)) if len(word) >= _STEM))


_TELLING, _POINTING = _pattern(TELLING), _pattern(POINTING)

"""Recognising: what a room marks beside the core, and which factors come out of it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from catalog.facts import Sector
from catalog.model import Catalogue, Factor

LEAST_SHOWN = 8
MOST_SHOWN = 12
MOST_CANDIDATES = 3
# What one person marked alone would, once proposed, be known to come from somebody.
LEAST_MARKS = 2


@dataclass(frozen=True)
class CameOut:
    """What came out when marking closed, of how many phones at least, and whether there were that many."""

    factor_ids: tuple[str, ...]
    least: int
    has_enough: bool


def factors_to_mark(
    content: Catalogue, sector: Sector, core: Collection[str], chosen: Iterable[str]
) -> tuple[str, ...]:
    """Return the factors that a room may mark, 8 to 12 where the catalogue has as many.

    First what was chosen in preparation, then what stands out in the sector, then the organisation's own;
    if that is little, one more from each category that is not there yet.
    """
    offered = [factor for factor in content.candidates(sector) if factor.id not in core]
    standing_out = [one for one in content.profile(sector).factor_ids if content.offers_factor(one)]
    own = [factor.id for factor in offered if factor.own]
    first = [one for one in dict.fromkeys((*chosen, *standing_out, *own)) if one not in core][:MOST_SHOWN]
    return (*first, *_filling(content, offered, first)[: max(LEAST_SHOWN - len(first), 0)])


def come_out(
    marks: Mapping[str, int], people: int, order: Iterable[str], *, least_people: int
) -> tuple[str, ...]:
    """Return the factors that were marked most, three at most, in a fixed order that says nothing.

    A factor that fewer than two people marked never comes out, and nothing does with fewer people than
    `least_people`. Of equals, the first in the order comes out.
    """
    if people < least_people:
        return ()
    enough = [factor_id for factor_id in order if marks.get(factor_id, 0) >= LEAST_MARKS]
    most = sorted(enough, key=lambda factor_id: -marks[factor_id])[:MOST_CANDIDATES]
    return tuple(factor_id for factor_id in enough if factor_id in most)


def _filling(content: Catalogue, offered: Iterable[Factor], first: Collection[str]) -> list[str]:
    """Return what is left, categories that are not there yet before others."""
    left = [factor for factor in offered if factor.id not in first]
    seen = {content.factor(factor_id).category for factor_id in first}
    fresh: dict[str, str] = {}
    for factor in left:
        if factor.category not in seen:
            fresh.setdefault(factor.category, factor.id)
    return [*fresh.values(), *(factor.id for factor in left if factor.id not in fresh.values())]

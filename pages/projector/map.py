"""The map: five by five squares of likelihood and impact, with the number of people in each."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from gettext import NullTranslations

from riskmodel.domain.answer import LEVELS
from riskmodel.domain.room_result import Grid
from riskmodel.domain.scale import SUM, zone_of
from riskmodel.i18n.labels import zone_word

# One square and the gap after it, in units of the drawing.
_STEP = 100
_SMALLEST, _LARGEST = 22, 42


@dataclass(frozen=True)
class Square:
    """One square; `x` and `y` its corner and `radius` its dot, in units of the drawing."""

    likelihood: int
    impact: int
    people: int
    zone: str
    x: int
    y: int
    radius: int
    name: str


def squares_of(grid: Grid, words: NullTranslations) -> tuple[Square, ...]:
    """Return the squares as they are read: the highest impact first, likelihood from left to right."""
    return tuple(_squares(grid, words))


def _squares(grid: Grid, words: NullTranslations) -> Iterator[Square]:
    fullest = max(max(row) for row in grid)
    for impact in reversed(LEVELS):
        for likelihood in LEVELS:
            people = grid[likelihood - 1][impact - 1]
            zone = zone_of(SUM, likelihood, impact)
            yield Square(
                likelihood=likelihood,
                impact=impact,
                people=people,
                zone=zone.name.lower(),
                x=(likelihood - 1) * _STEP,
                y=(LEVELS[-1] - impact) * _STEP,
                radius=_radius(people, fullest),
                name=words.ngettext(
                    "Likelihood %(likelihood)s, impact %(impact)s: %(n)s person, zone %(zone)s",
                    "Likelihood %(likelihood)s, impact %(impact)s: %(n)s people, zone %(zone)s",
                    people,
                )
                % {
                    "likelihood": likelihood,
                    "impact": impact,
                    "n": people,
                    "zone": zone_word(zone, words),
                },
            )


def _radius(people: int, fullest: int) -> int:
    """Return the size of a dot: its surface grows with the number of people."""
    return round(_SMALLEST + (_LARGEST - _SMALLEST) * math.sqrt(people / max(fullest, 1)))

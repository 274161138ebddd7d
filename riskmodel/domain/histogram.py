"""The answers of one group to one factor: a six by six table of counts, and nothing about persons."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from riskmodel.domain.answer import LEVELS, Answer, Unknown
from riskmodel.domain.errors import ScoreOutsideScaleError
from riskmodel.domain.scale import ScalePreset, Zone
from riskmodel.domain.zone_counts import ZoneCounts

_UNKNOWN = 5
SIDE = 6
_NOT_COUNTS = "a histogram is 36 whole numbers, none negative"
_INDEX: dict[Answer | None, int] = {
    **{level: level - 1 for level in LEVELS},
    **dict.fromkeys(Unknown, _UNKNOWN),
    None: _UNKNOWN,
}


@dataclass(frozen=True)
class Histogram:
    """Counts of people by likelihood (row) and impact (column); levels 1 to 5, then unknown.

    `counts` holds the six rows one after the other: 36 whole numbers, none negative; else `ValueError`.
    """

    counts: tuple[int, ...]

    def __post_init__(self) -> None:
        if len(self.counts) != SIDE * SIDE or min(self.counts) < 0:
            raise ValueError(_NOT_COUNTS)

    def __add__(self, other: "Histogram") -> "Histogram":
        return Histogram(tuple(a + b for a, b in zip(self.counts, other.counts, strict=True)))

    @property
    def rows(self) -> tuple[tuple[int, ...], ...]:
        """The table as six rows (likelihood) of six counts (impact)."""
        return tuple(self.counts[start : start + SIDE] for start in range(0, SIDE * SIDE, SIDE))

    @property
    def grid(self) -> tuple[tuple[int, ...], ...]:
        """The five by five part: complete pairs only."""
        return tuple(row[:_UNKNOWN] for row in self.rows[:_UNKNOWN])

    @property
    def answered(self) -> int:
        """People who answered anything at all, "I don't know" included."""
        return sum(self.counts)

    @property
    def complete(self) -> int:
        """People whose pair is complete."""
        return sum(map(sum, self.grid))

    @property
    def unknown(self) -> int:
        """People who answered, with an unknown on at least one axis."""
        return self.answered - self.complete

    @property
    def likelihood_counts(self) -> tuple[int, ...]:
        """Five counts of known likelihoods, whether or not the impact is known."""
        return tuple(sum(row) for row in self.rows[:_UNKNOWN])

    @property
    def impact_counts(self) -> tuple[int, ...]:
        """Five counts of known impacts, whether or not the likelihood is known."""
        return tuple(sum(self.counts[column::SIDE]) for column in range(_UNKNOWN))

    @property
    def severe(self) -> int:
        """People with a complete pair and the highest impact."""
        return sum(row[-1] for row in self.grid)

    def zones(self, preset: ScalePreset) -> ZoneCounts:
        """Return how many complete pairs fall in each zone of the scale."""
        totals = [0] * len(Zone)
        for counts, zones in zip(self.grid, preset.zones, strict=True):
            for count, zone in zip(counts, zones, strict=True):
                totals[zone] += count
        return ZoneCounts(*totals)

    def to_text(self) -> str:
        """Write the 36 counts, separated by commas."""
        return ",".join(map(str, self.counts))

    @classmethod
    def from_text(cls, text: str) -> "Histogram":
        """Read what `to_text` wrote; raises `ValueError` for anything else."""
        parts = text.split(",")
        if not all(part.isascii() and part.isdigit() for part in parts):
            raise ValueError(_NOT_COUNTS)
        return cls(tuple(map(int, parts)))


EMPTY = Histogram((0,) * (SIDE * SIDE))


def count_pairs(pairs: Iterable[tuple[Answer | None, Answer | None]]) -> Histogram:
    """Count pairs (likelihood, impact); None is not answered.

    A person who answered neither question is not in the table; half a pair is unknown on the other axis.
    Raises `ScoreOutsideScaleError` for a level the scale does not have.
    """
    try:
        keys = [_INDEX[one] * SIDE + _INDEX[two] for one, two in pairs if (one, two) != (None, None)]
    except KeyError as error:
        raise ScoreOutsideScaleError(*error.args) from None
    counts = np.bincount(np.array(keys, dtype=np.intp), minlength=SIDE * SIDE)
    return Histogram(tuple(counts.tolist()))

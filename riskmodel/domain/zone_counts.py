"""How many people placed something in each zone."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ZoneCounts:
    """How many people placed something in each zone; people with an incomplete pair are in none."""

    low: int
    middle: int
    high: int

    @property
    def by_zone(self) -> tuple[int, int, int]:
        """The counts in the order of `Zone`."""
        return self.low, self.middle, self.high

    @property
    def total(self) -> int:
        """People with a zone."""
        return sum(self.by_zone)

    def __add__(self, other: "ZoneCounts") -> "ZoneCounts":
        return ZoneCounts(self.low + other.low, self.middle + other.middle, self.high + other.high)

"""What a count of people says about a share: the Beta distribution behind "x of n place this high"."""

from dataclasses import dataclass

from scipy.special import betainc, betaincinv

from riskmodel.domain.scale import ScalePreset, Zone
from riskmodel.domain.zone_counts import ZoneCounts


@dataclass(frozen=True)
class Share:
    """The share of a zone after `people` of `n`, with a prior of one person spread evenly over the cells.

    `prior` is the part of the twenty-five cells that lies in the zone: 0.4 for high on the default scale.
    """

    people: int
    n: int
    prior: float

    @property
    def parameters(self) -> tuple[float, float]:
        """The two parameters of the Beta distribution; together n + 1."""
        return self.prior + self.people, 1 - self.prior + self.n - self.people

    @property
    def mean(self) -> float:
        """The expected share, 0 to 1."""
        return (self.prior + self.people) / (self.n + 1)

    def interval(self, certainty: float) -> tuple[float, float]:
        """Return between which ends the share lies with this certainty, as much left out on each side.

        For 90 % really 78 to 97 %, depending on the share and on n: say "about 90 %".
        """
        a, b = self.parameters
        outside = (1 - certainty) / 2
        return float(betaincinv(a, b, outside)), float(betaincinv(a, b, 1 - outside))

    def share_above(self, threshold: float) -> float:
        """Return the probability that the share exceeds the threshold (both 0 to 1)."""
        a, b = self.parameters
        return float(1 - betainc(a, b, threshold))


def share_of(zone: Zone, zones: ZoneCounts, preset: ScalePreset) -> Share:
    """Return the share of one zone among the people who have a zone."""
    return Share(zones.by_zone[zone], zones.total, preset.part(zone))

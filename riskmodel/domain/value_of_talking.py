"""What talking about a factor may be worth: how near the room is to another decision, and how divided."""

from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import betainc

from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.share import Share

Array = NDArray[np.float64]


def value_of_knowing(share: Share, threshold: float) -> float:
    """Return the EVPI: what knowing the share is worth to whoever acts above the threshold (Howard 1966).

    In units of share, 0 or more: the expected excess over the threshold, minus the excess of the expectation.
    Zero means that nothing one could learn would change the decision.
    """
    return float(_values(np.array([share.people]), share.n, share.prior, threshold)[0])


@cache
def most_value(n: int, prior: float, threshold: float) -> float:
    """Return the most that knowing can be worth among n people, over all counts from 0 to n."""
    return float(_values(np.arange(n + 1), n, prior, threshold).max())


def _values(people: NDArray[np.int64], n: int, prior: float, threshold: float) -> Array:
    a, b = prior + people, 1 - prior + n - people
    mean = a / (a + b)
    above = mean * (1 - betainc(a + 1, b, threshold)) - threshold * (1 - betainc(a, b, threshold))
    return np.asarray(above - np.maximum(0, mean - threshold))


def value_of_talking(share: Share, distance: float, method: MethodVersion) -> float:
    """Return V, 0 to 1, which sorts and is never shown: doubt about the decision, and spread of the answers.

    `share` is that of the people who place it high, `distance` the larger D of the two questions.
    """
    threshold = float(method.precaution_share)
    doubt = value_of_knowing(share, threshold) / most_value(share.n, share.prior, threshold)
    return float(method.doubt_weight) * doubt + float(method.distance_weight) * distance

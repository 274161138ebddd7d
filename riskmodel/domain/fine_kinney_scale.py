"""The scale of Fine and Kinney as the RI&E uses it, and how a score on ours becomes an indication on it."""

from dataclasses import dataclass
from fractions import Fraction

Numbers = tuple[Fraction, ...]


def _exact(text: str) -> Numbers:
    # Fractions, because 0.1 x 3 x 7 is not 2.1 in binary floating point.
    return tuple(map(Fraction, text.split()))


@dataclass(frozen=True)
class FineKinneyScale:
    """The values of Fine (1971) and Kinney and Wiruth (1976), the edges of the classes, and our mapping.

    `likelihoods` (W), `exposures` (B) and `effects` (E) are the values in use. An edge belongs to the class
    below it: five classes have four edges, three classes two. `mapped_likelihoods` and `mapped_effects` stand
    for our levels 1 to 5, with one exposure for all; `cuts` bring a product W x B back to levels 2 to 5.
    `mapping` names the mapping; its version is that of the method.
    """

    likelihoods: Numbers
    exposures: Numbers
    effects: Numbers
    five_edges: Numbers
    three_edges: Numbers
    mapping: str
    mapped_likelihoods: Numbers
    mapped_effects: Numbers
    mapped_exposure: Fraction
    cuts: Numbers


RIE_SCALE = FineKinneyScale(
    likelihoods=_exact("0.1 0.2 0.5 1 3 6 10"),
    exposures=_exact("0.5 1 2 3 6 10"),
    effects=_exact("1 3 7 15 40"),
    five_edges=_exact("20 70 200 400"),
    three_edges=_exact("20 70"),
    mapping="5x5-FK",
    mapped_likelihoods=_exact("0.5 1 3 6 10"),
    mapped_effects=_exact("1 3 7 15 40"),
    mapped_exposure=Fraction(3),
    cuts=_exact("3 9 20 30"),
)

"""The colours of management's labels: darker as it gets worse, also in grey and for colour-blind eyes."""

from dataclasses import dataclass
from typing import TypeAlias

from riskmodel.domain.item import ItemLabel

INK = "#14213d"
WHITE = "#ffffff"
EDGE = "#b8ab85"
HATCH_EDGE = "#c3cddb"
QUIET = "#5b6b86"
LABELS = {
    ItemLabel.LOW: "#fff7e6",
    ItemLabel.MIDDLE: "#fde9a9",
    ItemLabel.ATTENTION: "#f4a259",
    ItemLabel.HIGH: "#b3446c",
}
_STRIPES = ("#f3f6fa", "#dde4ee")
_STRIPE = 8


@dataclass(frozen=True)
class Gradient:
    """Bands of colours with sharp borders, from the left top of a box; a direction in parts of its sides."""

    colours: tuple[str, ...]
    x: float = 1
    y: float = 1

    @property
    def stops(self) -> tuple[tuple[float, str], ...]:
        """Where each band begins and ends, in parts of the way, and its colour."""
        bands = len(self.colours)
        return tuple(
            (round(edge / bands, 4), colour)
            for band, colour in enumerate(self.colours)
            for edge in (band, band + 1)
        )

    def vega(self) -> dict[str, object]:
        """Return the bands as Vega writes gradients."""
        stops = [{"offset": offset, "color": colour} for offset, colour in self.stops]
        return {"gradient": "linear", "x1": 0, "y1": 0, "x2": self.x, "y2": self.y, "stops": stops}


Fill: TypeAlias = str | Gradient


def fill(labels: tuple[ItemLabel, ...]) -> Fill:
    """Return the colour of a label; of two possible labels both, the lower first."""
    colours = tuple(LABELS[label] for label in reversed(labels))
    return colours[0] if len(colours) == 1 else Gradient(colours)


def hatch(width: float, height: float) -> Gradient:
    """Return diagonal stripes for a box of this size, in pixels."""
    # Vega has no patterns. A gradient is stretched with its box; this direction undoes that, so that
    # the stripes run at 45 degrees and reach the far corner.
    ratio = height / width
    reach = (1 + ratio) / (1 + ratio**2)
    count = max(2, round((width + height) / _STRIPE))
    return Gradient(tuple(_STRIPES[band % 2] for band in range(count)), reach, reach * ratio)


def background(labels: tuple[ItemLabel, ...]) -> str:
    """Return the colour of a label, or stripes for none, as CSS writes backgrounds."""
    if not labels:
        light, dark = _STRIPES
        return f"repeating-linear-gradient(45deg, {light} 0 3px, {dark} 3px 6px)"
    colours = [LABELS[label] for label in reversed(labels)]
    return f"linear-gradient(135deg, {colours[0]} 50%, {colours[-1]} 50%)"


def ink(labels: tuple[ItemLabel, ...]) -> str:
    """Return the colour of words on a label."""
    return WHITE if labels == (ItemLabel.HIGH,) else INK

"""The colours of management's labels: darker as it gets worse, also in grey and for colour-blind eyes."""

from collections.abc import Iterator
from typing import TypeAlias

from riskmodel.domain.item import ItemLabel

# A colour, or a gradient as Vega writes it.
Fill: TypeAlias = str | dict[str, object]

INK = "#14213d"
WHITE = "#ffffff"
EDGE = "#b8ab85"
HATCH_EDGE = "#c3cddb"
LABELS = {
    ItemLabel.LOW: "#fff7e6",
    ItemLabel.MIDDLE: "#fde9a9",
    ItemLabel.ATTENTION: "#f4a259",
    ItemLabel.HIGH: "#b3446c",
}
_STRIPES = ("#f3f6fa", "#dde4ee")
_STRIPE = 8


def fill(labels: tuple[ItemLabel, ...]) -> Fill:
    """Return the colour of a label; of two possible labels both, with a sharp line between them."""
    if len(labels) == 1:
        return LABELS[labels[0]]
    higher, lower = (LABELS[label] for label in labels)
    stops = [_stop(0, lower), _stop(0.5, lower), _stop(0.5, higher), _stop(1, higher)]
    return {"gradient": "linear", "x1": 0, "y1": 0, "x2": 1, "y2": 1, "stops": stops}


def background(labels: tuple[ItemLabel, ...]) -> str:
    """Return the same colour, or stripes for no label, as CSS writes backgrounds."""
    if not labels:
        light, dark = _STRIPES
        return f"repeating-linear-gradient(45deg, {light} 0 3px, {dark} 3px 6px)"
    if len(labels) == 1:
        return LABELS[labels[0]]
    higher, lower = (LABELS[label] for label in labels)
    return f"linear-gradient(135deg, {lower} 50%, {higher} 50%)"


def ink(labels: tuple[ItemLabel, ...]) -> str:
    """Return the colour of words on a label."""
    return WHITE if labels == (ItemLabel.HIGH,) else INK


def hatch(width: float, height: float) -> Fill:
    """Return diagonal stripes for a box of this size, in pixels."""
    # Vega has no patterns, but a gradient with sharp steps is one. Its direction is stretched with the box;
    # this vector undoes that, so that stripes run at 45 degrees and reach the far corner.
    ratio = height / width
    reach = (1 + ratio) / (1 + ratio**2)
    steps = max(2, round((width + height) / _STRIPE))
    return {
        "gradient": "linear",
        "x1": 0,
        "y1": 0,
        "x2": reach,
        "y2": reach * ratio,
        "stops": list(_stripes(steps)),
    }


def _stripes(steps: int) -> Iterator[dict[str, object]]:
    for step in range(steps):
        colour = _STRIPES[step % 2]
        yield from (_stop(step / steps, colour), _stop((step + 1) / steps, colour))


def _stop(offset: float, colour: str) -> dict[str, object]:
    return {"offset": round(offset, 4), "color": colour}

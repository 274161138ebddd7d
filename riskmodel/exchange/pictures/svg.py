"""A picture as an SVG file: the same picture gives the same bytes, and nothing is in it that is not drawn."""

from collections.abc import Iterable
from xml.etree import ElementTree

from riskmodel.exchange.pictures.colours import QUIET, WHITE, Fill, Gradient
from riskmodel.exchange.pictures.picture import Picture
from riskmodel.exchange.pictures.shapes import Box, Words
from riskmodel.exchange.text_cell import harmless

# On every computer, or one of the same width is; its letters are wider than those on our screens.
_FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif"
_LETTERS = 0.92
_FOOT = 0.8
_ROUND = 7


def svg_of(picture: Picture, title: str) -> str:
    """Return a picture as SVG; its boxes say to a screen reader what stands in them."""
    size = {"width": _px(picture.width), "height": _px(picture.height)}
    root = ElementTree.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            **size,
            "viewBox": f"0 0 {size['width']} {size['height']}",
            "role": "graphics-document",
            "font-family": _FONT,
        },
    )
    ElementTree.SubElement(root, "title").text = harmless(title)
    fills = _Fills(root, (box.fill for box in picture.boxes))
    ElementTree.SubElement(root, "rect", {**size, "fill": WHITE})
    for thread in picture.threads:
        ends = {"x1": _px(thread.x), "y1": _px(thread.y), "x2": _px(thread.to_x), "y2": _px(thread.to_y)}
        ElementTree.SubElement(root, "line", {**ends, "stroke": QUIET, "stroke-width": "2"})
    for box in (*picture.boxes, *picture.cards):
        _add_box(root, box, fills.value(box.fill))
    # What the boxes say is not read twice.
    for words in picture.words:
        _add_words(ElementTree.SubElement(root, "g", {"aria-hidden": "true"}), words)
    for words in picture.around:
        _add_words(ElementTree.SubElement(root, "g"), words)
    return ElementTree.tostring(root, encoding="unicode")


class _Fills:
    """The fills of boxes as attributes; gradients are defined once, numbered in the order of use."""

    def __init__(self, root: ElementTree.Element, fills: Iterable[Fill]) -> None:
        used = dict.fromkeys(fill for fill in fills if isinstance(fill, Gradient))
        self._names = {fill: f"bands-{number}" for number, fill in enumerate(used)}
        if not used:
            return
        definitions = ElementTree.SubElement(root, "defs")
        for fill, name in self._names.items():
            to = {"x1": "0", "y1": "0", "x2": _px(fill.x), "y2": _px(fill.y)}
            found = ElementTree.SubElement(definitions, "linearGradient", {"id": name, **to})
            for offset, colour in fill.stops:
                ElementTree.SubElement(found, "stop", {"offset": _px(offset), "stop-color": colour})

    def value(self, fill: Fill) -> str:
        """Return what stands in the attribute `fill`."""
        return f"url(#{self._names[fill]})" if isinstance(fill, Gradient) else fill


def _add_box(root: ElementTree.Element, box: Box, fill: str) -> None:
    spoken = (
        {"role": "graphics-symbol", "aria-label": harmless(box.says)} if box.says else {"aria-hidden": "true"}
    )
    place = {"x": _px(box.left), "y": _px(box.top), "width": _px(box.width), "height": _px(box.height)}
    looks = {"rx": str(_ROUND), "fill": fill, "stroke": box.edge}
    ElementTree.SubElement(root, "rect", {**place, **looks, **spoken})


def _add_words(root: ElementTree.Element, words: Words) -> None:
    """Write each line where it stands."""
    looks = {"font-size": _px(words.type.size * _LETTERS), "fill": words.colour}
    if words.type.is_bold:
        looks["font-weight"] = "bold"
    if words.is_centred:
        looks["text-anchor"] = "middle"
    for place, line in enumerate(words.lines):
        foot = words.y + place * words.line_height + words.type.size * _FOOT
        at = {"x": _px(words.x), "y": _px(foot)}
        ElementTree.SubElement(root, "text", {**at, **looks}).text = harmless(line)


def _px(number: float) -> str:
    return f"{round(number, 4):g}"

"""A picture as Altair draws it; a screen reader reads its boxes one by one."""

from collections.abc import Iterable, Sequence

import altair as alt

from riskmodel.exchange.pictures.colours import QUIET, WHITE, Fill
from riskmodel.exchange.pictures.picture import Picture, Thread
from riskmodel.exchange.pictures.shapes import Box, Words

_FONT = "Source Sans, sans-serif"
_AIR = {"left": 2, "right": 2, "top": 2, "bottom": 2}
# Streamlit takes the air around a picture off its sizes: what is not added here is cut off.
_AIR_TAKEN = 6


def picture_chart(picture: Picture) -> alt.LayerChart:
    """Return a picture as a chart; nothing is in it that is not drawn."""
    threads = [_threads(picture.threads)] if picture.threads else []
    boxes = _rectangles([box for box in picture.boxes if box.says], says=True).encode(description="says:N")
    silent = [*(box for box in picture.boxes if not box.says), *picture.cards]
    others = [_rectangles(silent, says=False)] if silent else []
    chart: alt.LayerChart = (
        alt.layer(*threads, boxes, *others, *_texts(picture.words))
        .properties(
            width=picture.width + _AIR_TAKEN,
            height=picture.height + _AIR_TAKEN,
            background=WHITE,
            padding=_AIR,
        )
        .configure(font=_FONT)
        .configure_view(stroke=None)
    )
    return chart


def _threads(threads: Iterable[Thread]) -> alt.Chart:
    values = [{"left": one.x, "top": one.y, "right": one.to_x, "bottom": one.to_y} for one in threads]
    layer: alt.Chart = (
        alt.Chart(alt.InlineData(values=values))
        .mark_rule(stroke=QUIET, strokeWidth=2, aria=False)
        .encode(**_corners())
    )
    return layer


def _rectangles(boxes: Sequence[Box], *, says: bool) -> alt.Chart:
    """Return a layer of boxes that a screen reader reads one by one, or skips."""
    fills = tuple(dict.fromkeys(box.fill for box in boxes))
    values = [
        {
            "left": box.left,
            "top": box.top,
            "right": box.left + box.width,
            "bottom": box.top + box.height,
            "fill": fills.index(box.fill),
            "edge": box.edge,
            **({"says": box.says} if says else {}),
        }
        for box in boxes
    ]
    layer: alt.Chart = (
        alt.Chart(alt.InlineData(values=values))
        .mark_rect(cornerRadius=7, strokeWidth=1, aria=says)
        .encode(
            **_corners(),
            fill=_fills(fills),
            stroke=alt.Stroke("edge:N", scale=None, legend=None),
        )
    )
    return layer


def _corners() -> dict[str, alt.X | alt.Y | str]:
    # Without scales, positions are pixels and colours are what they are.
    return {
        "x": alt.X("left:Q", scale=None, axis=None),
        "x2": "right:Q",
        "y": alt.Y("top:Q", scale=None, axis=None),
        "y2": "bottom:Q",
    }


def _fills(fills: Iterable[Fill]) -> alt.FillValue:
    """Return the fill of each box by its number; a gradient cannot stand in the data itself."""
    known = [
        {"test": f"datum.fill === {number}", "value": fill if isinstance(fill, str) else fill.vega()}
        for number, fill in enumerate(fills)
    ]
    return alt.FillValue(WHITE, condition=known)


def _texts(drawn: Sequence[Words]) -> Iterable[alt.Chart]:
    """Yield a layer for each kind of words; screen readers have the boxes, so they skip these."""
    for kind in dict.fromkeys((words.is_centred, words.type.is_bold) for words in drawn):
        yield _text([words for words in drawn if (words.is_centred, words.type.is_bold) == kind], *kind)


def _text(found: Iterable[Words], is_centred: bool, is_bold: bool) -> alt.Chart:
    values = [
        {
            "x": words.x,
            "y": words.y,
            "text": "\n".join(words.lines),
            "size": words.type.size,
            "colour": words.colour,
        }
        for words in found
    ]
    layer: alt.Chart = (
        alt.Chart(alt.InlineData(values=values))
        .mark_text(
            aria=False,
            align="center" if is_centred else "left",
            baseline="top",
            lineBreak="\n",
            fontWeight="bold" if is_bold else "normal",
        )
        .encode(
            x=alt.X("x:Q", scale=None, axis=None),
            y=alt.Y("y:Q", scale=None, axis=None),
            text="text:N",
            size=alt.Size("size:Q", scale=None, legend=None),
            color=alt.Color("colour:N", scale=None, legend=None),
        )
    )
    return layer

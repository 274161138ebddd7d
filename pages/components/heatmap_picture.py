"""The heatmap as a picture: released rows by factors, a word and a statement in every cell."""

from collections.abc import Iterable, Sequence
from html import escape

import altair as alt
import streamlit as st

from pages.components import session
from pages.components.heatmap_colours import WHITE, Fill
from pages.components.heatmap_drawing import Drawing, drawing
from pages.components.heatmap_shapes import Box, Words
from riskmodel.domain.heatmap import Heatmap

_FONT = "Source Sans, sans-serif"
_AIR = {"left": 2, "right": 2, "top": 2, "bottom": 2}
# Streamlit takes the air around a picture off its width: what is not added here is cut off at the right.
_AIR_TAKEN = 6


def show_picture(heatmap: Heatmap) -> None:
    """Show a heatmap that has a row; on a narrow screen it scrolls in its own frame."""
    _ = session.words().gettext
    alt_text = _("Heatmap: rows of teams by factors. The same stands in the table below it.")
    hint = escape(_("Slide the picture sideways, or read the table below it."))
    st.html(f'<p class="on-narrow-screens">{hint}</p>')
    with st.container(key="heatmap"):
        st.altair_chart(heatmap_chart(heatmap), width="content", theme=None, alt=alt_text)


def heatmap_chart(heatmap: Heatmap) -> alt.LayerChart:
    """Return the picture of a heatmap that has a row; nothing is in it that is not drawn."""
    drawn = drawing(heatmap)
    cells = _rectangles(drawn.boxes, says=True).encode(description="says:N")
    cards = [_rectangles(drawn.cards, says=False)] if drawn.cards else []
    chart: alt.LayerChart = (
        alt.layer(cells, *cards, *_texts(drawn))
        .properties(width=drawn.width + _AIR_TAKEN, height=drawn.height, background=WHITE, padding=_AIR)
        .configure(font=_FONT)
        .configure_view(stroke=None)
    )
    return chart


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
    # Without scales, positions are pixels and colours are what they are.
    layer: alt.Chart = (
        alt.Chart(alt.InlineData(values=values))
        .mark_rect(cornerRadius=7, strokeWidth=1, aria=says)
        .encode(
            x=alt.X("left:Q", scale=None, axis=None),
            x2="right:Q",
            y=alt.Y("top:Q", scale=None, axis=None),
            y2="bottom:Q",
            fill=_fills(fills),
            stroke=alt.Stroke("edge:N", scale=None, legend=None),
        )
    )
    return layer


def _fills(fills: Iterable[Fill]) -> alt.FillValue:
    """Return the fill of each box by its number; a gradient cannot stand in the data itself."""
    known = [
        {"test": f"datum.fill === {number}", "value": fill if isinstance(fill, str) else fill.vega()}
        for number, fill in enumerate(fills)
    ]
    return alt.FillValue(WHITE, condition=known)


def _texts(drawn: Drawing) -> Iterable[alt.Chart]:
    """Yield a layer for each kind of words; screen readers have the boxes, so they skip these."""
    for kind in dict.fromkeys((words.is_centred, words.type.is_bold) for words in drawn.words):
        yield _text([words for words in drawn.words if (words.is_centred, words.type.is_bold) == kind], *kind)


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

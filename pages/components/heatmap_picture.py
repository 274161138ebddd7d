"""The heatmap as a picture: released rows by factors, a word and a statement in every cell."""

from collections.abc import Iterable

import altair as alt
import streamlit as st

from pages.components import session
from pages.components.heatmap_colours import WHITE
from pages.components.heatmap_drawing import Drawing, drawing
from pages.components.heatmap_shapes import Box, Words
from riskmodel.domain.heatmap import Heatmap

_FONT = "sans-serif"


def show_picture(heatmap: Heatmap) -> None:
    """Show a heatmap that has a row; on a narrow screen it scrolls in its own frame."""
    _ = session.words().gettext
    alt_text = _("Heatmap: rows of teams by factors. The same stands in the table below it.")
    with st.container(key="heatmap"):
        st.altair_chart(heatmap_chart(heatmap), width="content", theme=None, alt=alt_text)


def heatmap_chart(heatmap: Heatmap) -> alt.LayerChart:
    """Return the picture of a heatmap that has a row; nothing is in it that is not drawn."""
    drawn = drawing(heatmap)
    layers = [_boxes(drawn.boxes), *([_cards(drawn.cards)] if drawn.cards else []), *_texts(drawn)]
    return (
        alt.layer(*layers)
        .properties(width=drawn.width, height=drawn.height, background=WHITE, padding=2)
        .configure(font=_FONT)
        .configure_view(stroke=None)
    )


def _boxes(boxes: Iterable[Box]) -> alt.Chart:
    return _rectangles(boxes, aria=True).encode(description=alt.Description("says:N"))


def _cards(cards: Iterable[Box]) -> alt.Chart:
    return _rectangles(cards, aria=False)


def _rectangles(boxes: Iterable[Box], *, aria: bool) -> alt.Chart:
    values = [
        {
            "left": box.left,
            "top": box.top,
            "right": box.left + box.width,
            "bottom": box.top + box.height,
            "fill": box.fill,
            "edge": box.edge,
        }
        | ({"says": box.says} if aria else {})
        for box in boxes
    ]
    # Without scales, positions are pixels and colours are what they are.
    return (
        alt.Chart(alt.InlineData(values=values))
        .mark_rect(cornerRadius=7, strokeWidth=1, aria=aria)
        .encode(
            x=alt.X("left:Q", scale=None, axis=None),
            x2="right:Q",
            y=alt.Y("top:Q", scale=None, axis=None),
            y2="bottom:Q",
            fill=alt.Fill("fill:N", scale=None, legend=None),
            stroke=alt.Stroke("edge:N", scale=None, legend=None),
        )
    )


def _texts(drawn: Drawing) -> Iterable[alt.Chart]:
    """Yield a layer for each kind of words; screen readers have the boxes, so they skip these."""
    for kind in dict.fromkeys((words.is_centred, words.type.is_bold) for words in drawn.words):
        yield _text([words for words in drawn.words if (words.is_centred, words.type.is_bold) == kind], *kind)


def _text(found: list[Words], is_centred: bool, is_bold: bool) -> alt.Chart:
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
    return (
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
            text=alt.Text("text:N"),
            size=alt.Size("size:Q", scale=None, legend=None),
            color=alt.Color("colour:N", scale=None, legend=None),
        )
    )

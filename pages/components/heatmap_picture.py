"""The heatmap as a picture: released rows by factors, a word and a statement in every cell."""

from pages.components import session
from pages.components.heatmap_drawing import drawing
from pages.components.picture import Picture
from pages.components.picture_screen import show_on_screen
from riskmodel.domain.heatmap import Heatmap


def show_picture(heatmap: Heatmap) -> Picture:
    """Show a heatmap that has a row, and return what was drawn."""
    _ = session.words().gettext
    picture = heatmap_picture(heatmap)
    alt_text = _("Heatmap: rows of teams by factors. The same stands in the table below it.")
    show_on_screen(picture, alt_text, key="heatmap")
    return picture


def heatmap_picture(heatmap: Heatmap) -> Picture:
    """Return the picture of a heatmap that has a row; nothing is in it that is not drawn."""
    drawn = drawing(heatmap)
    return Picture(
        drawn.width, drawn.height, tuple(drawn.boxes), tuple(drawn.words), cards=tuple(drawn.cards)
    )

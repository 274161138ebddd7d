"""The heatmap of management as a picture on the screen."""

from pages.components import session
from pages.components.names import reader
from pages.components.picture_screen import show_on_screen
from riskmodel.domain.heatmap import Heatmap
from riskmodel.exchange.pictures.heatmap import heatmap_picture
from riskmodel.exchange.pictures.picture import Picture


def show_picture(heatmap: Heatmap) -> Picture:
    """Show a heatmap that has a row, and return what was drawn."""
    _ = session.words().gettext
    picture = heatmap_picture(heatmap, reader())
    alt_text = _("Heatmap: rows of teams by factors. The same stands in the table below it.")
    show_on_screen(picture, alt_text, key="heatmap")
    return picture

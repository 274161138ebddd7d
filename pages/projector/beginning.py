"""What the room sees before it scores: the opening, the words it uses, and questions about its work."""

from collections.abc import Mapping
from typing import Any

from pages.projector.reader import Reader
from riskmodel.application.help_contacts import help_contacts, open_routes
from riskmodel.application.reveal import RoomScreen
from riskmodel.i18n import beginning_words
from riskmodel.i18n.translate import Language, translator
from riskmodel.storage.stores import Stores


def opening(screen: RoomScreen, reader: Reader) -> Mapping[str, Any]:
    """Return what is said at the opening; never why the session is held."""
    return {"told": beginning_words.opening(reader.contacts, translator(reader.language))}


def language(screen: RoomScreen, reader: Reader) -> Mapping[str, Any]:
    """Return two words with what they mean, and an example from the sector."""
    words = translator(reader.language)
    return {"told": beginning_words.shared_language(screen.content, reader.sector, reader.language, words)}


def our_work(screen: RoomScreen, reader: Reader) -> Mapping[str, Any]:
    """Return questions about the work; what was written down beforehand is for the facilitators."""
    words = translator(reader.language)
    return {"told": beginning_words.our_work(screen.content, reader.sector, reader.language, words)}


def contact_names(stores: Stores, language: Language) -> tuple[str, ...]:
    """Return the names of the help routes that somebody filled in."""
    known = help_contacts(stores)
    return tuple(route.name.text(language) for route in open_routes() if known[route.id].contact)

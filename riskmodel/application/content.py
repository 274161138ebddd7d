"""The content in use: ours with the organisation's own items, and what earlier sessions were held with."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from catalog.load import load_catalogue
from catalog.model import Catalogue
from riskmodel.domain.own_catalogue import with_own_items
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage.database import Session
from riskmodel.storage.editions import keep_edition, load_edition
from riskmodel.storage.own_items import load_own_items
from riskmodel.storage.stores import Stores

_MOST_REMEMBERED = 16
# Phones ask for the words of their session all the time, and an edition never changes.
_remembered: OrderedDict[Hashable, Catalogue] = OrderedDict()
_lock = Lock()


def current_content(stores: Stores) -> Catalogue:
    """Return what is on offer today; what the organisation retired is in it as withdrawn."""
    with stores.database.reading() as session:
        return content_for_new(session)


def content_for_new(session: Session) -> Catalogue:
    """Return what is on offer today, within a transaction."""
    items = load_own_items(session)
    if not items:
        return load_catalogue()
    key = (str(session.get_bind()), items)
    return _recalled(key) or _remember(key, with_own_items(load_catalogue(), items))


def keep_content(session: Session) -> tuple[Catalogue, str]:
    """Keep what is on offer today for what begins now; return it with the name of the edition."""
    catalogue = content_for_new(session)
    return catalogue, keep_edition(session, catalogue)


def content_of(stores: Stores, edition: str) -> Catalogue:
    """Return the content that a round or session was held with.

    What began before editions were kept is read with the content of today: no id is used twice.
    """
    key = (stores.database.url, edition)
    if (found := _recalled(key)) is not None:
        return found
    with stores.database.reading() as session:
        kept = load_edition(session, edition)
        return content_for_new(session) if kept is None else _remember(key, kept)


def content_of_workshop(stores: Stores, workshop: Workshop) -> Catalogue:
    """Return what a workshop is held with: what is on offer today until its lobby opens, then no longer."""
    if workshop.phase == Phase.PREPARATION:
        return current_content(stores)
    return content_of(stores, workshop.edition)


def content_in(session: Session, edition: str) -> Catalogue:
    """Return the content of an edition, within a transaction."""
    return load_edition(session, edition) or content_for_new(session)


def content_since(stores: Stores, edition: str) -> Catalogue:
    """Return the content of an edition with everything that came later: a round holds sessions of several."""
    current = current_content(stores)
    kept = content_of(stores, edition)
    return kept if kept == current else kept.completed_from(current)


def _recalled(key: Hashable) -> Catalogue | None:
    with _lock:
        if key in _remembered:
            _remembered.move_to_end(key)
        return _remembered.get(key)


def _remember(key: Hashable, catalogue: Catalogue) -> Catalogue:
    with _lock:
        _remembered[key] = catalogue
        while len(_remembered) > _MOST_REMEMBERED:
            _remembered.popitem(last=False)
    return catalogue

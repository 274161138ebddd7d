"""Own content through Excel: a sheet for review, read back as differences, and carried out as a whole."""

from datetime import date

from catalog.load import load_catalogue
from riskmodel.application.own_content import WRITERS, write_items
from riskmodel.domain.access import Actor, require_role
from riskmodel.domain.errors import ChangedMeanwhileError
from riskmodel.domain.own_catalogue import with_own_items
from riskmodel.domain.own_differences import Differences
from riskmodel.domain.own_item import OwnItem, next_id, renumbered
from riskmodel.domain.own_names import name_key, names_in_use
from riskmodel.domain.own_problem import OwnContentRefusedError
from riskmodel.domain.own_sheet import compare
from riskmodel.exchange.content_reading import read_content_sheet
from riskmodel.exchange.content_sheet import content_workbook
from riskmodel.i18n.translate import Language
from riskmodel.storage.editions import load_last_own_number
from riskmodel.storage.own_items import load_own_items, lock_own_items
from riskmodel.storage.stores import Stores


def sheet(stores: Stores, actor: Actor, today: date, language: Language) -> bytes:
    """Return the Excel sheet with all own items, for review and for reading back."""
    require_role(actor, *WRITERS)
    with stores.database.reading() as session:
        own = load_own_items(session)
    return content_workbook(own, with_own_items(load_catalogue(), own), language, today)


def read_sheet(stores: Stores, actor: Actor, data: bytes, language: Language) -> Differences:
    """Return what a sheet would change; nothing changes yet.

    Raises `OwnContentRefusedError` with everything that is wrong and where; `language` names what is missing.
    """
    require_role(actor, *WRITERS)
    catalogue = load_catalogue()
    rows = read_content_sheet(data, catalogue, language)
    with stores.database.reading() as session:
        own = load_own_items(session)
    differences, problems = compare(rows, own, catalogue)
    if problems:
        raise OwnContentRefusedError(problems)
    return differences


def apply_sheet(stores: Stores, actor: Actor, differences: Differences) -> tuple[str, ...]:
    """Make all changes of a sheet, or none, and return the ids of what changed.

    Raises `ChangedMeanwhileError` when anything it rests on changed since the differences were made.
    """
    require_role(actor, *WRITERS)
    with stores.database.writing() as session:
        lock_own_items(session)
        own = load_own_items(session)
        standing = {one.id: one for one in own}
        # The whole item and not its version alone: a backup may have been put back since.
        if any(found.before and standing.get(found.before.id) != found.before for found in differences):
            raise ChangedMeanwhileError
        items = _numbered(differences, own, load_last_own_number(session))
        _require_free_names(items, own)
        write_items(session, actor, items)
    return tuple(item.id for item in items)


def _numbered(differences: Differences, own: tuple[OwnItem, ...], last_found: int) -> list[OwnItem]:
    """Return the items as they will be, new ones with the numbers that come next."""
    items: list[OwnItem] = []
    for found in differences:
        new_id = next_id(found.after.kind, (*own, *items), last_found)
        items.append(found.after if found.before else renumbered(found.after, new_id))
    return items


def _require_free_names(items: list[OwnItem], own: tuple[OwnItem, ...]) -> None:
    """Refuse a name that somebody else used since the differences were made."""
    changed = {item.id for item in items}
    taken = names_in_use(load_catalogue(), (one for one in own if one.id not in changed))
    if any(name_key(item.item) in taken for item in items if not item.is_retired):
        raise ChangedMeanwhileError

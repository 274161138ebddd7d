"""Own content: an organisation adds, translates and retires its own factors and measures."""

from collections.abc import Iterable
from dataclasses import replace

from catalog.load import load_catalogue
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import ChangedMeanwhileError, NotFoundError
from riskmodel.domain.own_check import check_values, known_ids
from riskmodel.domain.own_columns import Column, Values
from riskmodel.domain.own_item import OwnItem, OwnKind, next_id
from riskmodel.domain.own_names import name_key, names_in_use
from riskmodel.domain.own_problem import Fault, OwnContentRefusedError, Problem
from riskmodel.storage.audit import note
from riskmodel.storage.database import Session
from riskmodel.storage.editions import load_last_own_number
from riskmodel.storage.own_items import load_own_items, lock_own_items, put_own_item
from riskmodel.storage.stores import Stores

WRITERS = (Role.PREVENTION_OFFICER, Role.ADMINISTRATOR)


def own_items(stores: Stores, actor: Actor) -> tuple[OwnItem, ...]:
    """Return all own items, retired ones included: factors first, in the order in which they were added."""
    require_role(actor, *Role)
    with stores.database.reading() as session:
        return load_own_items(session)


def add_item(stores: Stores, actor: Actor, kind: OwnKind, values: Values) -> str:
    """Add a factor or measure and return its id; raises `OwnContentRefusedError` with all that is wrong."""
    require_role(actor, *WRITERS)
    with stores.database.writing() as session:
        lock_own_items(session)
        own = load_own_items(session)
        item = _checked(kind, next_id(kind, own, load_last_own_number(session)), values, own)
        write_items(session, actor, [item])
    return item.id


def change_item(stores: Stores, actor: Actor, item_id: str, values: Values, version: int) -> None:
    """Change what is said about an item, as it was in a version.

    Raises `OwnContentRefusedError`, `NotFoundError`, and `ChangedMeanwhileError` when it has a later version.
    """
    require_role(actor, *WRITERS)
    with stores.database.writing() as session:
        lock_own_items(session)
        own = load_own_items(session)
        before = _found(own, item_id, version)
        item = _checked(before.kind, item_id, values, own)
        write_items(session, actor, [replace(item, is_retired=before.is_retired, version=version)])


def retire_item(stores: Stores, actor: Actor, item_id: str, version: int) -> None:
    """Stop offering an item; its code is never given again. Raises as `change_item` does."""
    require_role(actor, *WRITERS)
    with stores.database.writing() as session:
        lock_own_items(session)
        item = _found(load_own_items(session), item_id, version)
        write_items(session, actor, [replace(item, is_retired=True)])


def restore_item(stores: Stores, actor: Actor, item_id: str, version: int) -> None:
    """Offer an item again. Raises as `change_item` does."""
    require_role(actor, *WRITERS)
    with stores.database.writing() as session:
        lock_own_items(session)
        own = load_own_items(session)
        item = replace(_found(own, item_id, version), is_retired=False)
        _require_free_name(item, own)
        write_items(session, actor, [item])


def write_items(session: Session, actor: Actor, items: Iterable[OwnItem]) -> None:
    """Write items in an open transaction, with a line in the audit trail."""
    changed = tuple(items)
    for item in changed:
        put_own_item(session, item)
    if changed:
        note(session, actor, Action.OWN_CONTENT_CHANGED, ", ".join(item.id for item in changed))


def _checked(kind: OwnKind, item_id: str, values: Values, own: tuple[OwnItem, ...]) -> OwnItem:
    item, problems = check_values(kind, item_id, values, known_ids(load_catalogue(), own))
    if item is None:
        raise OwnContentRefusedError(problems)
    _require_free_name(item, own)
    return item


def _require_free_name(item: OwnItem, own: Iterable[OwnItem]) -> None:
    taken = names_in_use(load_catalogue(), (one for one in own if one.id != item.id))
    by = taken.get(name_key(item.item))
    if by and not item.is_retired:
        raise OwnContentRefusedError((Problem(Fault.NAME_TAKEN, Column.NAME_NL, by),))


def _found(own: tuple[OwnItem, ...], item_id: str, version: int) -> OwnItem:
    item = next((one for one in own if one.id == item_id), None)
    if item is None:
        raise NotFoundError
    if item.version != version:
        raise ChangedMeanwhileError
    return item

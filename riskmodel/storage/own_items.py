"""The factors and measures that an organisation added itself."""

import json

from sqlmodel import Session, select

from catalog.model import Factor, Measure
from riskmodel.domain.errors import ChangedMeanwhileError
from riskmodel.domain.own_item import OwnItem, OwnKind, number_of
from riskmodel.storage.tables import OwnItemRow

_MODELS: dict[str, type[Factor] | type[Measure]] = {OwnKind.FACTOR: Factor, OwnKind.MEASURE: Measure}


def load_own_items(session: Session) -> tuple[OwnItem, ...]:
    """Return all own items, retired ones included: factors first, each kind in order of number."""
    found = [_item(row) for row in session.exec(select(OwnItemRow))]
    return tuple(sorted(found, key=lambda one: (one.kind, number_of(one.id))))


def lock_own_items(session: Session) -> None:
    """Keep others from changing own items until the transaction ends; numbers are given under this lock."""
    connection = session.connection()
    if connection.dialect.name != "sqlite":
        # Row locks would not do: the first item has no row yet. SQLite has one writer at a time anyway.
        connection.exec_driver_sql("LOCK TABLE own_item IN SHARE ROW EXCLUSIVE MODE")


def put_own_item(session: Session, item: OwnItem) -> None:
    """Write an item as the version after the one that was read; a new one has version 0.

    Raises `ChangedMeanwhileError` when somebody else wrote it since.
    """
    row = session.get(OwnItemRow, item.id, with_for_update=True)
    if (row.version if row else 0) != item.version:
        raise ChangedMeanwhileError
    row = row or OwnItemRow(id=item.id, kind=item.kind, content="", version=0)
    row.content = json.dumps(
        {"item": item.item.model_dump(mode="json"), "measure_ids": item.measure_ids}, ensure_ascii=False
    )
    row.is_retired = item.is_retired
    row.version += 1
    session.add(row)
    session.flush()


def _item(row: OwnItemRow) -> OwnItem:
    content = json.loads(row.content)
    # As JSON once more: a list in it becomes the tuple that the model asks for.
    item = _MODELS[row.kind].model_validate_json(json.dumps(content["item"]))
    return OwnItem(item, tuple(content["measure_ids"]), row.is_retired, row.version)

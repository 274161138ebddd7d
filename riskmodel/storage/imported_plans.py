"""Plans of action that were read from files, what people said of their lines, and of columns."""

import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, delete, insert, select

from riskmodel.domain.errors import ChangedMeanwhileError, NotFoundError
from riskmodel.domain.imported_plan import (
    ImportedAction,
    ImportedPlan,
    Layout,
    PlanCell,
    PlanField,
    PlanLine,
    Priority,
)
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.storage.tables import (
    ColumnMappingRow,
    ImportedActionFactorRow,
    ImportedActionRow,
    ImportedPlanRow,
)


def load_plans(session: Session, *, only_confirmed: bool = False) -> tuple[ImportedPlan, ...]:
    """Return every plan with its lines, the last one read first.

    With `only_confirmed` only the lines that a person said to be about psychosocial load.
    """
    actions: dict[str, list[ImportedAction]] = defaultdict(list)
    factors: dict[tuple[str, str], list[str]] = defaultdict(list)
    for link in session.exec(select(ImportedActionFactorRow).order_by(ImportedActionFactorRow.factor_id)):
        factors[link.plan_id, link.key].append(link.factor_id)
    lines = select(ImportedActionRow).order_by(col(ImportedActionRow.position))
    if only_confirmed:
        lines = lines.where(col(ImportedActionRow.is_psychosocial).is_(True))
    for row in session.exec(lines):
        actions[row.plan_id].append(_action(row, tuple(factors[row.plan_id, row.key])))
    query = select(ImportedPlanRow).order_by(col(ImportedPlanRow.imported_on).desc(), ImportedPlanRow.name)
    return tuple(_plan(row, tuple(actions[row.id])) for row in session.exec(query))


def load_plan(session: Session, plan_id: str) -> ImportedPlan:
    """Return one plan; raises `NotFoundError`."""
    found = next((plan for plan in load_plans(session) if plan.id == plan_id), None)
    if found is None:
        raise NotFoundError
    return found


def put_plan(session: Session, plan: ImportedPlan) -> None:
    """Write a plan with all its lines as the version after the one that was read; a new one has version 0.

    Raises `ChangedMeanwhileError` when somebody else wrote it since, or read the same file first.
    """
    row = session.get(ImportedPlanRow, plan.id, with_for_update=True)
    if (row.version if row else 0) != plan.version:
        raise ChangedMeanwhileError
    if row is None:
        row = ImportedPlanRow(
            id=plan.id, name="", digest="", layout="", imported_on=plan.imported_on, version=0
        )
        session.add(row)
    row.name, row.digest, row.layout = plan.name, plan.digest, plan.layout
    row.imported_on, row.version = plan.imported_on, plan.version + 1
    try:
        session.flush()
    except IntegrityError:
        raise ChangedMeanwhileError from None
    _put_actions(session, plan)


def remove_plan(session: Session, plan_id: str) -> None:
    """Delete a plan and everything said of it."""
    _remove_actions(session, plan_id)
    session.exec(delete(ImportedPlanRow).where(col(ImportedPlanRow.id) == plan_id))


def load_mappings(session: Session) -> dict[str, dict[int, PlanField]]:
    """Return what was said of columns, by the digest of their headings."""
    rows = session.exec(select(ColumnMappingRow))
    return {
        row.header: {int(place): PlanField(name) for place, name in json.loads(row.mapping).items()}
        for row in rows
    }


def put_mapping(session: Session, header: str, mapping: Mapping[int, PlanField]) -> None:
    """Remember what a person said of the columns under these headings."""
    row = session.get(ColumnMappingRow, header, with_for_update=True)
    row = row or ColumnMappingRow(header=header, mapping="")
    row.mapping = json.dumps({str(place): field.value for place, field in sorted(mapping.items())})
    session.add(row)
    session.flush()


def _put_actions(session: Session, plan: ImportedPlan) -> None:
    _remove_actions(session, plan.id)
    rows = [_row(plan.id, position, action) for position, action in enumerate(plan.actions)]
    links = [
        {"plan_id": plan.id, "key": action.key, "factor_id": factor_id}
        for action in plan.actions
        for factor_id in action.factor_ids
    ]
    if rows:
        session.execute(insert(ImportedActionRow), rows)
    if links:
        session.execute(insert(ImportedActionFactorRow), links)


def _remove_actions(session: Session, plan_id: str) -> None:
    session.exec(delete(ImportedActionFactorRow).where(col(ImportedActionFactorRow.plan_id) == plan_id))
    session.exec(delete(ImportedActionRow).where(col(ImportedActionRow.plan_id) == plan_id))


def _row(plan_id: str, position: int, action: ImportedAction) -> dict[str, object]:
    line = action.line
    cells = [[cell.heading, cell.text, cell.field] for cell in line.cells]
    # What the file says beside what a person said: a later file is compared with the file before it.
    as_read = {"row": line.row, "status": line.status, "effect": line.effect, "cells": cells}
    return {
        "plan_id": plan_id,
        "key": action.key,
        "position": position,
        "risk": line.text(PlanField.RISK),
        "situation": line.text(PlanField.SITUATION),
        "priority": line.priority or "",
        "measure": line.text(PlanField.MEASURE),
        "owner": line.text(PlanField.OWNER),
        "budget": line.text(PlanField.BUDGET),
        "start_on": line.start_on,
        "due_on": line.due_on,
        "status": action.status or "",
        "effect": action.effect,
        "is_psychosocial": action.is_psychosocial,
        "cells": json.dumps(as_read, ensure_ascii=False),
    }


def _plan(row: ImportedPlanRow, actions: tuple[ImportedAction, ...]) -> ImportedPlan:
    made_on: date = row.imported_on
    return ImportedPlan(row.id, row.name, row.digest, Layout(row.layout), made_on, row.version, actions)


def _action(row: ImportedActionRow, factor_ids: tuple[str, ...]) -> ImportedAction:
    as_read = json.loads(row.cells)
    line = PlanLine(
        as_read["row"],
        tuple(
            PlanCell(heading, text, PlanField(name) if name else None)
            for heading, text, name in as_read["cells"]
        ),
        priority=Priority(row.priority) if row.priority else None,
        start_on=row.start_on,
        due_on=row.due_on,
        status=MeasureStatus(as_read["status"]) if as_read["status"] else None,
        effect=Effect(as_read["effect"]) if as_read["effect"] else None,
    )
    return ImportedAction(
        row.key,
        line,
        MeasureStatus(row.status) if row.status else None,
        Effect(row.effect) if row.effect else None,
        row.is_psychosocial,
        factor_ids,
    )

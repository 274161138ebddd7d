"""An existing plan of action from the RI&E: reading it in, seeing what changes, keeping and deleting it."""

import secrets
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import ChangedMeanwhileError
from riskmodel.domain.imported_plan import ImportedAction, ImportedPlan, PlanLine
from riskmodel.domain.imported_plan_differences import LineChange, updated
from riskmodel.domain.imported_plan_keys import same_lines
from riskmodel.domain.imported_plan_reading import (
    Basis,
    ColumnMapping,
    PlanFault,
    PlanReading,
    PlanRefusedError,
)
from riskmodel.domain.text import clean_line
from riskmodel.exchange.plan_reading.read import read_plan
from riskmodel.storage.audit import note
from riskmodel.storage.imported_plans import (
    load_mappings,
    load_plan,
    load_plans,
    put_mapping,
    put_plan,
    remove_plan,
)
from riskmodel.storage.stores import Stores

NEW = ""
"""Instead of the id of a plan: a file is read as a plan of its own."""

_ALIKE = 0.5


@dataclass(frozen=True)
class PlanFile:
    """What was understood of a file, and what keeping it would change.

    `before` is the plan that it is a newer version of, None when it is a new one. `actions` are all lines as
    they would be.
    """

    reading: PlanReading
    before: ImportedPlan | None
    actions: tuple[ImportedAction, ...]
    changes: tuple[LineChange, ...]

    @property
    def changes_nothing(self) -> bool:
        """Whether the plan that is there says all of this already."""
        return self.before is not None and not self.changes


def read_file(
    stores: Stores,
    actor: Actor,
    data: bytes,
    *,
    sheet: str | None = None,
    mapping: ColumnMapping | None = None,
    plan_id: str | None = None,
) -> PlanFile:
    """Return what a file says and what it would change; nothing is kept yet.

    `mapping` is what the person says of the columns; without one what was remembered counts, then what is
    proposed. `plan_id` is the plan it is a newer version of: the one that looks most alike when nobody says,
    none when it is `NEW`. Raises `PlanRefusedError`.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        remembered, plans = load_mappings(session), load_plans(session)
    reading = read_plan(data, sheet=sheet, mapping=mapping, remembered=remembered)
    before = _before(plans, reading, plan_id)
    found = updated(before.actions if before else (), reading.lines)
    return PlanFile(reading, before, found.actions, found.changes)


def keep(stores: Stores, actor: Actor, name: str, found: PlanFile, today: date) -> str:
    """Keep what was read under a name and return the id of the plan; what changes nothing writes nothing.

    What a person said of the columns is remembered. Raises `PlanRefusedError` when there is no line to keep,
    and `ChangedMeanwhileError` when somebody changed the plan, or read this file in, since it was read.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    cleaned = clean_line(name, field="name")
    reading, before = found.reading, found.before
    if not reading.is_usable:
        raise PlanRefusedError(PlanFault.NOTHING_UNDERSTOOD)
    if before is not None and found.changes_nothing and before.name == cleaned:
        return before.id
    plan = ImportedPlan(
        before.id if before else secrets.token_hex(16),
        cleaned,
        reading.digest,
        reading.layout,
        today,
        before.version if before else 0,
        found.actions,
    )
    with stores.database.writing() as session:
        if any(one.digest == plan.digest and one.id != plan.id for one in load_plans(session)):
            raise ChangedMeanwhileError
        put_plan(session, plan)
        if any(column.basis is Basis.PERSON for column in reading.columns):
            put_mapping(session, reading.header, reading.mapping)
        note(session, actor, Action.PLAN_READ_IN, cleaned)
    return plan.id


def plans(stores: Stores, actor: Actor) -> tuple[ImportedPlan, ...]:
    """Return the plans that were read in, the last one first."""
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        return load_plans(session)


def delete_plan(stores: Stores, actor: Actor, plan_id: str, version: int) -> None:
    """Delete a plan with everything that was said of its lines.

    Raises `NotFoundError`, and `ChangedMeanwhileError` when somebody changed it since `version` was read.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.writing() as session:
        plan = load_plan(session, plan_id)
        if plan.version != version:
            raise ChangedMeanwhileError
        remove_plan(session, plan_id)
        note(session, actor, Action.PLAN_DELETED, plan.name)
    stores.database.forget_deleted()


def _before(plans: Iterable[ImportedPlan], reading: PlanReading, plan_id: str | None) -> ImportedPlan | None:
    """Return the plan that a file is a newer version of; a file that was read before is always its plan."""
    known = {plan.id: plan for plan in plans}
    for plan in known.values():
        if plan.digest == reading.digest:
            return plan
    if plan_id is not None:
        return known.get(plan_id)
    alike = Counter({plan.id: _likeness(plan, reading.lines) for plan in known.values()})
    best = max(alike, key=lambda one: alike[one], default=None)
    return known[best] if best is not None and alike[best] >= _ALIKE else None


def _likeness(plan: ImportedPlan, lines: tuple[PlanLine, ...]) -> float:
    """Return which part of the lines are in the plan already, 0 to 1."""
    same = same_lines([action.line for action in plan.actions], lines)
    return len(same) / max(1, len(lines), len(plan.actions))

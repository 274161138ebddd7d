"""A file with a plan, read once for every way in which the screen asks for it."""

import hashlib
from dataclasses import dataclass

from pages.components import session
from riskmodel.application import import_plan
from riskmodel.application.import_plan import PlanFile
from riskmodel.domain.access import Actor
from riskmodel.domain.imported_plan_reading import ColumnMapping

_READ = "rie:read"


@dataclass(frozen=True)
class _Asked:
    """What was read, and how it was asked for: what is kept later is this and nothing newer."""

    digest: str
    sheet: str | None
    mapping: tuple[tuple[int, str], ...] | None
    plan_id: str | None


def read_once(
    actor: Actor,
    data: bytes,
    sheet: str | None,
    mapping: ColumnMapping | None = None,
    plan_id: str | None = None,
) -> PlanFile:
    """Return what a file says, read now or a moment ago; raises `PlanRefusedError`."""
    said = tuple(sorted(mapping.items())) if mapping is not None else None
    asked = _Asked(hashlib.sha256(data).hexdigest(), sheet, said, plan_id)
    kept = session.value_of(_READ)
    known: dict[_Asked, PlanFile] = kept if isinstance(kept, dict) else {}
    if asked not in known:
        # Of one file at a time, or the tab would keep them all.
        known = {one: read for one, read in known.items() if one.digest == asked.digest}
        known[asked] = import_plan.read_file(
            session.stores(), actor, data, sheet=sheet, mapping=mapping, plan_id=plan_id
        )
        session.put_value(_READ, known)
    return known[asked]


def forget() -> None:
    """Let the next run read anew: what is kept then is what is there then."""
    session.taken_value(_READ)

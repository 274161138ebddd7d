"""What a newer file would change about a plan that is kept, to be seen before anything changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from riskmodel.domain.imported_plan import ImportedAction, PlanField, PlanLine
from riskmodel.domain.imported_plan_keys import new_keys, same_lines
from riskmodel.domain.text import as_read


@dataclass(frozen=True)
class CellChange:
    """A column of a line that says something else; either may be empty."""

    heading: str
    field: PlanField | None
    before: str
    after: str


@dataclass(frozen=True)
class LineChange:
    """A line as it is, None when it is new, and as it would be, None when the file no longer has it."""

    before: ImportedAction | None
    after: ImportedAction | None
    cells: tuple[CellChange, ...] = ()


@dataclass(frozen=True)
class PlanUpdate:
    """All lines as they would be, in the order of the file, and what changes by that."""

    actions: tuple[ImportedAction, ...]
    changes: tuple[LineChange, ...]


def updated(old: Sequence[ImportedAction], lines: Sequence[PlanLine]) -> PlanUpdate:
    """Return what a plan becomes with these lines: one that stays keeps its key and what was said of it."""
    pairs = same_lines([action.line for action in old], lines)
    fresh = [place for place in range(len(lines)) if place not in pairs]
    taken = [action.key for action in old]
    keys = dict(zip(fresh, new_keys([lines[place] for place in fresh], taken), strict=True))
    actions = []
    changes = []
    for place, line in enumerate(lines):
        if place in pairs:
            before = old[pairs[place]]
            action = _renewed(before, line)
            cells = _changes(before.line, line)
            changes += [LineChange(before, action, cells)] if cells else []
        else:
            action = ImportedAction(keys[place], line, line.status, line.effect)
            changes.append(LineChange(None, action))
        actions.append(action)
    stay = set(pairs.values())
    gone = [LineChange(action, None) for place, action in enumerate(old) if place not in stay]
    return PlanUpdate(tuple(actions), (*changes, *gone))


def _renewed(before: ImportedAction, line: PlanLine) -> ImportedAction:
    """Return a line with what the file says now; what a person said stays until the file says otherwise."""
    found = replace(before, line=line)
    if line.text(PlanField.STATUS) != before.line.text(PlanField.STATUS):
        found = replace(found, status=line.status)
    if line.text(PlanField.EFFECT) != before.line.text(PlanField.EFFECT):
        found = replace(found, effect=line.effect)
    return found


def _changes(before: PlanLine, after: PlanLine) -> tuple[CellChange, ...]:
    # By what a column holds: in another language its heading is another one.
    was = {cell.field or cell.heading: cell for cell in before.cells}
    will = {cell.field or cell.heading: cell for cell in after.cells}
    found = []
    for name, known in {**was, **will}.items():
        texts = tuple(one[name].text if name in one else "" for one in (was, will))
        if as_read(texts[0]) != as_read(texts[1]):
            found.append(CellChange(known.heading, known.field, *texts))
    return tuple(found)

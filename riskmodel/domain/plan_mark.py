"""What a sheet remembers of a measure as it was made with it, so that both sides can be compared."""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from riskmodel.domain.action_plan import MeasureEdit
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.domain.text import as_read

_CHECK_LENGTH = 16
# Longer than any line of ours: what somebody put there is not worth reading.
_LONGEST = 1000


@dataclass(frozen=True)
class MadeWith:
    """A measure as a sheet was made with it: its id, how often it was written by then, words and values."""

    measure_id: str
    version: int
    text: str
    edit: MeasureEdit

    @property
    def check(self) -> str:
        """A short digest of all of it: of rows whose parts were taken from each other it does not hold."""
        parts = [self.measure_id, self.version, as_read(self.text), *_values(self.edit)]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:_CHECK_LENGTH]


def written(made: MadeWith) -> str:
    """Return the values as one line of text, with the check."""
    return json.dumps([*_values(made.edit), made.check])


def read_back(measure_id: str, version: str, text: str, line: str) -> MeasureEdit | None:
    """Return the values that a line was written with; None when any part is not what it was then."""
    if len(line) > _LONGEST:
        return None
    with suppress(ValueError, TypeError, OverflowError, RecursionError):
        status, owner, due_on, budget, effect, check = json.loads(line)
        edit = MeasureEdit(
            status=MeasureStatus(status),
            owner=str(owner),
            due_on=date.fromisoformat(due_on) if due_on else None,
            budget=None if budget is None else int(budget),
            effect=Effect(effect) if effect else None,
        )
        if MadeWith(measure_id, int(version), text, edit).check == check:
            return edit
    return None


def _values(edit: MeasureEdit) -> tuple[str | int | None, ...]:
    due_on = edit.due_on.isoformat() if edit.due_on else None
    return edit.status, edit.owner, due_on, edit.budget, edit.effect

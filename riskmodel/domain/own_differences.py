"""What a sheet would change about own content, to be seen before anything changes."""

from dataclasses import dataclass
from enum import StrEnum

from riskmodel.domain.own_columns import COLUMNS, Column
from riskmodel.domain.own_item import OwnItem
from riskmodel.domain.own_values import values_of


class Change(StrEnum):
    """What happens to an item."""

    ADDED = "added"
    CHANGED = "changed"
    RETIRED = "retired"
    RESTORED = "restored"


@dataclass(frozen=True)
class FieldChange:
    """A column that changes, with its values as `Values` has them."""

    column: Column
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """An item as it is, None when it is new, and as it would be; a new one gets its number later."""

    before: OwnItem | None
    after: OwnItem

    @property
    def changes(self) -> tuple[Change, ...]:
        """What happens to it; nothing when both are the same."""
        if self.before is None:
            return (Change.ADDED,)
        found = [Change.CHANGED] if self.fields else []
        if self.before.is_retired != self.after.is_retired:
            found.append(Change.RETIRED if self.after.is_retired else Change.RESTORED)
        return tuple(found)

    @property
    def fields(self) -> tuple[FieldChange, ...]:
        """The columns that change; of a new item every column that is filled in."""
        old = values_of(self.before) if self.before else {}
        new = values_of(self.after)
        pairs = ((column, old.get(column, ""), new.get(column, "")) for column in COLUMNS[self.after.kind])
        return tuple(FieldChange(column, was, will) for column, was, will in pairs if was != will)


Differences = tuple[Difference, ...]
"""Everything that a sheet would change, in its order; empty when it says what is there already."""

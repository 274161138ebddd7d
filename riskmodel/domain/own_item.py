"""A factor or measure of the organisation itself: numbered by the product, retired and never deleted."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from catalog.model import Factor, LocalText, Measure
from catalog.own import own_factor_id, own_measure_id


class OwnKind(StrEnum):
    """What an organisation may add to the catalogue."""

    FACTOR = "factor"
    MEASURE = "measure"


@dataclass(frozen=True)
class OwnItem:
    """An own factor or measure as it stands.

    `measure_ids` are the measures, ours or own, that reach an own factor; a measure of ours cannot say so
    itself. A retired item is no longer offered, and sessions that were held with it still name it.
    `version` counts the changes from 1; it is 0 for what is not kept yet.
    """

    item: Factor | Measure
    measure_ids: tuple[str, ...] = ()
    is_retired: bool = False
    version: int = 0

    @property
    def id(self) -> str:
        """Its id, such as `EIG-01` or `EIG-M-01`."""
        return self.item.id

    @property
    def kind(self) -> OwnKind:
        """Whether it is a factor or a measure."""
        return OwnKind.FACTOR if isinstance(self.item, Factor) else OwnKind.MEASURE

    @property
    def reached_ids(self) -> tuple[str, ...]:
        """The factors that an own measure reaches."""
        return (
            ()
            if isinstance(self.item, Factor)
            else tuple(factor_id for factor_id, _reach in self.item.reaches)
        )

    @property
    def is_translated(self) -> bool:
        """Whether it has English of its own: where that was left empty, the Dutch stands in for it."""
        # A single word may well be the same in both languages.
        return all(text.nl != text.en for text in _texts(self.item) if " " in text.nl)


def number_of(item_id: str) -> int:
    """Return the number in an own id."""
    return int(item_id.rpartition("-")[2])


def next_id(kind: OwnKind, items: Iterable[OwnItem], last_found: int = 0) -> str:
    """Return the id after the last one given, retired items included: no id is given twice.

    `last_found` is the highest number of a factor that a room found, which may be nobody else's yet.
    """
    number = next_number(kind, items, last_found)
    return own_factor_id(number) if kind == OwnKind.FACTOR else own_measure_id(number)


def next_number(kind: OwnKind, items: Iterable[OwnItem], last_found: int = 0) -> int:
    """Return the number after the last one given; `last_found` as in `next_id`."""
    given = [number_of(item.id) for item in items if item.kind == kind]
    return max([*given, last_found if kind == OwnKind.FACTOR else 0]) + 1


def renumbered(own: OwnItem, item_id: str) -> OwnItem:
    """Return the same item under another id."""
    return replace(own, item=own.item.model_copy(update={"id": item_id}))


def _texts(item: Factor | Measure) -> tuple[LocalText, ...]:
    if isinstance(item, Factor):
        return (item.name, item.description, item.why, *item.questions, *item.signals)
    return (item.name, item.description, item.first_step, *((item.actor,) if item.actor else ()))

"""What is in place, what was agreed before, and where that leaves each measure of the catalogue."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from catalog.provision import Provision
from riskmodel.domain.room_statement import AgreedMeasure, Effect, MeasureStatus

_Group = TypeVar("_Group")


class Quality(StrEnum):
    """How far a provision is, from nothing to demonstrably working; without one it was not filled in."""

    NONE = "none"
    ON_PAPER = "on_paper"
    WORKS_PARTLY = "works_partly"
    WORKS = "works"


@dataclass(frozen=True)
class ProvisionState:
    """How far a provision of the catalogue is here; the explanation may be empty."""

    provision_id: str
    quality: Quality
    explanation: str = ""


class MeasureStand(StrEnum):
    """Where a measure stands for a team; of two that hold, the later member counts."""

    NEW = "new"
    # It is there on paper, works partly, or helped partly before.
    MAKE_IT_WORK = "make_it_work"
    # The team did it, or the unit above did, and it did not help.
    DID_NOT_HELP = "did_not_help"
    # Agreed before and not done, or done and not known yet whether it helped.
    RUNNING = "running"
    IN_PLACE = "in_place"


NOTHING_IN_PLACE: Mapping[str, MeasureStand] = {}
_ORDER = tuple(MeasureStand)
_BY_QUALITY = {
    Quality.NONE: MeasureStand.NEW,
    Quality.ON_PAPER: MeasureStand.MAKE_IT_WORK,
    Quality.WORKS_PARTLY: MeasureStand.MAKE_IT_WORK,
    Quality.WORKS: MeasureStand.IN_PLACE,
}
_BY_EFFECT = {
    Effect.HELPED: MeasureStand.IN_PLACE,
    Effect.HELPED_PARTLY: MeasureStand.MAKE_IT_WORK,
    Effect.DID_NOT_HELP: MeasureStand.DID_NOT_HELP,
    Effect.TOO_EARLY: MeasureStand.RUNNING,
    None: MeasureStand.RUNNING,
}


def measure_stands(
    provisions: Iterable[Provision],
    qualities: Mapping[str, Quality],
    earlier: Iterable[AgreedMeasure] = (),
) -> dict[str, MeasureStand]:
    """Return where each measure stands that the inventory or an earlier agreement says something about.

    `qualities` holds what was filled in, by provision. `earlier` holds what the unit and those above it
    agreed, oldest first: of one measure the last agreement counts, and a dropped one never.
    """
    found: dict[str, MeasureStand] = {}
    for provision in provisions:
        if provision.withdrawn is None and provision.id in qualities:
            for measure_id in provision.measure_ids:
                _raise(found, measure_id, _BY_QUALITY[qualities[provision.id]])
    for measure_id, stand in _from_earlier(earlier).items():
        _raise(found, measure_id, stand)
    return found


def count_qualities(
    provisions: Iterable[Provision], qualities: Mapping[str, Quality], group: Callable[[Provision], _Group]
) -> dict[_Group, Counter[Quality | None]]:
    """Count the provisions on offer in each group by how far they are; None is not filled in."""
    found: dict[_Group, Counter[Quality | None]] = {}
    for provision in provisions:
        if provision.withdrawn is None:
            found.setdefault(group(provision), Counter())[qualities.get(provision.id)] += 1
    return found


def _from_earlier(earlier: Iterable[AgreedMeasure]) -> dict[str, MeasureStand]:
    return {
        measure.catalogue_measure_id: (
            _BY_EFFECT[measure.effect] if measure.status == MeasureStatus.DONE else MeasureStand.RUNNING
        )
        for measure in earlier
        if measure.catalogue_measure_id is not None and measure.status != MeasureStatus.DROPPED
    }


def _raise(found: dict[str, MeasureStand], measure_id: str, stand: MeasureStand) -> None:
    found[measure_id] = max(found.get(measure_id, stand), stand, key=_ORDER.index)

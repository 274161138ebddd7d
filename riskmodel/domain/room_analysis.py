"""What a room can do with its results: what to talk about, what stacks, and what one person would change."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from catalog.model import Catalogue
from riskmodel.domain.agenda import Agenda, AgendaItem, Steering, agenda_of
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.room_result import RoomResult
from riskmodel.domain.scale import ScalePreset
from riskmodel.domain.sensitivity import Sensitivity, sensitivity_of
from riskmodel.domain.stacking import Stacking, raised, stacking_of


@dataclass(frozen=True)
class RoomAnalysis:
    """What follows from what a room sees of its factors, and from nothing else.

    `waiting` is what has a slot and did not have its turn. `sensitivities` holds what one person could make
    of a label, per factor with a label; for the facilitator only.
    """

    agenda: Agenda
    waiting: tuple[AgendaItem, ...]
    stacking: Stacking
    sensitivities: Mapping[str, Sensitivity]

    @property
    def next(self) -> AgendaItem | None:
        """What to talk about now; None by talking, or when all that fits had its turn."""
        return self.waiting[0] if self.waiting else None


def analyse_room(
    results: Mapping[str, RoomResult],
    content: Catalogue,
    steering: Steering,
    settled: Collection[str],
    preset: ScalePreset,
    method: MethodVersion,
    *,
    minutes: int | None = None,
) -> RoomAnalysis:
    """Return the analysis of a room; `settled` are the factors that had their turn, or have it now.

    `minutes` for the conversation are those of the script unless given.

    It takes results and never counts: rooms that look the same are analysed the same.
    """
    agenda = agenda_of(results, preset, method, minutes=minutes, steering=steering)
    labels = {factor_id: result.label for factor_id, result in results.items()}
    found = {factor_id: sensitivity_of(result, method) for factor_id, result in results.items()}
    return RoomAnalysis(
        agenda=agenda,
        waiting=tuple(one for one in agenda.items if one.has_slot and one.factor_id not in settled),
        stacking=stacking_of(raised(labels), content.factors, content.combinations, method),
        sensitivities={factor_id: one for factor_id, one in found.items() if one is not None},
    )

"""Scoring on paper: how many people do, and typing their slips in, one whole batch per factor."""

from collections.abc import Sequence
from dataclasses import dataclass

from riskmodel.application.counting import room_threshold
from riskmodel.application.ownership import own_workshop
from riskmodel.application.take_part import most_seats
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import (
    BatchTypedError,
    FactorNotInWorkshopError,
    MissingValueError,
    TooFewOnPaperError,
    WrongPhaseError,
)
from riskmodel.domain.paper import LEAST_ON_PAPER, Mix, Slip, mix_of, require_batch
from riskmodel.domain.workshop import BEFORE_SCORING, Phase, Workshop
from riskmodel.storage import seats, slips, workshops
from riskmodel.storage.stores import Stores


@dataclass(frozen=True)
class PaperRound:
    """How many people score on paper beside how many seats, and the factors typed in; never a slip."""

    people: int
    seats: int
    least: int
    typed: frozenset[str]

    @property
    def mix(self) -> Mix:
        """Whether this many phones and slips give a result, when everybody answers."""
        return mix_of(self.seats, self.people, self.least)


def paper_round(stores: Stores, actor: Actor, workshop_id: str) -> PaperRound:
    """Return how far the paper is; raises `WrongPhaseError` unless people join or score."""
    workshop = _own(stores, actor, workshop_id)
    workshop.require_phase(*BEFORE_SCORING, Phase.SCORING)
    with stores.live.reading(workshop_id) as session:
        return PaperRound(
            people=slips.load_people(session),
            seats=seats.count_seats(session)[0],
            least=room_threshold(workshop),
            typed=slips.load_typed_factors(session),
        )


def announce_paper(stores: Stores, actor: Actor, workshop_id: str, people: int) -> None:
    """Say how many people score on paper: nobody, or three and more.

    Only in the lobby: another number while people score would tell from the blurred counter how many phones
    are ready, and slips that were read would not count as known. Raises `TooFewOnPaperError`,
    `MissingValueError` for more than fit, and `WrongPhaseError` when it is too late.
    """
    workshop = _own(stores, actor, workshop_id)
    workshop.require_phase(*BEFORE_SCORING, Phase.SCORING)
    if 0 < people < LEAST_ON_PAPER:
        raise TooFewOnPaperError
    if not 0 <= people <= most_seats(workshop.invited):
        raise MissingValueError("people")
    with stores.live.writing(workshop_id) as session:
        if (gate := seats.load_gate(session)) not in ("lobby", "scoring"):
            raise WrongPhaseError(Phase.SEALED if gate == "sealed" else Phase.REVEAL)
        if people == slips.load_people(session):
            return
        if gate == "scoring":
            raise WrongPhaseError(Phase.SCORING)
        slips.put_people(session, people)


def type_slips(
    stores: Stores,
    actor: Actor,
    workshop_id: str,
    factor_id: str,
    batch: Sequence[Slip],
    *,
    replacing: bool = False,
) -> None:
    """Store all slips of a factor at once: one for each person on paper, blank ones too.

    A batch that is there is replaced only when `replacing`, else `BatchTypedError`. Raises
    `FactorNotInWorkshopError`, `TooFewOnPaperError`, `MissingValueError`, `ScoreOutsideScaleError` and,
    unless the round is open, `WrongPhaseError`; then nothing is changed.
    """
    with stores.database.writing() as session:
        workshop = own_workshop(session, actor, workshop_id, for_update=True)
        if factor_id not in workshop.factor_ids:
            raise FactorNotInWorkshopError(factor_id)
        if workshop.phase == Phase.SCORING and not workshops.has_typed_slips(session, workshop_id):
            # Before the slips themselves: whoever types has read them, also when something fails below.
            workshops.put_typed_slips(session, workshop_id)
    _store_batch(stores, workshop_id, factor_id, batch, replacing=replacing)


def _store_batch(
    stores: Stores, workshop_id: str, factor_id: str, batch: Sequence[Slip], *, replacing: bool
) -> None:
    with stores.live.writing(workshop_id) as session:
        # As for ballots: a slip is either in before the round closed, and counted, or refused.
        if (gate := seats.load_gate(session)) != "scoring":
            raise WrongPhaseError({"lobby": Phase.LOBBY, "sealed": Phase.SEALED}.get(gate, Phase.REVEAL))
        require_batch(tuple(batch), slips.load_people(session))
        if not replacing and factor_id in slips.load_typed_factors(session):
            raise BatchTypedError
        slips.put_batch(session, factor_id, tuple(batch))


def _own(stores: Stores, actor: Actor, workshop_id: str) -> Workshop:
    with stores.database.reading() as session:
        return own_workshop(session, actor, workshop_id)

"""A team scores once per round."""

from riskmodel.domain.errors import TeamHasSessionError
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import histograms, released, steps, workshops
from riskmodel.storage.database import Session

_IN_NOBODYS_WAY = (Phase.PREPARATION, Phase.VOID)


def require_first_session(session: Session, workshop: Workshop, *, leaving: str = "") -> None:
    """Raise `TeamHasSessionError` when the team of a workshop scored, or is scoring, in another of its round.

    A session that was sealed with nothing to count is not in the way, unless the team is in a row, or
    somebody typed in its slips: with three answers in mind, a second count tells about the others. Nor is
    the session `leaving`, of which nothing will be counted, unless its slips were typed in.
    """
    others = [
        other
        for other in workshops.load_workshops(session, workshop.round_id)
        if other.unit_id == workshop.unit_id and other.id != workshop.id
    ]
    if not others or workshop.is_rehearsal:
        return
    if workshop.unit_id in released.load_taken_teams(session, workshop.round_id):
        raise TeamHasSessionError
    if any(_counts(session, other, is_leaving=other.id == leaving) for other in others):
        raise TeamHasSessionError


def stopped_after_result(session: Session, workshop: Workshop) -> bool:
    """Say whether a session was stopped after its room saw a result.

    Scoring again in the same round, with somebody more or less, would tell what that one person answered.
    """
    return workshop.stop_reason is not None and Phase.REVEAL in steps.load_steps(session, workshop.id)


def _counts(session: Session, workshop: Workshop, *, is_leaving: bool) -> bool:
    if workshops.has_typed_slips(session, workshop.id) or stopped_after_result(session, workshop):
        return True
    if is_leaving:
        return False
    if workshop.phase in _IN_NOBODYS_WAY:
        return False
    return workshop.phase != Phase.SEALED or bool(histograms.load_histograms(session, workshop.id))

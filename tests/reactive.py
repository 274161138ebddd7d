"""A session with a purpose that nobody else may learn, and words that would give it away."""

from riskmodel.domain.preparation import Check, CheckAnswer, Preparation, Purpose
from riskmodel.storage import preparations
from riskmodel.storage.stores import Stores

CONTEXT, RIE, REASON = "KENMERK-CONTEXT", "KENMERK-RIE", "KENMERK-REDEN"
CANARIES = (CONTEXT, RIE, REASON)


def lay(stores: Stores, workshop_id: str, purpose: Purpose) -> None:
    """Fill in why a session is held, whatever phase it is in, with words that are found anywhere."""
    with stores.database.writing() as session:
        _found, version = preparations.load_preparation(session, workshop_id)
        preparations.put_preparation(session, workshop_id, Preparation(purpose, CONTEXT, RIE), version)
        preparations.put_answer(session, workshop_id, Check.GROUP, CheckAnswer(False, REASON))

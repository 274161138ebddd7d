"""How far each provision of the inventory is."""

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from riskmodel.domain.errors import ChangedMeanwhileError
from riskmodel.domain.inventory import ProvisionState, Quality
from riskmodel.storage.tables import ProvisionStateRow


def load_states(session: Session) -> dict[str, tuple[ProvisionState, int]]:
    """Return what was filled in, with its version, by provision."""
    return {row.provision_id: (_state(row), row.version) for row in session.exec(select(ProvisionStateRow))}


def put_state(session: Session, state: ProvisionState, version: int) -> int:
    """Write how far a provision is and return the version it has now; 0 is the version of what is not there.

    Writing what stands there already changes nothing. Raises `ChangedMeanwhileError` when somebody else wrote
    something else since it was read.
    """
    row = session.get(ProvisionStateRow, state.provision_id, with_for_update=True)
    if row is not None and _state(row) == state:
        return row.version
    if (row.version if row else 0) != version:
        raise ChangedMeanwhileError
    if row is None:
        row = ProvisionStateRow(provision_id=state.provision_id, quality=state.quality, version=0)
        session.add(row)
    row.quality, row.explanation, row.version = state.quality, state.explanation, version + 1
    try:
        session.flush()
    except IntegrityError:
        # Somebody else filled it in first, between our look and our write.
        raise ChangedMeanwhileError from None
    return version + 1


def _state(row: ProvisionStateRow) -> ProvisionState:
    return ProvisionState(row.provision_id, Quality(row.quality), row.explanation)

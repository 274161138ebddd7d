"""The inventory: what the organisation has in place, and how far each provision is."""

from dataclasses import dataclass

from catalog.load import load_catalogue
from catalog.provision import Provision
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import NotFoundError
from riskmodel.domain.inventory import ProvisionState, Quality
from riskmodel.domain.text import clean_line
from riskmodel.storage.provisions import load_states, put_state
from riskmodel.storage.stores import Stores

EXPLANATION_LIMIT = 300
_WRITERS = (Role.PREVENTION_OFFICER, Role.ADMINISTRATOR)


@dataclass(frozen=True)
class InventoryEntry:
    """A provision on offer with what was filled in; version 0 goes with nothing."""

    provision: Provision
    state: ProvisionState | None
    version: int


def inventory(stores: Stores, actor: Actor) -> tuple[InventoryEntry, ...]:
    """Return every provision on offer, in the order of the catalogue, with how far it is."""
    require_role(actor, *_WRITERS, Role.FACILITATOR)
    with stores.database.reading() as session:
        states = load_states(session)
    return tuple(
        InventoryEntry(provision, *states.get(provision.id, (None, 0)))
        for provision in load_catalogue().provisions
        if provision.withdrawn is None
    )


def fill_in_provision(
    stores: Stores, actor: Actor, provision_id: str, *, quality: Quality, explanation: str, version: int
) -> int:
    """Say how far a provision is, with a short explanation or none, and return its new version.

    Raises `ChangedMeanwhileError` when somebody else changed it since `version` was read.
    """
    require_role(actor, *_WRITERS)
    words = ""
    if explanation.strip():
        words = clean_line(explanation, field="explanation", limit=EXPLANATION_LIMIT)
    offered = {provision.id for provision in load_catalogue().provisions if provision.withdrawn is None}
    if provision_id not in offered:
        raise NotFoundError
    with stores.database.writing() as session:
        return put_state(session, ProvisionState(provision_id, quality, words), version)

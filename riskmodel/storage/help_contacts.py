"""Whom to turn to here, for the help routes that every organisation fills in itself."""

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from riskmodel.domain.errors import ChangedMeanwhileError
from riskmodel.domain.help_contact import HelpContact
from riskmodel.storage.tables import HelpContactRow


def load_help_contacts(session: Session) -> dict[str, HelpContact]:
    """Return what was written down, by route; emptied contacts keep their version."""
    rows = session.exec(select(HelpContactRow))
    return {row.route_id: HelpContact(row.route_id, row.contact, row.version) for row in rows}


def put_help_contact(session: Session, contact: HelpContact) -> None:
    """Write a contact over the version that was read; writing what stands there already changes nothing.

    Raises `ChangedMeanwhileError` when somebody else wrote something else since.
    """
    row = session.get(HelpContactRow, contact.route_id, with_for_update=True)
    if (row.contact if row else "") == contact.contact:
        return
    if (row.version if row else 0) != contact.version:
        raise ChangedMeanwhileError
    if row is None:
        row = HelpContactRow(route_id=contact.route_id, contact="", version=0)
        session.add(row)
    row.contact, row.version = contact.contact, contact.version + 1
    try:
        session.flush()
    except IntegrityError:
        # Somebody else filled it in first, between our look and our write.
        raise ChangedMeanwhileError from None

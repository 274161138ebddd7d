"""Who people are at an identity provider, which account that is, and which browsers came in that way."""

from sqlmodel import Session

from riskmodel.domain.sign_on import SignedOn
from riskmodel.storage.accounts import Account, create_account, load_account
from riskmodel.storage.tables import AccountRow, IdentityRow, LoginRow


def load_known(session: Session, person: SignedOn) -> Account | None:
    """Return the account of a person, found by issuer and subject and by nothing else."""
    identity = session.get(IdentityRow, (person.issuer, person.subject))
    return None if identity is None else load_account(session, identity.account_id)


def create_known(session: Session, account: Account, person: SignedOn) -> None:
    """Add the account of somebody who signs on for the first time."""
    create_account(session, account, None)
    # The address stays out of the account: in a claim it proves nothing, and it would keep a local one away.
    session.add(
        IdentityRow(issuer=person.issuer, subject=person.subject, account_id=account.id, email=person.email)
    )


def put_person(session: Session, account_id: str, person: SignedOn) -> None:
    """Keep the name and address that the provider gives now."""
    session.get_one(AccountRow, account_id).name = person.name
    session.get_one(IdentityRow, (person.issuer, person.subject)).email = person.email


def put_sign_on(session: Session, token_hash: str) -> None:
    """Write that a logged-in browser came in through the provider."""
    session.flush()
    session.get_one(LoginRow, token_hash).is_sign_on = True


def is_sign_on(session: Session, token_hash: str) -> bool:
    """Say whether a browser came in through the provider."""
    row = session.get(LoginRow, token_hash)
    return row is not None and row.is_sign_on

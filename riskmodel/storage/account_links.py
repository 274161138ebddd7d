"""The one-time links with which people set a password; only hashes of them are kept."""

from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session, col, delete

from riskmodel.storage.tables import AccountLinkRow


class LinkKind(StrEnum):
    """What a link is for: a first password, or a new one."""

    INVITATION = "invitation"
    RESET = "reset"


@dataclass(frozen=True)
class Link:
    """A link that was not used yet; `expires_at` is seconds since 1970, UTC."""

    account_id: str
    kind: LinkKind
    expires_at: int


def create_link(session: Session, token_hash: str, link: Link) -> None:
    """Keep a link; earlier ones of the same account stop working."""
    remove_links(session, link.account_id)
    session.add(
        AccountLinkRow(
            token_hash=token_hash, account_id=link.account_id, kind=link.kind, expires_at=link.expires_at
        )
    )


def load_link(session: Session, token_hash: str, *, for_update: bool = False) -> Link | None:
    """Return the link that belongs to the hash of a secret; `for_update` lets one person at a time use it."""
    row = session.get(AccountLinkRow, token_hash, with_for_update=for_update)
    return Link(row.account_id, LinkKind(row.kind), row.expires_at) if row else None


def remove_links(session: Session, account_id: str) -> None:
    """Make the links of an account useless."""
    session.exec(delete(AccountLinkRow).where(col(AccountLinkRow.account_id) == account_id))


def remove_expired_links(session: Session, moment: int) -> None:
    """Forget the links whose time is over."""
    session.exec(delete(AccountLinkRow).where(col(AccountLinkRow.expires_at) <= moment))

"""Retention: what was kept for long enough goes, and the audit trail says so. Twice is harmless."""

from contextlib import suppress
from datetime import date, datetime, timedelta

from riskmodel.application.delete import forget, remove_account, remove_round
from riskmodel.domain.access import Role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import RiskModelError, SessionUnderWayError
from riskmodel.domain.organisation import MeasurementRound
from riskmodel.domain.terms import Terms
from riskmodel.storage import account_links, accounts, logins, organisation, retention
from riskmodel.storage.audit import note
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

# Between being disabled and being deleted: whoever comes back after a long leave is still known.
DELETED_AFTER = timedelta(days=90)


def apply_retention(stores: Stores, terms: Terms, now: datetime) -> None:
    """Remove what was kept for its term; each thing in a transaction of its own, none stops the others."""
    today = now.date()
    gone: list[str] = []
    with stores.database.reading() as session:
        past = retention.load_rounds_over(session, terms.statements_since(today))
    for round_id in past:
        gone += _remove_round(stores, round_id, terms.statements_since(today))
    with stores.database.reading() as session:
        over = retention.load_rounds_over(session, terms.counts_since(today))
    for round_id in over:
        _remove_counts(stores, round_id, terms.counts_since(today))
    gone += _remove_idle(stores, terms, today)
    forget(stores, gone)


def _remove_round(stores: Stores, round_id: str, before: date) -> tuple[str, ...]:
    with suppress(SessionUnderWayError), stores.database.writing() as session:
        if _still_over(session, round_id, before) is not None:
            return remove_round(session, None, round_id, Action.ROUND_EXPIRED)
    return ()


def _still_over(session: Session, round_id: str, before: date) -> MeasurementRound | None:
    """Return a round, unless somebody planned another session in it since; nobody can until the commit."""
    round_ = organisation.load_round(session, round_id, for_update=True)
    return round_ if round_id in retention.load_rounds_over(session, before) else None


def _remove_counts(stores: Stores, round_id: str, before: date) -> None:
    with stores.database.writing() as session:
        round_ = _still_over(session, round_id, before)
        if round_ is not None and retention.remove_counts(session, round_id):
            note(session, None, Action.COUNTS_EXPIRED, round_.name)


def _remove_idle(stores: Stores, terms: Terms, today: date) -> list[str]:
    """Disable accounts that nobody used, and delete those that were disabled for a while."""
    idle_since = today - timedelta(days=terms.idle_accounts_days)
    with stores.database.writing() as session:
        retention.start_idle_time(session, today)
        for account_id in retention.load_idle(session, idle_since, disabled=False):
            _disable(session, account_id)
        forgotten = retention.load_idle(session, idle_since - DELETED_AFTER, disabled=True)
    gone: list[str] = []
    for account_id in forgotten:
        # The ledger may still need to know whom this person led: then the account stays, disabled.
        with suppress(RiskModelError), stores.database.writing() as session:
            gone += remove_account(session, None, account_id)
    return gone


def _disable(session: Session, account_id: str) -> None:
    account = accounts.load_account(session, account_id)
    if account is None:
        return
    if Role.ADMINISTRATOR in account.roles and not accounts.has_other_administrator(session, account_id):
        return
    accounts.put_disabled(session, account_id, True)
    logins.remove_logins(session, account_id)
    account_links.remove_links(session, account_id)
    note(session, None, Action.ACCOUNT_DISABLED, account.name)
    # The next one must see that this administrator is out.
    session.flush()

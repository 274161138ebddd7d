"""The mark of a browser in which somebody logged in before: it may try while strangers are braked.

A long-lived cookie, as in OWASP's "Slow Down Online Guessing Attacks with Device Cookies". It needs no
table: it is made with the password's hash as the key, so it ends when the password changes.
"""

import hashlib
import hmac
import secrets

from riskmodel.application.tokens import digest
from riskmodel.storage.credentials import load_password
from riskmodel.storage.logins import load_login
from riskmodel.storage.stores import Stores


def new_mark(stores: Stores, token: str) -> str | None:
    """Return a mark for the browser that logged in with this secret; None when there is no password."""
    with stores.database.reading() as session:
        login = load_login(session, digest(token))
        password_hash = load_password(session, login.actor.account_id) if login else None
    if password_hash is None:
        return None
    nonce = secrets.token_urlsafe(16)
    return f"{nonce}.{_seal(password_hash, nonce)}"


def is_mark_of(mark: str | None, password_hash: str | None) -> bool:
    """Say whether a mark was made for the account with this password hash."""
    nonce, _, sealed = (mark or "").partition(".")
    expected = _seal(password_hash or "", nonce)
    fits = hmac.compare_digest(expected.encode(), sealed.encode(errors="replace"))
    return fits and password_hash is not None


def _seal(password_hash: str, nonce: str) -> str:
    words = f"known browser {nonce}".encode(errors="replace")
    return hmac.new(password_hash.encode(), words, hashlib.sha256).hexdigest()

"""Secrets that only one browser or one person has; we keep their hashes."""

import hashlib
import secrets


def new_token() -> str:
    """Return 256 random bits as text that fits in an address or a cookie."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """Return what is kept of a secret: guessing 256 bits is hopeless, so a fast hash will do."""
    return hashlib.sha256(token.encode()).hexdigest()

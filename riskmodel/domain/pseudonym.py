"""How a participant's token becomes ids that nobody can trace without the workshop's key."""

import hashlib
import hmac


def keyed_id(key: bytes, *parts: str) -> bytes:
    """Return 16 bytes that depend on the key and on every part (HMAC-SHA256, cut short).

    Each part is preceded by its length, so that ("a", "bc") and ("ab", "c") differ.
    """
    digest = hmac.new(key, digestmod=hashlib.sha256)
    for part in parts:
        raw = part.encode()
        digest.update(len(raw).to_bytes(4, "big") + raw)
    return digest.digest()[:16]


def seat_id(key: bytes, token: str) -> bytes:
    """Return the id of a participant's seat."""
    return keyed_id(key, "seat", token)


def ballot_id(key: bytes, workshop_id: str, factor_id: str, token: str) -> bytes:
    """Return the id of a participant's ballot on one factor; no two of one person look alike."""
    return keyed_id(key, "ballot", workshop_id, factor_id, token)


def objection_id(key: bytes, token: str, statement: bytes) -> bytes:
    """Return the id of a participant's objection to these words; to other words it looks like another's."""
    return keyed_id(key, "objection", token, statement.hex())


def proposal_id(key: bytes, token: str, number: int) -> bytes:
    """Return the id of one of a participant's proposals; no two of one person look alike."""
    return keyed_id(key, "proposal", token, str(number))


def draft_id(key: bytes, token: str) -> str:
    """Return the name under which a phone keeps answers that were not stored yet."""
    return keyed_id(key, "draft", token).hex()[:12]


def second_draft_id(key: bytes, token: str) -> str:
    """Return the same for the second round: what was not stored in the first must not become a revision."""
    return keyed_id(key, "draft again", token).hex()[:12]


def mark_id(key: bytes, workshop_id: str, factor_id: str, token: str) -> bytes:
    """Return the id of a participant's mark on a factor; no two of one person look alike."""
    return keyed_id(key, "mark", workshop_id, factor_id, token)


def missing_factor_id(key: bytes, token: str, number: int) -> bytes:
    """Return the id of one of the factors that a participant misses."""
    return keyed_id(key, "missing", token, str(number))


def vote_id(key: bytes, workshop_id: str, measure_id: str, token: str) -> bytes:
    """Return the id of a participant's vote for a measure; no two of one person look alike."""
    return keyed_id(key, "vote", workshop_id, measure_id, token)


def safety_id(key: bytes, token: str) -> bytes:
    """Return the id of a participant's answer about the session itself."""
    return keyed_id(key, "safety", token)

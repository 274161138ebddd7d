"""Talks with an identity provider that may end badly in many ways."""

import logging
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio
import httpx
from authlib.integrations.base_client import OAuthError
from joserfc.errors import ClaimError, ExpiredTokenError

from riskmodel.domain.sign_on import SignOnProblem, SignOnRefusedError

_log = logging.getLogger("risicotafel")


@asynccontextmanager
async def careful(seconds: float) -> AsyncIterator[None]:
    """Bound a talk with the provider in time, and turn whatever goes wrong in it into one refusal.

    Raises `SignOnRefusedError`.
    """
    try:
        with anyio.fail_after(seconds):
            yield
    except SignOnRefusedError:
        raise
    except Exception as error:
        problem = _problem(error)
        # The kind of error and the provider's own code for it; nothing about the person.
        code = getattr(error, "error", None)
        said = code if isinstance(code, str) and re.fullmatch("[a-z_]{1,40}", code) else "-"
        _log.warning("Single sign-on: %s (%s, %s)", problem, type(error).__name__, said)
        raise SignOnRefusedError(problem) from None


def _problem(error: Exception) -> SignOnProblem:
    match error:
        case httpx.HTTPError() | TimeoutError():
            return SignOnProblem.UNREACHABLE
        case OAuthError(error="access_denied"):
            return SignOnProblem.DENIED
        case OAuthError(error="mismatching_state"):
            return SignOnProblem.LOST
        case ExpiredTokenError() | ClaimError(claim="iat" | "nbf"):
            return SignOnProblem.CLOCK
        case _:
            return SignOnProblem.UNUSABLE

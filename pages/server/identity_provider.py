"""Talking to the identity provider, which may be slow, silent, wrong or not who it says it is."""

import time
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import httpx
from starlette.requests import Request
from starlette.responses import Response

from pages.server.careful import careful
from riskmodel.application.settings import SignOn
from riskmodel.application.sign_on import is_safe_address
from riskmodel.domain.sign_on import (
    CLOCK_SKEW,
    LONGEST_SIGN_ON,
    Claims,
    SignOnProblem,
    SignOnRefusedError,
    find_claim,
)

with warnings.catch_warnings():
    # Authlib would rather have httpx2 than the httpx that we and others use. It switches its warnings on
    # when it is imported; only after that can they be switched off.
    import authlib.deprecate  # noqa: F401

    warnings.simplefilter("ignore")
    from authlib.integrations.starlette_client import OAuth, StarletteOAuth2App
    from authlib.oidc.core import UserInfo

_SECONDS = 10
_KEEP_SECONDS = 3600
_NEEDED = ("authorization_endpoint", "token_endpoint", "jwks_uri")
_FURTHER = ("issuer", "userinfo_endpoint", "end_session_endpoint")
# Signatures that only the provider can make: never "none", and nothing with a shared secret.
_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")


@dataclass(frozen=True)
class _Provider:
    settings: SignOn
    metadata: Mapping[str, Any]
    client: StarletteOAuth2App
    read_at: float


_known: list[_Provider] = []


async def leave_for_provider(request: Request, settings: SignOn, back: str) -> Response:
    """Return the way to the provider, which sends people back to `back`; raises `SignOnRefusedError`."""
    async with careful(_SECONDS):
        provider = await _provider(settings)
        # Who proved themselves longer ago than a login lasts is asked again.
        longest = int(LONGEST_SIGN_ON.total_seconds())
        response: Response = await provider.client.authorize_redirect(request, back, max_age=longest)
    return response


async def read_answer(request: Request, settings: SignOn) -> Claims:
    """Return the checked claims of whoever comes back; raises `SignOnRefusedError`."""
    async with careful(_SECONDS):
        provider = await _provider(settings)
        token = await provider.client.authorize_access_token(
            request,
            leeway=int(CLOCK_SKEW.total_seconds()),
            claims_options={
                "iss": {"essential": True, "values": [provider.metadata["issuer"]]},
                "aud": {"essential": True, "values": [settings.client_id]},
                "sub": {"essential": True},
            },
        )
        # Without an ID token Authlib returns the answer unchecked, whatever the provider wrote in it.
        if not isinstance(token.get("userinfo"), UserInfo):
            raise SignOnRefusedError(SignOnProblem.UNUSABLE)
        claims: dict[str, object] = dict(token["userinfo"])
        if find_claim(claims, settings.claim) is None and "userinfo_endpoint" in provider.metadata:
            further = await provider.client.userinfo(token=token)
            if further["sub"] != claims["sub"]:
                raise SignOnRefusedError(SignOnProblem.UNUSABLE)
            claims = {**further, **claims}
    return claims


async def sign_out_address(settings: SignOn, back: str) -> str | None:
    """Return where people log out at the provider as well, if it has such a place and answers."""
    try:
        async with careful(_SECONDS):
            metadata = (await _provider(settings)).metadata
    except SignOnRefusedError:
        return None
    if "end_session_endpoint" not in metadata:
        return None
    wanted = urlencode({"client_id": settings.client_id, "post_logout_redirect_uri": back})
    address: str = metadata["end_session_endpoint"]
    return f"{address}{'&' if '?' in address else '?'}{wanted}"


async def _provider(settings: SignOn) -> _Provider:
    """Return the provider as it described itself at most an hour ago."""
    for known in _known:
        if known.settings == settings and known.read_at > time.monotonic() - _KEEP_SECONDS:
            return known
    metadata = await _read_metadata(settings.metadata_url)
    client = OAuth().register(
        "organisation",
        client_id=settings.client_id,
        client_secret=settings.client_secret.get_secret_value(),
        client_kwargs={
            "scope": settings.scope,
            "code_challenge_method": "S256",
            "timeout": _SECONDS,
            "token_endpoint_auth_method": _way_to_say_the_secret(metadata),
        },
        **{name: metadata[name] for name in metadata if name in (*_NEEDED, *_FURTHER)},
        id_token_signing_alg_values_supported=[
            name
            for name in metadata.get("id_token_signing_alg_values_supported", ["RS256"])
            if name in _ALGORITHMS
        ]
        or ["RS256"],
    )
    _known[:] = [_Provider(settings, metadata, client, time.monotonic())]
    return _known[0]


async def _read_metadata(url: str) -> dict[str, Any]:
    if not is_safe_address(url):
        raise SignOnRefusedError(SignOnProblem.UNUSABLE)
    async with httpx.AsyncClient(timeout=_SECONDS) as browser:
        answer = await browser.get(url)
    answer.raise_for_status()
    metadata: dict[str, Any] = answer.json()
    places = [metadata[name] for name in _NEEDED]
    places += [metadata[name] for name in _FURTHER if name != "issuer" and name in metadata]
    if not all(map(is_safe_address, places)) or not metadata["issuer"]:
        raise SignOnRefusedError(SignOnProblem.UNUSABLE)
    return metadata


def _way_to_say_the_secret(metadata: Mapping[str, Any]) -> str:
    ways = metadata.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    return "client_secret_basic" if "client_secret_basic" in ways else "client_secret_post"

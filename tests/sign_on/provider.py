"""An identity provider that runs for real on a port, and can be told to misbehave."""

import json
import secrets
import threading
import warnings
from collections.abc import Iterable
from io import BytesIO
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs

import httpx

with warnings.catch_warnings():
    # Authlib, on which it is built, warns about parts of its own.
    import authlib.deprecate  # noqa: F401

    warnings.simplefilter("ignore")
    import oidc_provider_mock
    from werkzeug.serving import make_server

FACILITATORS, OFFICERS, KEEPERS = "gespreksleiders", "preventie", "beheerders"


class Provider:
    """`oidc-provider-mock` on a port of its own, the same after a stop and a new start."""

    def __init__(self, *, knows_clients: bool = False) -> None:
        self._app = oidc_provider_mock.app(
            require_client_registration=knows_clients,
            require_nonce=True,
            user_claims=[oidc_provider_mock.User(sub="", claims={"groups": [FACILITATORS]})],
        )
        self.instead: dict[str, tuple[str, bytes]] = {}
        """What it answers at a path instead of the truth: a status line and a body."""
        self.metadata: dict[str, object] = {}
        """What its description of itself says differently; None leaves a line out."""
        self.posted: list[dict[str, str]] = []
        """What it was told at the place where codes are exchanged."""
        self.port = 0

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        """Answer from now on."""
        self._server = make_server("localhost", self.port, self._answer, threaded=True)
        self.port = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()

    def stop(self) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def behave(self) -> None:
        """Misbehave no longer."""
        self.instead.clear()
        self.metadata = {}
        self.posted.clear()

    def settings(self, **other: str) -> dict[str, str]:
        """What the environment says about it."""
        roles = {FACILITATORS: "facilitator", OFFICERS: "prevention_officer", KEEPERS: "administrator"}
        named = {
            # Different every time: nothing of an earlier description may be kept.
            "metadata_url": f"{self.url}/.well-known/openid-configuration?{secrets.token_hex(4)}",
            "client_id": "risicotafel",
            "client_secret": "geheim",
            "roles": json.dumps(roles),
        }
        return {f"RISICOTAFEL_SIGN_ON__{name.upper()}": value for name, value in (named | other).items()}

    def knows(self, subject: str, **claims: object) -> None:
        """Know somebody, with these claims and no others."""
        httpx.put(f"{self.url}/users/{subject}", verify=False, json=claims).raise_for_status()

    def registers(self, back: str) -> str:
        """Register a client with a secret of its own; return its id."""
        answer = httpx.post(f"{self.url}/oauth2/clients", verify=False, json={"redirect_uris": [back]})
        return str(answer.json()["client_id"])

    def signs_in(self, address: str, subject: str) -> str:
        """Let somebody sign in where they were sent; return where they are sent back to."""
        return httpx.post(address, verify=False, data={"sub": subject}).headers["location"]

    def refuses(self, address: str) -> str:
        """Let somebody say no where they were sent; return where they are sent back to."""
        return httpx.post(address, verify=False, data={"action": "deny"}).headers["location"]

    def _answer(self, environment: dict[str, Any], start: Any) -> Iterable[bytes]:
        path = environment["PATH_INFO"]
        if path in self.instead:
            status, body = self.instead[path]
            start(status, [("content-type", "application/json"), ("content-length", str(len(body)))])
            return [body]
        if path == "/oauth2/token":
            body = environment["wsgi.input"].read(int(environment["CONTENT_LENGTH"]))
            self.posted.append({name: values[0] for name, values in parse_qs(body.decode()).items()})
            environment["wsgi.input"] = BytesIO(body)
        if path == "/.well-known/openid-configuration" and self.metadata:
            told = httpx.Response(200, content=b"".join(self._app(environment, _ignore))).json()
            told = {name: value for name, value in (told | self.metadata).items() if value is not None}
            body = json.dumps(told).encode()
            start("200 OK", [("content-type", "application/json"), ("content-length", str(len(body)))])
            return [body]
        answer: Iterable[bytes] = self._app(environment, start)
        return answer

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _ignore(_status: str, _headers: object, _error: object = None) -> None:
    """Take the head of an answer of which only the body is wanted."""

"""Cookies that no script reads and no other host can set, besides the one that says who is logged in."""

from dataclasses import dataclass
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from pages.server.origin import is_under_tls


@dataclass(frozen=True)
class PrivateCookie:
    """A cookie of our own pages; under TLS its name makes browsers refuse it from anybody else."""

    name: str
    lasts: timedelta

    def read(self, request: Request) -> str | None:
        """Return what the browser sent."""
        return request.cookies.get(self._name(request))

    def keep(self, request: Request, response: Response, value: str) -> None:
        """Let the browser keep a value."""
        response.set_cookie(
            self._name(request),
            value,
            max_age=int(self.lasts.total_seconds()),
            httponly=True,
            secure=is_under_tls(request),
            samesite="lax",
            path="/",
        )

    def forget(self, request: Request, response: Response) -> None:
        """Let the browser forget the value."""
        name, secure = self._name(request), is_under_tls(request)
        response.delete_cookie(name, path="/", httponly=True, secure=secure, samesite="lax")

    def _name(self, request: Request) -> str:
        return f"__Host-{self.name}" if is_under_tls(request) else self.name

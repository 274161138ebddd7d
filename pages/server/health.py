"""A sign of life for whoever watches over the server."""

from starlette.requests import Request
from starlette.responses import JSONResponse

from riskmodel.application.checkup import database_version
from riskmodel.application.opening import opened_stores
from riskmodel.domain.errors import RiskModelError

_NOW = {"Cache-Control": "no-store"}


def health(request: Request) -> JSONResponse:
    """Answer whether the server and its main database answer, and nothing else; blocks."""
    try:
        version = database_version(opened_stores())
    except RiskModelError:
        return JSONResponse({"status": "no database"}, status_code=503, headers=_NOW)
    return JSONResponse({"status": "ok", "schema": version}, headers=_NOW)

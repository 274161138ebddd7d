"""What surrounds every page: origin, form, own view, and words for what cannot be done."""

import logging
from collections.abc import Awaitable, Callable
from time import monotonic

from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from pages.participant.cookies import seat_token
from pages.participant.forms import Form, read_form
from pages.participant.language import phone_language
from pages.participant.page import base_of, go, show
from pages.participant.paths import JOIN, goodbye_path
from pages.participant.refusals import refused
from pages.participant.turns import Turn, line_for
from pages.server.origin import is_own_origin
from pages.server.rendering import SAFE_HEADERS
from riskmodel.application.lookout import look_out
from riskmodel.application.opening import opened_stores
from riskmodel.application.take_part import OwnView, Standing, own_view
from riskmodel.domain.errors import NotAllowedError, RiskModelError, WrongPhaseError
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.translate import translator

SEALED, VOID = (Phase.SEALED,), (Phase.VOID,)
Refuse = Callable[[Request, Exception], Response]
_log = logging.getLogger(__name__)


def workshop_in(request: Request) -> str:
    """Return the workshop in the address; raises `NotAllowedError` for what cannot be an id."""
    workshop_id: str = request.path_params["workshop_id"]
    # PostgreSQL refuses some characters with an error of its own.
    if not workshop_id.isalnum():
        raise NotAllowedError
    return workshop_id


def own(request: Request) -> OwnView:
    """Return what this phone may see of the workshop in the address; blocks."""
    return own_view(opened_stores(), workshop_in(request), seat_token(request))


def stand(request: Request) -> Standing:
    """Return where the room of the workshop in the address stands, for a phone that waits; blocks."""
    return look_out(opened_stores(), workshop_in(request), seat_token(request), monotonic())


def refuse_on_page(request: Request, error: Exception) -> Response:
    """Say on a page why not, with a way on."""
    refusal = refused(error, phone_language(request))
    has_seat = "workshop_id" in request.path_params and not isinstance(error, NotAllowedError)
    return show(
        request,
        "refusal",
        status_code=refusal.status,
        sentence=refusal.sentence,
        has_seat=has_seat,
        way_on=base_of(request) if has_seat else f"{JOIN}?opnieuw=1",
    )


def shown(endpoint: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """Wrap a page that is read: after sealing every page of a workshop says goodbye."""

    def answer(request: Request) -> Response:
        try:
            return endpoint(request)
        except WrongPhaseError as error:
            if error.args in (SEALED, VOID) and "workshop_id" in request.path_params:
                return go(goodbye_path(request.path_params["workshop_id"]))
            return refuse_on_page(request, error)
        except Exception as error:
            return refuse_on_page(request, noted(error))

    return answer


def posted(
    endpoint: Callable[[Request, Form], Response],
    refuse: Refuse = refuse_on_page,
    *,
    turn: Turn = Turn.WRITE,
) -> Callable[[Request], Awaitable[Response]]:
    """Wrap a form: refused from another site or above 64 kB, else handled outside the event loop."""

    def handle(request: Request, form: Form) -> Response:
        try:
            return endpoint(request, form)
        except Exception as error:
            return refuse(request, noted(error))

    async def answer(request: Request) -> Response:
        if not is_own_origin(request):
            _ = translator(phone_language(request)).gettext
            sentence = _("This did not come from one of our own pages. Nothing was stored.")
            return PlainTextResponse(sentence, status_code=403, headers=SAFE_HEADERS)
        try:
            form = await read_form(request)
        except RiskModelError as error:
            return refuse(request, error)
        return await run_sync(handle, request, form, limiter=line_for(turn))

    return answer


def noted(error: Exception) -> Exception:
    """Log what nobody foresaw by its kind alone: its text may hold an answer."""
    if not isinstance(error, RiskModelError):
        _log.error("%s on a participant's page", type(error).__name__)
    return error

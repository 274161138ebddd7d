"""The participant's place: one address that always shows where the room is."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from pages.participant.announcements import announced
from pages.participant.contacts import known_contacts
from pages.participant.cookies import forget_seat, is_loan, keep_loan
from pages.participant.endpoints import VOID, noted, own, posted, shown, stand
from pages.participant.forms import Form
from pages.participant.ideas import show_ideas
from pages.participant.joining import LOAN
from pages.participant.language import phone_language
from pages.participant.page import go, show
from pages.participant.paths import join_path, overview_path, place_path, question_path
from pages.participant.recognise import show_list
from pages.participant.safety import show_safety
from pages.participant.second_round import show_again
from pages.participant.stand import TOLD, Place, place_of, stand_of
from pages.participant.statement import show_statement
from pages.participant.steps import first_open
from pages.participant.vote import show_vote
from pages.server.rendering import SAFE_HEADERS
from riskmodel.application.opening import opened_stores
from riskmodel.application.stop import is_stopped
from riskmodel.application.take_part import OwnView, is_rehearsal, promised_day, require_open_door
from riskmodel.domain.errors import NotAllowedError, WrongPhaseError
from riskmodel.i18n.dates import long_date

_PAGES: dict[Place, Callable[[Request, OwnView], Response]] = {
    Place.RECOGNISE: show_list,
    Place.AGAIN: show_again,
    Place.STATEMENT: show_statement,
    Place.SAFETY: show_safety,
    Place.IDEAS: show_ideas,
    Place.VOTE: show_vote,
}


def _find_place(request: Request) -> Response:
    """Show what the room waits for, or send the phone to the first question without an answer."""
    view = own(request)
    place = place_of(view)
    if place == Place.SCORING:
        return _ready(request, view) if view.is_ready else go(_where_to_score(view))
    if place in _PAGES:
        return _PAGES[place](request, view)
    if place == Place.SCREEN:
        return show(request, "screen", view=view)
    return _wait(request, view, place)


def _wait(request: Request, view: OwnView, place: Place) -> Response:
    """Show what the room does before it scores, and who leads it."""
    if place in TOLD:
        return show(request, "told", view=view, step=place.value, announced=announced(view))
    return show(request, "waiting", view=view, workshop=view.workshop, announced=announced(view))


def _ready(request: Request, view: OwnView) -> Response:
    """Show that the others are still busy; on a loan device the next person can take over."""
    if LOAN in request.query_params:
        answer = go(place_path(view.workshop.id))
        keep_loan(request, answer)
        return answer
    return show(
        request,
        "ready",
        view=view,
        is_loan=is_loan(request),
        is_locked=view.workshop.is_locked,
        loan_path=f"{place_path(view.workshop.id)}?{LOAN}=1",
    )


def _where_to_score(view: OwnView) -> str:
    step = first_open(view)
    if step is None:
        return overview_path(view.workshop.id)
    return question_path(view.workshop.id, step.number, step.axis)


def _say_goodbye(request: Request) -> Response:
    """Thank the participant and let the phone forget its seat; who still has a place goes there."""
    workshop_id = request.path_params["workshop_id"]
    over, rehearsed = place_path(workshop_id), is_rehearsal(opened_stores(), workshop_id)
    promised = promised_day(opened_stores(), workshop_id)
    feedback = long_date(promised, phone_language(request)) if promised else ""
    try:
        own(request)
    except NotAllowedError:
        # The seat was forgotten when this page was shown before.
        return show(request, "goodbye", over=over, is_rehearsal=rehearsed, feedback=feedback)
    except WrongPhaseError as error:
        if error.args == VOID:
            # The seat stays on the phone: without it, this page would say that the session was counted.
            contacts = known_contacts(phone_language(request))
            stopped = is_stopped(opened_stores(), workshop_id)
            return show(request, "void", over=over, is_stopped=stopped, contacts=list(contacts.values()))
        answer = show(request, "goodbye", over=over, is_rehearsal=rehearsed, feedback=feedback)
        forget_seat(request, answer, workshop_id)
        return answer
    return go(over)


def _pass_on(request: Request, form: Form) -> Response:
    """Let the next person take a seat on this device; the answers given on it stay stored.

    Only on a loan device, by who is ready, and while the next person can come in: a seat that is given
    up cannot be found again.
    """
    view = own(request)
    if not (is_loan(request) and view.is_ready and place_of(view) == Place.SCORING):
        return go(place_path(view.workshop.id))
    require_open_door(opened_stores(), view.workshop)
    answer = go(join_path(view.workshop.join_code))
    forget_seat(request, answer, view.workshop.id)
    return answer


def tell_stand(request: Request) -> Response:
    """Tell a waiting phone in one word where the room stands; never how many people are ready."""
    try:
        found = stand(request)
        return _stand(stand_of(found), is_paused=found.is_paused)
    except WrongPhaseError:
        return _stand(Place.GOODBYE)
    except NotAllowedError:
        return _stand("", 403)
    except Exception as error:
        noted(error)
        return JSONResponse({}, 503, SAFE_HEADERS)


def _stand(stand: str, status: int = 200, *, is_paused: bool = False) -> JSONResponse:
    # Beside the stand and not in it: in a pause a phone stays on its page, with all that is on it.
    known = {"stand": stand, "paused": True} if is_paused else {"stand": stand}
    return JSONResponse(known, status, SAFE_HEADERS)


find_place = shown(_find_place)
say_goodbye = shown(_say_goodbye)
pass_on = posted(_pass_on)

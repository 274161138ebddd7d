"""Joining: type the code, read what is kept, take a seat."""

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response

from pages.participant.contacts import known_contacts
from pages.participant.cookies import Joined, is_loan, joined, keep_loan, keep_seat
from pages.participant.endpoints import posted, shown
from pages.participant.forms import Form
from pages.participant.language import phone_language
from pages.participant.page import go, show
from pages.participant.paths import JOIN, join_path, place_path
from pages.participant.refusals import refused
from pages.participant.turns import Turn
from pages.server.origin import is_under_tls
from pages.server.room import origin_of
from riskmodel.application.manage import double_roles
from riskmodel.application.opening import opened_stores
from riskmodel.application.take_part import join
from riskmodel.domain.join_code import LENGTH, read_code, spaced
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.network import is_overheard

AGAIN, LOAN = "opnieuw", "leen"
_LONGEST_SHOWN = 20


def _ask_code(request: Request) -> Response:
    """Show the join page; a phone that joined goes to its place, unless it lost its seat."""
    code = read_code(request.path_params.get("code", ""))
    if LOAN in request.query_params:
        # Said once: from then on every page of this device knows.
        announced = go(join_path(code) if code.isalnum() else JOIN)
        keep_loan(request, announced)
        return announced
    again = AGAIN in request.query_params
    seat = joined(request)
    if seat and not again and code in ("", seat.code):
        return go(place_path(seat.workshop_id))
    return _page(request, code, again=again)


def _take_seat(request: Request, form: Form) -> Response:
    """Take a seat once: joining again on the same phone leads to the seat it has."""
    code = read_code(form.get("code", ""))
    again = AGAIN in form
    seat = joined(request)
    if seat and not again and code == seat.code:
        return go(place_path(seat.workshop_id))
    try:
        workshop_id, token = join(opened_stores(), code, datetime.now(UTC))
    except Exception as error:
        return _refuse(request, error, code, again)
    answer = go(place_path(workshop_id))
    keep_seat(request, answer, Joined(workshop_id, code), token)
    return answer


def _refuse(request: Request, error: Exception, code: str = "", again: bool = False) -> Response:
    """Show the page again with what was typed, and say why not."""
    refusal = refused(error, phone_language(request))
    answer = _page(request, code, again=again, problem=refusal.sentence, status_code=refusal.status)
    if refusal.wait:
        answer.headers["Retry-After"] = str(refusal.wait)
    return answer


def _page(
    request: Request, code: str, *, again: bool = False, problem: str = "", status_code: int = 200
) -> Response:
    seat = joined(request)
    brief = code[:_LONGEST_SHOWN]
    return show(
        request,
        "join",
        status_code=status_code,
        back_to=join_path(brief) if brief.isalnum() else JOIN,
        code=spaced(brief) if len(brief) == LENGTH else brief,
        again=AGAIN if again else "",
        is_loan=is_loan(request),
        loan_path=f"{join_path(brief) if brief.isalnum() else JOIN}?{LOAN}=1",
        problem=problem,
        own_place=place_path(seat.workshop_id) if seat and not again else "",
        is_overheard=is_overheard(origin_of(request)) and not is_under_tls(request),
        least=CURRENT.room_people,
        least_with_manager=CURRENT.row_people,
        double_roles=double_roles(opened_stores()),
        contacts=list(known_contacts(phone_language(request)).values()),
    )


ask_code = shown(_ask_code)
take_seat = posted(_take_seat, _refuse, turn=Turn.JOIN)

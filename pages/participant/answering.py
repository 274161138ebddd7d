"""Storing one answer, asked by a form or by the script."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from pages.participant.cookies import seat_token
from pages.participant.endpoints import own, posted, workshop_in
from pages.participant.forms import Form
from pages.participant.language import phone_language
from pages.participant.refusals import TooLateError, refused
from pages.participant.steps import answer_to
from pages.server.rendering import SAFE_HEADERS
from riskmodel.application.opening import opened_stores
from riskmodel.application.second_round import store_revision
from riskmodel.application.take_part import store_score
from riskmodel.domain.answer import Answer, Axis, read_answer
from riskmodel.domain.errors import ScoreOutsideScaleError, WrongPhaseError


def store_answer(
    request: Request, factor: str, axis: Axis, answer: Answer, draft: str, *, again: bool = False
) -> None:
    """Store an answer, `again` in the second round; when this returns, it is on disk.

    Raises as `store_score` and `store_revision` do.

    A phone that missed the confirmation asks again, maybe after the round closed: an answer that was
    stored in time is counted, so it is confirmed and not called late.
    """
    workshop_id, store = workshop_in(request), store_revision if again else store_score
    try:
        store(opened_stores(), workshop_id, seat_token(request), factor, axis, answer, draft=draft)
    except WrongPhaseError as error:
        if not _is_stored(request, factor, axis, answer):
            raise TooLateError(*error.args) from None


def _is_stored(request: Request, factor: str, axis: Axis, answer: Answer) -> bool:
    try:
        return answer_to(own(request).answers, factor, axis) == answer
    except WrongPhaseError:
        return False


def _confirm_answer(request: Request, form: Form) -> Response:
    """Store what the script sends, and confirm it only then."""
    answer = read_answer(form.get("answer", ""))
    axis = _read_axis(form.get("axis", ""))
    again = form.get("again") == "yes"
    store_answer(request, form.get("factor", ""), axis, answer, form.get("draft", ""), again=again)
    return JSONResponse({"stored": True}, headers=SAFE_HEADERS)


def _refuse(request: Request, error: Exception) -> Response:
    refusal = refused(error, phone_language(request))
    content = {"stored": False, "message": refusal.sentence}
    return JSONResponse(content, status_code=refusal.status, headers=SAFE_HEADERS)


def _read_axis(text: str) -> Axis:
    try:
        return Axis(text)
    except ValueError:
        raise ScoreOutsideScaleError(text) from None


confirm_answer = posted(_confirm_answer, _refuse)

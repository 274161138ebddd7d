"""Every factor with what was answered, and saying to be ready."""

from contextlib import suppress
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from pages.participant.cookies import seat_token
from pages.participant.endpoints import own, posted, shown, workshop_in
from pages.participant.forms import Form
from pages.participant.language import phone_language
from pages.participant.page import go, show
from pages.participant.paths import overview_path, place_path, question_path
from pages.participant.stand import Place, place_of
from pages.participant.steps import Given, answer_to, given
from pages.participant.wording import factor_words
from riskmodel.application.opening import opened_stores
from riskmodel.application.take_part import OwnView, say_ready
from riskmodel.domain.answer import Axis
from riskmodel.domain.errors import WrongPhaseError
from riskmodel.i18n.translate import Language


@dataclass(frozen=True)
class Line:
    """One factor in the overview; `path` leads to the question that is still open, or to the first."""

    name: str
    given: Given
    path: str


def _show_overview(request: Request) -> Response:
    """Show what was answered; who is ready waits instead."""
    view = own(request)
    if place_of(view) != Place.SCORING or view.is_ready:
        return go(place_path(view.workshop.id))
    lines = _lines(view, phone_language(request))
    last = question_path(view.workshop.id, len(lines), Axis.IMPACT)
    is_complete = all(line.given == Given.BOTH for line in lines)
    return show(request, "overview", view=view, lines=lines, is_complete=is_complete, previous_path=last)


def _take_ready(request: Request, form: Form) -> Response:
    """Note that this person is ready, or wants to change something after all."""
    workshop_id = workshop_in(request)
    ready = form.get("ready", "yes") != "no"
    with suppress(WrongPhaseError):
        # Too late to say so changes nothing: the room has moved on, and so does the phone.
        say_ready(opened_stores(), workshop_id, seat_token(request), ready)
    return go(place_path(workshop_id) if ready else overview_path(workshop_id))


def _lines(view: OwnView, language: Language) -> list[Line]:
    lines = []
    for number, factor in enumerate(view.workshop.factor_ids, start=1):
        has_likelihood = answer_to(view.answers, factor, Axis.LIKELIHOOD) is not None
        is_half = given(view, factor) == Given.ONE
        axis = Axis.IMPACT if is_half and has_likelihood else Axis.LIKELIHOOD
        path = question_path(view.workshop.id, number, axis)
        name = factor_words(view.content, factor, language).name
        lines.append(Line(name, given(view, factor), path))
    return lines


show_overview = shown(_show_overview)
take_ready = posted(_take_ready)

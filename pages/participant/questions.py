"""One question about one factor: shown, and answered without a script."""

from starlette.requests import Request
from starlette.responses import Response

from pages.participant.announcements import announced
from pages.participant.answering import store_answer
from pages.participant.endpoints import noted, own, posted, shown
from pages.participant.forms import Form
from pages.participant.language import phone_language
from pages.participant.page import go, show
from pages.participant.paths import AXIS_WORDS, overview_path, place_path, question_path
from pages.participant.refusals import TooLateError, refused
from pages.participant.second_round import may_revise
from pages.participant.stand import Place, place_of
from pages.participant.steps import Step, answer_to, step_at
from pages.participant.wording import answer_word, factor_words, question_words
from riskmodel.application.take_part import OwnView
from riskmodel.domain.answer import Answer, Axis, read_answer, write_answer
from riskmodel.domain.errors import NotFoundError, RiskModelError, WrongPhaseError

_AXES = {word: axis for axis, word in AXIS_WORDS.items()}


def _ask_question(request: Request) -> Response:
    """Show one question, with the own answer if there is one and nothing chosen if there is none."""
    view = own(request)
    if place_of(view) not in (Place.SCORING, Place.AGAIN):
        return go(place_path(view.workshop.id))
    step = _step(request, view)
    if _is_again(view) and not may_revise(view, _factor(view, step)):
        return go(place_path(view.workshop.id))
    return _page(request, view, step, answer_to(view.answers, _factor(view, step), step.axis))


def _take_answer(request: Request, form: Form) -> Response:
    """Store the chosen answer, if any, and go on to the next question."""
    is_answered = bool(form.get("answer"))
    try:
        view = own(request)
    except WrongPhaseError as error:
        raise (TooLateError(*error.args) if is_answered else error) from None
    step = _step(request, view)
    if is_answered:
        answer = read_answer(form["answer"])
        try:
            factor, draft = _factor(view, step), form.get("draft", "")
            # By the form and not by the phase: a late answer of the first round is no revision.
            store_answer(request, factor, step.axis, answer, draft, again=form.get("again") == "yes")
        except RiskModelError:
            raise
        except Exception as error:
            # A full disk or a locked file: the choice stays on the screen.
            refusal = refused(noted(error), phone_language(request))
            return _page(request, view, step, answer, problem=refusal.sentence, status_code=refusal.status)
    return go(_next_path(view, step))


def _page(
    request: Request,
    view: OwnView,
    step: Step,
    chosen: Answer | None,
    *,
    problem: str = "",
    status_code: int = 200,
) -> Response:
    language = phone_language(request)
    factor = _factor(view, step)
    # Who comes late, or whose screen was locked, has not read who is in the room.
    is_first = not any(answer for pair in view.answers.values() for answer in pair)
    likelihood = answer_to(view.answers, factor, Axis.LIKELIHOOD)
    return show(
        request,
        "question",
        status_code=status_code,
        view=view,
        back_to=_path_to(view, step),
        step=step,
        factor=factor_words(view.content, factor, language),
        question=question_words(view.content.scale, step.axis, language),
        asks_impact=step.axis == Axis.IMPACT,
        chosen=write_answer(chosen) if chosen else "",
        likelihood=answer_word(view.content.scale, Axis.LIKELIHOOD, likelihood, language),
        likelihood_path=question_path(view.workshop.id, step.number, Axis.LIKELIHOOD),
        previous_path=_previous_path(view, step),
        next_path=_next_path(view, step),
        is_again=_is_again(view),
        problem=problem,
        announced=announced(view) if is_first else None,
    )


def _step(request: Request, view: OwnView) -> Step:
    axis = _AXES.get(request.path_params["axis"])
    if axis is None:
        raise NotFoundError
    return step_at(view, request.path_params["number"], axis)


def _factor(view: OwnView, step: Step) -> str:
    return view.workshop.factor_ids[step.number - 1]


def _is_again(view: OwnView) -> bool:
    return place_of(view) == Place.AGAIN


def _next_path(view: OwnView, step: Step) -> str:
    """Return where to go after a question; in the second round each factor leads back to its list."""
    if _is_again(view) and step.axis == Axis.IMPACT:
        return place_path(view.workshop.id)
    return _path_to(view, step.next())


def _previous_path(view: OwnView, step: Step) -> str:
    if _is_again(view) and step.axis == Axis.LIKELIHOOD:
        return place_path(view.workshop.id)
    return _path_to(view, step.previous()) if step.previous() else ""


def _path_to(view: OwnView, step: Step | None) -> str:
    """Return the page of a step; after the last comes the overview."""
    if step is None:
        return overview_path(view.workshop.id)
    return question_path(view.workshop.id, step.number, step.axis)


ask_question = shown(_ask_question)
take_answer = posted(_take_answer)

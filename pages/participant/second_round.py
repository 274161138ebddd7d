"""Scoring again what the room talked about: one's own answers, which stay as they are unless changed."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from pages.participant.language import phone_language
from pages.participant.page import show
from pages.participant.paths import place_path, question_path
from pages.participant.steps import answer_to
from pages.participant.wording import answer_word, factor_words
from riskmodel.application.take_part import OwnView
from riskmodel.domain.answer import Axis
from riskmodel.i18n.translate import Language

DONE = "klaar"


@dataclass(frozen=True)
class AgainLine:
    """A factor that is scored again, with one's own answers; `path` is empty for who has none to change."""

    name: str
    likelihood: str
    impact: str
    path: str


def show_again(request: Request, view: OwnView) -> Response:
    """Show what is scored again, or thank who leaves it as it is; nothing of that is kept or counted."""
    place = place_path(view.workshop.id)
    if DONE in request.query_params:
        return show(request, "again_done", view=view)
    lines = [_line(view, factor, phone_language(request)) for factor in _again(view)]
    return show(request, "again", view=view, lines=lines, done_path=f"{place}?{DONE}=1")


def may_revise(view: OwnView, factor: str) -> bool:
    """Say whether this person can change an answer to a factor now."""
    return factor in view.second_factor_ids and factor in view.answers


def _again(view: OwnView) -> list[str]:
    return [factor for factor in view.workshop.factor_ids if factor in view.second_factor_ids]


def _line(view: OwnView, factor: str, language: Language) -> AgainLine:
    number = view.workshop.factor_ids.index(factor) + 1
    path = question_path(view.workshop.id, number, Axis.LIKELIHOOD) if may_revise(view, factor) else ""
    words = [
        answer_word(view.content.scale, axis, answer_to(view.answers, factor, axis), language)
        for axis in Axis
    ]
    return AgainLine(factor_words(view.content, factor, language).name, words[0], words[1], path)

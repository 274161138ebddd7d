"""The room statement as it is read back, and a way to object that names nobody."""

import re
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from catalog.model import Catalogue
from pages.participant.cookies import seat_token
from pages.participant.endpoints import posted, workshop_in
from pages.participant.forms import Form
from pages.participant.language import phone_language
from pages.participant.page import go, show
from pages.participant.paths import place_path
from pages.participant.wording import factor_words
from riskmodel.application.opening import opened_stores
from riskmodel.application.take_part import OwnView, object_to_statement
from riskmodel.domain.room_statement import AgreedMeasure, RoomStatement
from riskmodel.domain.vote import by_support
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.influence_words import influence_word
from riskmodel.i18n.support_words import support_word
from riskmodel.i18n.translate import Language, translator


@dataclass(frozen=True)
class FactorLine:
    """A factor as it will leave the room."""

    name: str
    words: str
    other_view: str


@dataclass(frozen=True)
class MeasureLine:
    """A measure as it will leave the room; `due`, `first_step` and `support` are empty when there is none."""

    text: str
    owner: str
    due: str
    influence: str
    first_step: str
    support: str


def show_statement(request: Request, view: OwnView) -> Response:
    """Show what will leave the room, with the own objection."""
    language = phone_language(request)
    statement = view.statement
    return show(
        request,
        "statement",
        view=view,
        factors=_factors(view.content, statement, language) if statement else [],
        measures=[_measure(measure, language) for measure in by_support(statement.measures)]
        if statement
        else [],
        objects=view.objects,
        read=statement.digest.hex() if statement else "",
    )


def _take_objection(request: Request, form: Form) -> Response:
    """Note an objection or withdraw it; saying it twice changes nothing."""
    workshop_id = workshop_in(request)
    objects = form.get("objects") == "yes"
    read = form.get("read", "")
    # What no page of ours sent is the digest of no statement.
    digest = bytes.fromhex(read) if re.fullmatch("[0-9a-f]{64}", read) else b""
    object_to_statement(opened_stores(), workshop_id, seat_token(request), objects, read=digest)
    return go(place_path(workshop_id))


def _factors(content: Catalogue, statement: RoomStatement, language: Language) -> list[FactorLine]:
    return [
        FactorLine(factor_words(content, factor.factor_id, language).name, factor.words, factor.other_view)
        for factor in statement.factors
    ]


def _measure(measure: AgreedMeasure, language: Language) -> MeasureLine:
    due = long_date(measure.due_on, language) if measure.due_on else ""
    words = translator(language)
    influence, support = influence_word(measure.influence, words), support_word(measure.support, words)
    return MeasureLine(measure.text, measure.owner, due, influence, measure.first_step, support)


take_objection = posted(_take_objection)

"""Recognising: a list of factors to mark, and what is missing in it, typed without a name."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from pages.participant.cookies import seat_token
from pages.participant.endpoints import own, posted, workshop_in
from pages.participant.forms import Form
from pages.participant.language import phone_language
from pages.participant.page import go, show
from pages.participant.paths import place_path
from pages.participant.refusals import refused
from pages.participant.wording import FactorWords, factor_words
from pages.server.rendering import SAFE_HEADERS
from riskmodel.application import missing_factors, recognise
from riskmodel.application.opening import opened_stores
from riskmodel.application.propose import names_to_avoid
from riskmodel.application.take_part import OwnView
from riskmodel.domain.errors import RiskModelError, TextTooLongError, TooManyError
from riskmodel.i18n.naming import seem_to_name
from riskmodel.i18n.translate import Language

_CORRECTABLE = (TextTooLongError, TooManyError)
_MARK = "factor."


@dataclass(frozen=True)
class Typed:
    """What somebody typed and what stands in its way: names in it, or a refusal."""

    text: str = ""
    names: tuple[str, ...] = ()
    error: RiskModelError | None = None


def show_list(request: Request, view: OwnView, typed: Typed | None = None) -> Response:
    """Show the factors with one's own marks, and what one misses; what was typed stays in the field."""
    typed = typed or Typed()
    stores, token, language = opened_stores(), seat_token(request), phone_language(request)
    mine = missing_factors.own_missing(stores, view.workshop.id, token)
    refusal = refused(typed.error, language) if typed.error else None
    return show(
        request,
        "recognise",
        status_code=refusal.status if refusal else 200,
        view=view,
        back_to=place_path(view.workshop.id),
        factors=[_words(view, one, language) for one in recognise.to_mark(stores, view.workshop)],
        core=[_words(view, one, language).name for one in view.workshop.core_factor_ids],
        marked=recognise.own_marks(stores, view.workshop.id, token),
        waiting=[one for one in mine if one.text],
        room=missing_factors.MOST_MISSING - len(mine),
        longest=missing_factors.LONGEST_MISSING,
        text=typed.text,
        names=typed.names,
        problem=refusal.sentence if refusal else "",
    )


def _take_marks(request: Request, form: Form) -> Response:
    """Keep the marks, and what is missing if something was typed; one with a name in it is asked about."""
    stores, workshop_id, token = opened_stores(), workshop_in(request), seat_token(request)
    marked = [name.removeprefix(_MARK) for name in form if name.startswith(_MARK)]
    recognise.mark(stores, workshop_id, token, marked)
    if form.get("at_once") == "yes":
        # From the script, at every mark: what is being typed is not sent yet.
        return JSONResponse({"stored": True}, headers=SAFE_HEADERS)
    text = form.get("missing", "")
    names = seem_to_name(text, names_to_avoid(stores)) if len(text) <= missing_factors.LONGEST_MISSING else ()
    if names and form.get("sure") != "yes":
        return show_list(request, own(request), Typed(text, names))
    if text.strip():
        try:
            missing_factors.say_missing(stores, workshop_id, token, text)
        except _CORRECTABLE as error:
            return show_list(request, own(request), Typed(text, error=error))
    return go(place_path(workshop_id))


def _take_missing_back(request: Request, form: Form) -> Response:
    """Take back what nobody has read."""
    workshop_id, number = workshop_in(request), form.get("number", "")
    if number.isdecimal() and len(number) == 1:
        missing_factors.take_missing_back(opened_stores(), workshop_id, seat_token(request), int(number))
    return go(place_path(workshop_id))


def _words(view: OwnView, factor: str, language: Language) -> FactorWords:
    return factor_words(view.content, factor, language)


take_marks = posted(_take_marks)
take_missing_back = posted(_take_missing_back)

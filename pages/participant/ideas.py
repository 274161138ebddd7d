"""Ideas for measures, typed without a name; nobody reads them before three people wrote something."""

from starlette.requests import Request
from starlette.responses import Response

from pages.participant.cookies import seat_token
from pages.participant.endpoints import own, posted, workshop_in
from pages.participant.forms import Form
from pages.participant.language import phone_language
from pages.participant.page import go, show
from pages.participant.paths import place_path
from pages.participant.refusals import refused
from riskmodel.application import propose
from riskmodel.application.opening import opened_stores
from riskmodel.application.take_part import OwnView
from riskmodel.domain.errors import MissingValueError, RiskModelError, TextTooLongError, TooManyError
from riskmodel.domain.proposal import LONGEST, MOST_EACH
from riskmodel.i18n.naming import seem_to_name

_CORRECTABLE = (MissingValueError, TextTooLongError, TooManyError)


def show_ideas(
    request: Request,
    view: OwnView,
    *,
    text: str = "",
    names: tuple[str, ...] = (),
    error: RiskModelError | None = None,
) -> Response:
    """Show the own ideas and a field for another; what was typed stays in it."""
    mine = propose.own_proposals(opened_stores(), view.workshop.id, seat_token(request))
    refusal = refused(error, phone_language(request)) if error else None
    return show(
        request,
        "ideas",
        status_code=refusal.status if refusal else 200,
        view=view,
        back_to=place_path(view.workshop.id),
        waiting=[idea for idea in mine if idea.text],
        opened=sum(not idea.text for idea in mine),
        room=MOST_EACH - len(mine),
        text=text,
        names=names,
        longest=LONGEST,
        problem=refusal.sentence if refusal else "",
    )


def _take_idea(request: Request, form: Form) -> Response:
    """Keep an idea; one that seems to name somebody is first shown again with a warning."""
    stores, workshop_id, text = opened_stores(), workshop_in(request), form.get("idea", "")
    view = own(request)
    # Searching takes ever longer with the length, and holds up every other phone meanwhile.
    names = seem_to_name(text, propose.names_to_avoid(stores)) if len(text) <= LONGEST else ()
    if names and form.get("sure") != "yes":
        return show_ideas(request, view, text=text, names=names)
    try:
        propose.propose(stores, workshop_id, seat_token(request), text)
    except _CORRECTABLE as error:
        return show_ideas(request, view, text=text, error=error)
    return go(place_path(workshop_id))


def _take_idea_back(request: Request, form: Form) -> Response:
    """Take back an idea that nobody has read."""
    workshop_id, number = workshop_in(request), form.get("number", "")
    if number.isdecimal() and len(number) == 1:
        propose.take_back(opened_stores(), workshop_id, seat_token(request), int(number))
    return go(place_path(workshop_id))


take_idea = posted(_take_idea)
take_idea_back = posted(_take_idea_back)

"""The question about the session itself: how safe was it to say here what you think?"""

from starlette.requests import Request
from starlette.responses import Response

from pages.participant.cookies import seat_token
from pages.participant.endpoints import posted, workshop_in
from pages.participant.forms import Form
from pages.participant.language import phone_language
from pages.participant.page import go, show
from pages.participant.paths import place_path
from riskmodel.application.opening import opened_stores
from riskmodel.application.session_safety import answer_safety, own_safety
from riskmodel.application.take_part import OwnView
from riskmodel.i18n.safety_words import safety_level_words
from riskmodel.i18n.translate import translator


def show_safety(request: Request, view: OwnView) -> Response:
    """Show the question with one's own answer, if there is one."""
    return show(
        request,
        "safety",
        view=view,
        levels=safety_level_words(translator(phone_language(request))),
        chosen=own_safety(opened_stores(), view.workshop.id, seat_token(request)),
    )


def _take_safety(request: Request, form: Form) -> Response:
    """Keep the answer, or take it back; giving it twice changes nothing."""
    workshop_id, given = workshop_in(request), form.get("level", "")
    # What no page of ours sent is no level; whoever has no seat is told about that first.
    level = None if given == "none" else int(given) if given in {"1", "2", "3", "4", "5"} else 0
    answer_safety(opened_stores(), workshop_id, seat_token(request), level)
    return go(place_path(workshop_id))


take_safety = posted(_take_safety)

"""The secret vote: three points to divide over the measures, stored at every tap."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from pages.participant.cookies import seat_token
from pages.participant.endpoints import posted, workshop_in
from pages.participant.forms import Form
from pages.participant.page import go, show
from pages.participant.paths import place_path
from riskmodel.application.opening import opened_stores
from riskmodel.application.take_part import OwnView
from riskmodel.application.vote import OwnVote, own_vote, put_points
from riskmodel.domain.room_statement import AgreedMeasure
from riskmodel.domain.vote import POINTS_EACH, letter_of


@dataclass(frozen=True)
class Choice:
    """A measure to vote on, with the own points."""

    letter: str
    measure: AgreedMeasure
    points: int


def show_vote(request: Request, view: OwnView) -> Response:
    """Show the measures with one's own points, and how many are left."""
    found = own_vote(opened_stores(), view.workshop.id, seat_token(request))
    return show(request, "vote", view=view, choices=_choices(found), left=found.left, each=POINTS_EACH)


def _take_points(request: Request, form: Form) -> Response:
    """Give a measure so many points; giving them twice changes nothing."""
    workshop_id, measure_id, points = workshop_in(request), form.get("measure", ""), form.get("points", "")
    # What no page of ours sent is too many; whoever has no seat is told about that first.
    given = int(points) if points in {"0", "1", "2", "3"} else POINTS_EACH + 1
    put_points(opened_stores(), workshop_id, seat_token(request), measure_id, given)
    # Only ever a letter: whatever else a form sends must not end up in an address.
    letter = form.get("letter", "")
    return go(
        f"{place_path(workshop_id)}#{letter}"
        if letter.isascii() and letter.isalpha()
        else place_path(workshop_id)
    )


def _choices(found: OwnVote) -> list[Choice]:
    return [
        Choice(letter_of(place), measure, found.points.get(measure.id, 0))
        for place, measure in enumerate(found.measures)
    ]


take_points = posted(_take_points)

"""The addresses of the participant's phone."""

from starlette.routing import Route

from pages.participant.answering import confirm_answer
from pages.participant.assets import send_asset
from pages.participant.help import choose_language, show_help
from pages.participant.ideas import take_idea, take_idea_back
from pages.participant.joining import ask_code, take_seat
from pages.participant.overview import show_overview, take_ready
from pages.participant.place import find_place, pass_on, say_goodbye, tell_stand
from pages.participant.privacy import show_privacy
from pages.participant.questions import ask_question, take_answer
from pages.participant.recognise import take_marks, take_missing_back
from pages.participant.safety import take_safety
from pages.participant.statement import take_objection
from pages.participant.turns import in_turn
from pages.participant.vote import take_points
from pages.server.room import noticed

_PLACE = "/werksessie/{workshop_id}"

ROUTES: list[Route] = [
    Route("/meedoen", noticed(ask_code)),
    # People type this address over from a screen, some with a slash behind it.
    Route("/meedoen/", noticed(ask_code)),
    Route("/meedoen", take_seat, methods=["POST"]),
    Route("/meedoen/hulp", show_help),
    Route("/meedoen/privacy", show_privacy),
    Route("/meedoen/{code}", noticed(ask_code)),
    Route("/taal/{language}", choose_language),
    Route("/phone/{name}", send_asset),
    Route(_PLACE, in_turn(find_place)),
    Route(f"{_PLACE}/stand", in_turn(tell_stand)),
    Route(f"{_PLACE}/hulp", in_turn(show_help)),
    Route(f"{_PLACE}/afgerond", in_turn(say_goodbye)),
    Route(f"{_PLACE}/herken", take_marks, methods=["POST"]),
    Route(f"{_PLACE}/herken/terug", take_missing_back, methods=["POST"]),
    Route(f"{_PLACE}/score", confirm_answer, methods=["POST"]),
    Route(f"{_PLACE}/bezwaar", take_objection, methods=["POST"]),
    Route(f"{_PLACE}/veiligheid", take_safety, methods=["POST"]),
    Route(f"{_PLACE}/stem", take_points, methods=["POST"]),
    Route(f"{_PLACE}/idee", take_idea, methods=["POST"]),
    Route(f"{_PLACE}/idee/terug", take_idea_back, methods=["POST"]),
    Route(f"{_PLACE}/doorgeven", pass_on, methods=["POST"]),
    Route(f"{_PLACE}/overzicht", in_turn(show_overview)),
    Route(f"{_PLACE}/overzicht", take_ready, methods=["POST"]),
    Route(f"{_PLACE}/{{number:int}}/{{axis}}", in_turn(ask_question)),
    Route(f"{_PLACE}/{{number:int}}/{{axis}}", take_answer, methods=["POST"]),
]
"""Everything the phone asks for; put them in front of what Streamlit serves."""

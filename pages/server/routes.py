"""The routes around the screens."""

from starlette.routing import Route

from pages.cards.routes import ROUTES as CARDS
from pages.handouts.routes import ROUTES as HANDOUTS
from pages.server.health import health
from pages.server.login import show_login, submit_login, submit_logout
from pages.server.own_account import CHANGE_PASSWORD, SIGN_OUT, show_change, submit_change, submit_sign_out
from pages.server.password import PATH as PASSWORD
from pages.server.password import follow_link, show_password, submit_password
from pages.server.refused import STYLESHEET
from pages.server.setup import show_setup, submit_setup
from pages.server.sign_on import ROUTES as SIGN_ON
from pages.server.tryout import ROOM, show_room, try_phone
from riskmodel.application.network import TRYOUT_PATH

ROUTES = [
    Route("/inloggen", show_login, methods=["GET"]),
    Route("/inloggen", submit_login, methods=["POST"]),
    Route("/uitloggen", submit_logout, methods=["POST"]),
    *SIGN_ON,
    Route("/eerste-start", show_setup, methods=["GET"]),
    Route("/eerste-start", submit_setup, methods=["POST"]),
    Route(PASSWORD, show_password, methods=["GET"]),
    Route(PASSWORD, submit_password, methods=["POST"]),
    Route(f"{PASSWORD}/{{token}}", follow_link, methods=["GET"]),
    Route(CHANGE_PASSWORD, show_change, methods=["GET"]),
    Route(CHANGE_PASSWORD, submit_change, methods=["POST"]),
    Route(SIGN_OUT, submit_sign_out, methods=["POST"]),
    Route("/healthz", health),
    Route(TRYOUT_PATH, try_phone),
    Route(ROOM, show_room),
    STYLESHEET.route,
    *CARDS,
    *HANDOUTS,
]

"""The routes around the screens."""

from starlette.routing import Route

from pages.server.health import health
from pages.server.login import show_login, submit_login, submit_logout
from pages.server.refused import STYLESHEET
from pages.server.setup import show_setup, submit_setup

ROUTES = [
    Route("/inloggen", show_login, methods=["GET"]),
    Route("/inloggen", submit_login, methods=["POST"]),
    Route("/uitloggen", submit_logout, methods=["POST"]),
    Route("/eerste-start", show_setup, methods=["GET"]),
    Route("/eerste-start", submit_setup, methods=["POST"]),
    Route("/gezond", health),
    STYLESHEET.route,
]

"""A room with its door open, for every test of the phone."""

from collections.abc import Iterator
from threading import Thread
from time import sleep

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext
from starlette.applications import Starlette

from pages.participant.routes import ROUTES
from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person, a_room, a_round
from tests.worlds import Worlds


@pytest.fixture
def room(stores: Stores, worlds: Worlds) -> Room:
    """A workshop with the core factors whose lobby is open."""
    return worlds.room(stores, _open_room)


def _open_room(stores: Stores) -> Room:
    leader = a_person(stores, Role.FACILITATOR)
    return a_room(stores, leader, a_round(stores, leader), team="Kliniek")


@pytest.fixture(autouse=True)
def _installation(stores: Stores) -> None:
    """Keep every test away from the data of whoever runs it."""


@pytest.fixture
def address(room: Room) -> Iterator[str]:
    """The address of a real server with the routes of the phone."""
    app = Starlette(routes=list(ROUTES))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", lifespan="off", ws="none"))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def pocket(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of 320 by 568, the smallest that still has to work."""
    context = browser.new_context(
        viewport={"width": 320, "height": 568}, locale="nl-NL", reduced_motion="reduce"
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()

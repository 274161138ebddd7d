"""The server: desk screens, phones and the room's screen in one process. `streamlit run app.py` starts it."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

import pages
from pages.participant.routes import ROUTES as PHONE
from pages.projector.routes import ROUTES as PROJECTOR
from pages.server.errors import Errors, show_broken_screen
from pages.server.gates import Gates
from pages.server.headers import SecurityHeaders
from pages.server.hosts import OwnHosts
from pages.server.lifespan import lifespan
from pages.server.routes import ROUTES as SERVER
from pages.server.sound_start import require_sound_start
from pages.server.turns import Turns

require_sound_start()

routes = [*SERVER, *PHONE, *PROJECTOR]
# From the outside in: a refusal and a breakdown get the headers too.
middleware = [
    Middleware(SecurityHeaders),
    Middleware(Errors),
    Middleware(OwnHosts),
    Middleware(Gates, own=routes),
    Middleware(Turns),
]
app = st.App(
    # Beside the package, wherever that is installed: `risicotafel serve` runs a copy of this file.
    Path(pages.__file__).with_name("frame.py"),
    routes=routes,
    middleware=middleware,
    lifespan=lifespan,
    on_script_error=show_broken_screen,
)

"""The server: desk screens, phones and the room's screen in one process. `streamlit run app.py` starts it."""

import streamlit as st
from starlette.middleware import Middleware

from pages.participant.routes import ROUTES as PHONE
from pages.projector.routes import ROUTES as PROJECTOR
from pages.server.gates import Gates
from pages.server.headers import SecurityHeaders
from pages.server.lifespan import lifespan
from pages.server.routes import ROUTES as SERVER

routes = [*SERVER, *PHONE, *PROJECTOR]
# From the outside in: what the gates answer gets the headers too.
middleware = [Middleware(SecurityHeaders), Middleware(Gates, own=routes)]
app = st.App("pages/frame.py", routes=routes, middleware=middleware, lifespan=lifespan)

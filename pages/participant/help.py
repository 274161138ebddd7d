"""Where to go with what this session stirs up, and the choice of language."""

from starlette.requests import Request
from starlette.responses import Response

from catalog.load import load_catalogue
from pages.participant.cookies import keep_language
from pages.participant.endpoints import shown
from pages.participant.page import go, show
from pages.participant.paths import local_path
from pages.server.rendering import language_of
from riskmodel.i18n.translate import read_language

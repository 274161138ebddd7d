"""The other language at a desk: a whole new page, and never another server."""

import re
from html import unescape

import pytest

import app
from pages.server.language import language_link
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.server.clients import a_browser


@pytest.mark.parametrize(
    ("current", "here"),
    [
        (Language.NL, "/"),
        (Language.EN, "/accounts"),
        (Language.NL, "/sessie?werksessie=9a576a87"),
        (Language.EN, '/sessie?werksessie="><script>&x=1#y'),
    ],
)
def test_it_leads_back_to_the_same_page(stores: Stores, current: Language, here: str) -> None:
    link = language_link(current, here)
    (address,) = re.findall(r' href="([^"]*)"', link)
    assert link.count("<") == 2
    answer = a_browser(app.routes).get(unescape(address))
    other = {"nl": "en", "en": "nl"}[current.value]
    assert (answer.status_code, answer.cookies["taal"]) == (303, other)
    assert answer.headers["location"].split("?")[0] == here.split("?")[0]
    assert re.findall(r' lang="(\w+)"', link) == [other]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://kwaad.example",
        "//kwaad.example",
        "/\\kwaad.example",
        "/%5Ckwaad.example",
        "/%2Fkwaad.example",
        "javascript:x",
    ],
)
def test_a_link_that_was_tampered_with_leads_nowhere_else(stores: Stores, elsewhere: str) -> None:
    answer = a_browser(app.routes).get("/taal/en", params={"terug": elsewhere})
    assert answer.headers["location"] == "/meedoen"

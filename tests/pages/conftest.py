"""A browser in front of the screens: only Streamlit's reading of cookies is replaced, nothing of ours."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from riskmodel.domain.access import Role
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.pages.builders import a_token

PAGES = Path(__file__).parents[2] / "pages"
HOME = "home.py"
Screen = Callable[..., AppTest]


@pytest.fixture
def cookies(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The cookies that the browser sends; empty for somebody who is not logged in."""
    sent: dict[str, str] = {}
    monkeypatch.setattr(ContextProxy, "cookies", property(lambda _context: sent))
    return sent


@pytest.fixture
def as_role(stores: Stores, cookies: dict[str, str]) -> Screen:
    """Open a screen from the menu, as somebody who is logged in with one role, in a language."""

    def screen(role: Role, script: str, language: Language = Language.NL) -> AppTest:
        cookies.update(sid=a_token(stores, role), taal=language.value)
        app = AppTest.from_file(PAGES / "frame.py", default_timeout=30).run()
        return app if script == HOME else app.switch_page(script).run()

    return screen


@pytest.fixture
def on_its_own(stores: Stores, cookies: dict[str, str]) -> Screen:
    """Run a screen without the frame and its menu, as a made-up address might, with a role or nobody."""

    def screen(role: Role | None, script: str) -> AppTest:
        if role is not None:
            cookies["sid"] = a_token(stores, role)
        return AppTest.from_file(PAGES / script, default_timeout=30).run()

    return screen

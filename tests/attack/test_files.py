"""Uploading and fetching files without a role that does so (T16, T21)."""

import httpx
import pytest

from riskmodel.domain.access import Role
from tests.attack.conftest import House
from tests.attack.websocket import opened
from tests.browser.server import ROOT

pytestmark = pytest.mark.xdist_group("attack")

REFUSED = (403, "Je hebt hier geen toegang toe. Er is niets veranderd.")
PATHS = ["/_stcore/upload_file/session/file", "/media/0123.xlsx"]
WITHOUT_FILES = [None, Role.FACILITATOR, Role.TEAM_LEADER]


@pytest.mark.parametrize(
    ("path", "role"),
    [*((path, role) for path in PATHS for role in WITHOUT_FILES), (PATHS[0], Role.MANAGEMENT)],
)
@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD"])
def test_who_has_no_files_to_handle_is_refused(
    house: House, method: str, path: str, role: Role | None
) -> None:
    headers = {"Cookie": house.cookie(role)} if role else {}
    answer = httpx.request(method, f"{house.url}{path}", verify=False, headers=headers, content=b"x" * 100)
    assert (answer.status_code, answer.text) == (REFUSED if method != "HEAD" else (403, ""))


def test_a_large_file_is_not_read_before_it_is_refused(house: House) -> None:
    """An open websocket is all that Streamlit itself asks for."""
    with opened(house.url, house.cookie(Role.FACILITATOR)) as wire:
        session_id = wire.run().session_id
        with httpx.Client(verify=False, base_url=house.url, cookies={"_streamlit_xsrf": "x"}) as browser:
            answer = browser.put(
                f"/_stcore/upload_file/{session_id}/1",
                headers={
                    "X-Xsrftoken": "x",
                    "Cookie": f"{house.cookie(Role.FACILITATOR)}; _streamlit_xsrf=x",
                },
                files={"file": ("bom.xlsx", b"x" * 4_000_000)},
            )
    assert answer.status_code == 403


@pytest.mark.parametrize("role", [Role.PREVENTION_OFFICER, Role.MANAGEMENT])
def test_streamlit_itself_answers_who_downloads(house: House, role: Role) -> None:
    headers = {"Cookie": house.cookie(role)}
    assert httpx.get(f"{house.url}/media/0123.xlsx", verify=False, headers=headers).status_code == 404


def test_the_gate_knows_every_screen_with_files() -> None:
    """A new one needs its role in `pages/server/gates.py`."""
    found = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "pages").rglob("*.py"))
        if "st.download_button" in path.read_text() or "st.file_uploader" in path.read_text()
    ]
    assert found == [
        "pages/components/annex_buttons.py",
        "pages/components/own_download.py",
        "pages/components/own_sheet.py",
        "pages/components/picture_files.py",
        "pages/components/plan_sheet.py",
        "pages/components/report_buttons.py",
        "pages/components/report_template.py",
        "pages/components/rie/upload.py",
        "pages/components/workbook_button.py",
        "pages/prevention/action_plan.py",
    ]

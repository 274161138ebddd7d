"""The product as `streamlit run app.py` starts it: headers on every answer, closed doors, the way in."""

import base64
import hashlib
import re
from collections.abc import Iterator

import httpx
import pytest
from starlette.routing import Route

import app
from pages.server.headers import STREAMLIT_POLICY
from pages.server.rendering import SAFE_HEADERS
from tests.browser.server import Server
from tests.server.clients import EMAIL, PASSWORD
from tests.server.test_app import sample_path

# One server for all of them, also when tests run side by side.
pytestmark = pytest.mark.xdist_group("started")

OWN_POLICY = SAFE_HEADERS["Content-Security-Policy"]
EVERYWHERE = {
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex",
}
UPLOAD = "/_stcore/upload_file/session/file"


@pytest.fixture(scope="module")
def stranger(started: Server) -> Iterator[httpx.Client]:
    """A browser before anybody can log in; used by the first test only."""
    with httpx.Client(verify=False, base_url=started.url) as browser:
        yield browser


@pytest.fixture(scope="module")
def newcomer(started: Server) -> Iterator[httpx.Client]:
    """A browser that is not logged in, on a server where people can."""
    with httpx.Client(verify=False, base_url=started.url) as browser:
        if browser.get("/inloggen").status_code == 303:
            typed = {"code": started.set_up_code, "name": "Bea", "email": EMAIL, "password": PASSWORD}
            browser.post("/eerste-start", data=typed, headers={"Origin": started.url})
            browser.cookies.clear()
        yield browser


@pytest.fixture(scope="module")
def administrator(started: Server, newcomer: httpx.Client) -> Iterator[httpx.Client]:
    """A browser that is logged in."""
    with httpx.Client(verify=False, base_url=started.url) as browser:
        login = {"email": EMAIL, "password": PASSWORD}
        browser.post("/inloggen", data=login, headers={"Origin": started.url})
        assert "sid" in browser.cookies
        yield browser


def leads_to(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.headers.get("location", "")


def test_the_first_start_says_the_code_in_both_languages_and_leads_there(
    started: Server, stranger: httpx.Client
) -> None:
    assert leads_to(stranger.get("/werksessies")) == (303, "/eerste-start")
    where = re.escape(f"http://127.0.0.1:{started.port}/eerste-start")
    output = started.output.read_text()
    dutch = re.findall(rf"Eerste start: open {where} en typ de opstartcode (\w{{6}} \w{{6}})\n", output)
    english = re.findall(rf"First start: open {where} and type the set-up code (\w{{6}} \w{{6}})\n", output)
    assert (len(dutch), len(english)) == (1, 1)
    assert dutch == english


@pytest.mark.parametrize(
    ("path", "status", "policy"),
    [
        ("/inloggen", 200, OWN_POLICY),
        ("/eerste-start", 303, STREAMLIT_POLICY),
        ("/meedoen", 200, OWN_POLICY),
        ("/scherm/onbekend", 303, STREAMLIT_POLICY),
        ("/healthz", 200, STREAMLIT_POLICY),
        ("/", 303, STREAMLIT_POLICY),
        ("/favicon.png", 200, STREAMLIT_POLICY),
        ("/_stcore/health", 200, STREAMLIT_POLICY),
        ("/_stcore/metrics", 404, STREAMLIT_POLICY),
        ("/media/onbekend.png", 403, STREAMLIT_POLICY),
        ("//kwaad.example", 400, STREAMLIT_POLICY),
    ],
)
def test_every_answer_has_the_headers(
    started: Server, newcomer: httpx.Client, path: str, status: int, policy: str
) -> None:
    answer = newcomer.get(f"{started.url}{path}")
    assert answer.status_code == status
    assert answer.headers.get_list("content-security-policy") == [policy]
    assert {name: ", ".join(answer.headers.get_list(name)) for name in EVERYWHERE} == EVERYWHERE


@pytest.mark.parametrize("language", ["nl", "en"])
def test_streamlits_page_is_ours(administrator: httpx.Client, language: str) -> None:
    answer = administrator.get(
        "/werksessies", headers={"Cookie": f"{cookie(administrator)}; taal={language}"}
    )
    page = answer.text
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-cache")
    assert re.findall(r'<html lang="(\w+)"', page) == [language]
    assert re.findall("<title>(.*?)</title>", page) == ["Risicotafel"]
    assert re.findall("_stcore/agent|enable JavaScript|You need to", page) == []
    (sentence,) = re.findall("<noscript><p>(.*?)</p></noscript>", page)
    assert sentence.startswith(
        {"nl": "Achter het bureau heeft Risicotafel", "en": "Risicotafel needs JavaScript"}[language]
    )


def test_the_policy_lets_streamlits_own_script_run(administrator: httpx.Client) -> None:
    answer = administrator.get("/")
    scripts = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", answer.text, re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    known = re.findall(r"'sha256-(.*?)'", answer.headers["content-security-policy"])
    assert len(digests) == 1
    assert digests == known


@pytest.mark.parametrize("route", app.routes, ids=lambda route: f"{sorted(route.methods)[0]} {route.path}")
def test_every_route_answers_itself_and_not_streamlit(administrator: httpx.Client, route: Route) -> None:
    answer = administrator.request(sorted(route.methods or ())[0], sample_path(route))
    assert answer.status_code not in (405, 500)
    assert 'id="root"' not in answer.text


def test_what_is_no_route_is_streamlits(administrator: httpx.Client) -> None:
    assert 'id="root"' in administrator.get("/geen-route").text


def cookie(browser: httpx.Client) -> str:
    return f"sid={browser.cookies['sid']}"


@pytest.mark.parametrize(
    ("path", "goes_to"),
    [
        ("/", "/inloggen"),
        ("/werksessies", "/inloggen?naar=/werksessies"),
        ("/index.html", "/inloggen?naar=/index.html"),
        ("/een/twee", "/inloggen?naar=/een/twee"),
        ("/scherm/9a576a87", "/inloggen?naar=/scherm/9a576a87"),
    ],
)
def test_who_is_not_logged_in_is_sent_to_the_login_page(
    newcomer: httpx.Client, path: str, goes_to: str
) -> None:
    assert leads_to(newcomer.get(path)) == (303, goes_to)
    assert leads_to(newcomer.head(path)) == (303, goes_to)


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
        "/_stcore/script-health-check",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_nobody_needs_is_not_there(administrator: httpx.Client, method: str, path: str) -> None:
    answer = administrator.request(method, path)
    assert (answer.status_code, answer.text) == (404, "")


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "POST", "OPTIONS"])
@pytest.mark.parametrize("path", [UPLOAD, "/media/0123.png"])
def test_files_are_for_accounts(newcomer: httpx.Client, method: str, path: str) -> None:
    answer = newcomer.request(method, path)
    assert (answer.status_code, answer.text) == (403, "Je hebt hier geen toegang toe. Er is niets veranderd.")


def test_an_administrator_handles_files_through_screens_only(administrator: httpx.Client) -> None:
    """The gate lets pass; Streamlit knows no such file, and asks for its own cookie before it takes one."""
    assert administrator.get("/media/0123.png").status_code == 404
    answer = administrator.put(UPLOAD, content=b"x")
    assert (answer.status_code, answer.text) == (403, "XSRF token missing or invalid")


def test_a_login_that_ended_opens_nothing(administrator: httpx.Client, started: Server) -> None:
    with httpx.Client(verify=False, base_url=started.url, headers={"Origin": started.url}) as browser:
        browser.post("/inloggen", data={"email": EMAIL, "password": PASSWORD})
        kept = cookie(browser)
        browser.post("/uitloggen")
    with httpx.Client(verify=False, base_url=started.url, headers={"Cookie": kept}) as thief:
        assert leads_to(thief.get("/")) == (303, "/inloggen")
        assert thief.get("/media/0123.png").status_code == 403


def test_the_output_holds_no_address_and_no_code_of_who_visits(
    started: Server, newcomer: httpx.Client
) -> None:
    newcomer.get("/meedoen/ABCDEFGH")
    newcomer.get("/inloggen")
    output = started.output.read_text()
    assert re.findall(r"ABCDEFGH|GET|HTTP/1", output) == []

import re
from pathlib import Path

import pytest
from starlette.routing import Route

import pages.participant
from pages.participant.routes import ROUTES
from tests.builders import Room
from tests.participant.phones import (
    ORIGIN,
    Phone,
    answers_of,
    joined_phone,
    new_phone,
    place,
    scoring_phone,
    seats,
)

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
SOURCES = Path(pages.participant.__file__).parent


def forms(room: Room) -> list[str]:
    """Every address that takes a form."""
    posts = [route.path for route in ROUTES if isinstance(route, Route) and "POST" in (route.methods or ())]
    values = {"workshop_id": room.workshop_id, "number:int": "1", "axis": "kans"}
    return [re.sub(r"{([\w:]+)}", lambda name: values[name[1]], path) for path in posts]


def test_every_answer_carries_the_policy(room: Room) -> None:
    phone = scoring_phone(room)
    home = place(room)
    addresses = [
        "/meedoen",
        "/meedoen/hulp",
        "/taal/en",
        home,
        f"{home}/1/kans",
        f"{home}/stand",
        f"{home}/9/x",
    ]
    for address in addresses:
        answer = phone.get(address, follow_redirects=False)
        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers["cache-control"] == "no-store"


def test_a_page_has_nothing_inline(room: Room) -> None:
    phone = scoring_phone(room)
    for address in (
        "/meedoen",
        f"{place(room)}/1/kans",
        f"{place(room)}/2/gevolg",
        f"{place(room)}/overzicht",
    ):
        page = phone.get(address).text
        assert re.findall(r"<style|<script(?![^>]* src=)|\sstyle=|\son\w+=|javascript:", page) == []
        assert page.count("<h1>") == 1
        assert page.count("<main") == 1


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://testserver", "http://testserver:81", None]
)
def test_a_forged_form_changes_nothing(room: Room, origin: str | None) -> None:
    phone = scoring_phone(room)
    addresses = forms(room)
    assert len(addresses) == 12
    if origin is None:
        del phone.headers["origin"]
    else:
        phone.headers["origin"] = origin
    fields = {
        "code": room.workshop.join_code,
        "factor": room.workshop.factor_ids[0],
        "axis": "likelihood",
        "answer": "4",
        "ready": "yes",
        "objects": "yes",
        "idea": "een ander rooster",
        "number": "1",
        "opnieuw": "1",
    }
    for address in addresses:
        answer = phone.post(address, data=fields)
        assert (answer.status_code, answer.headers["content-type"]) == (403, "text/plain; charset=utf-8")
    phone.headers["origin"] = ORIGIN
    assert answers_of(room, phone) == {}
    assert seats(room) == 1


def test_behind_a_proxy_the_configured_address_is_ours(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    phone = new_phone()
    phone.headers["origin"] = "https://risico.voorbeeld.example"
    code = {"code": room.workshop.join_code}
    assert phone.post("/meedoen", data=code).status_code == 403
    monkeypatch.setenv("RISICOTAFEL_ADDRESS", "https://risico.voorbeeld.example/")
    assert phone.post("/meedoen", data=code, follow_redirects=False).status_code == 303


def size(phone: Phone, address: str) -> int:
    page = phone.get(address)
    assets = re.findall(r'(?:href|src)="(/phone/[^"]+)"', page.text)
    assert len(assets) == 2
    return len(page.content) + sum(len(phone.get(asset).content) for asset in assets)


def test_everything_of_a_page_is_under_thirty_kilobytes(room: Room) -> None:
    phone = scoring_phone(room)
    assert size(new_phone(), "/meedoen") < 30_000
    assert max(size(phone, f"{place(room)}/{page}") for page in ("1/kans", "2/gevolg", "overzicht")) < 30_000


def test_style_and_script_are_asked_for_once() -> None:
    phone = new_phone()
    for asset in re.findall(r'"(/phone/[^"]+)"', phone.get("/meedoen").text):
        answer = phone.get(asset)
        assert re.fullmatch(r"/phone/(style|phone)\.[0-9a-f]{12}\.(css|js)", asset)
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["content-type"] in ("text/css; charset=utf-8", "text/javascript; charset=utf-8")
    assert phone.get("/phone/style.000000000000.css").status_code == 404
    assert phone.get("/phone/..%2frouting.py").status_code == 404


def test_a_waiting_page_looks_again_without_a_script(room: Room) -> None:
    phone = joined_phone(room)
    refresh = '<noscript><meta http-equiv="refresh" content="5"></noscript>'
    assert refresh in phone.get(place(room)).text
    room.start()
    assert refresh not in phone.get(f"{place(room)}/1/kans").text


def test_nobody_asks_who_the_browser_is() -> None:
    sources = "".join(file.read_text() for file in sorted(SOURCES.rglob("*.py"))).lower()
    assert re.findall(r"\.client\b|user-agent|x-forwarded|remote_addr", sources) == []


def test_the_secret_is_never_on_a_page(room: Room) -> None:
    phone = scoring_phone(room)
    token = phone.cookies["plaats"]
    for address in ("", "/1/kans", "/overzicht", "/stand"):
        assert token not in phone.get(place(room) + address).text

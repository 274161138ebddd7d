"""By which names the server answers."""

import socket

import ifaddr
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware

import app
from pages.server.hosts import OwnHosts
from riskmodel.storage.stores import Stores
from tests.server.clients import Browser

SERVER = Starlette(routes=app.routes, middleware=[Middleware(OwnHosts)])


def status(host: str) -> int:
    browser = Browser(SERVER, base_url="http://127.0.0.1")
    return int(browser.get("/meedoen", headers={"Host": host}).status_code)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost", 200),
        ("localhost:8501", 200),
        ("127.0.0.1:8501", 200),
        ("[::1]:8501", 200),
        ("localhost.", 200),
        ("", 400),
        ("testserver", 400),
        ("localhost.kwaad.example", 400),
        ("kwaad.example:8501", 400),
        ("localhost@kwaad.example", 400),
        ("kwaad.example/localhost", 400),
        ("8.8.8.8", 400),
        ("[::2]", 400),
    ],
)
def test_who_is_asked_for(stores: Stores, host: str, expected: int) -> None:
    assert status(host) == expected


def test_this_computers_addresses_and_name(stores: Stores) -> None:
    addresses = [address.ip for adapter in ifaddr.get_adapters() for address in adapter.ips]
    numbers = [address for address in addresses if isinstance(address, str)]
    assert len(numbers) >= 1
    assert {status(host) for host in (*numbers, socket.gethostname(), f"{socket.gethostname()}.local")} == {
        200
    }


def test_the_names_in_the_settings(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> None:
    names = (
        "risico.example.org",
        "risico.example.org:443",
        "RISICO.example.org",
        "intranet",
        "intranet:8080",
    )
    assert {status(name) for name in names} == {400}
    monkeypatch.setenv("RISICOTAFEL_ADDRESS", "https://risico.example.org")
    monkeypatch.setenv("RISICOTAFEL_HOSTS", '["intranet:8080"]')
    assert {status(name) for name in names} == {200}
    assert status("kwaad.risico.example.org") == 400


def test_the_refusal_reads_english_for_who_chose_it(stores: Stores) -> None:
    headers = {"Host": "kwaad.example", "Cookie": "taal=en"}
    answer = Browser(SERVER, base_url="http://127.0.0.1").get("/meedoen", headers=headers)
    assert answer.text.startswith("Risicotafel does not answer under this name.")

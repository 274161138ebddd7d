"""`risicotafel serve`: a real server, with and without a room and TLS, and what keeps it from starting."""

import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect
from typer.testing import CliRunner
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from riskmodel.application.network import reach
from riskmodel.commands import main
from riskmodel.domain.network import web_address
from tests.browser.desk import PASSWORD, PATIENCE
from tests.commands.certificates import Pair, a_pair
from tests.commands.served import Served, environment


def refused(folder: Path, *options: str) -> tuple[int, str]:
    """The exit code and the sentence of a server that does not start."""
    done = CliRunner().invoke(main, ["serve", *options], env=environment(folder))
    return done.exit_code, done.stderr.strip()


def test_it_answers_on_this_computer_only_and_ctrl_c_ends_it_without_a_word(tmp_path: Path) -> None:
    with Served(tmp_path) as served:
        for address in reach().addresses:
            with pytest.raises(httpx.ConnectError):
                httpx.get(web_address("http", address, served.port), verify=False)
        before = served.said
        assert served.interrupt() == 0
    assert served.said == before
    assert before.splitlines()[0] == f"Risicotafel start op {served.url}. Ctrl-C stopt het."


def test_a_room_hears_where_phones_get_in_and_they_do(tmp_path: Path) -> None:
    with Served(tmp_path, ["--room"]) as served:
        addresses = [web_address("http", address, served.port) for address in reach().addresses]
        said = [line.strip() for line in served.said.splitlines() if line.endswith("/meedoen")]
        assert said == [f"{address}/meedoen" for address in addresses]
        assert [httpx.get(f"{address}/proef", verify=False).status_code for address in addresses] == [
            200 for _ in addresses
        ]


def test_a_port_that_is_taken_is_said_with_the_way_on(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        sentence = (
            f"Poort {port} is bezet. Draait Risicotafel al? Stop dat dan eerst (Ctrl-C in dat venster), "
            f"of kies een andere poort: risicotafel serve --port {port + 1}"
        )
        assert refused(tmp_path, "--port", str(port)) == (1, sentence)
        assert refused(tmp_path, "--port", str(port), "--room") == (1, sentence)


def tls(pair: Pair) -> list[str]:
    return ["--cert", str(pair.cert), "--key", str(pair.key)]


def test_certificates_that_do_not_work_are_refused_before_anything_starts(tmp_path: Path) -> None:
    good, other = a_pair(tmp_path / "good"), a_pair(tmp_path / "other")
    expired, early = a_pair(tmp_path / "old", starts=-9, ends=-2), a_pair(tmp_path / "new", starts=2, ends=9)
    locked = a_pair(tmp_path / "locked", password=b"geheim")
    nothing = tmp_path / "nothing.pem"
    said = {
        "alone": refused(tmp_path, "--cert", str(good.cert)),
        "missing": refused(tmp_path, "--cert", str(nothing), "--key", str(good.key)),
        "mixed": refused(tmp_path, *tls(Pair(good.cert, other.key))),
        "swapped": refused(tmp_path, *tls(Pair(good.key, good.cert))),
        "expired": refused(tmp_path, *tls(expired))[1].split(" op ")[0],
        "early": refused(tmp_path, *tls(early))[1].split(" vanaf ")[0],
        "locked": refused(tmp_path, *tls(locked)),
        "elsewhere": refused(tmp_path, *tls(good), "--address", "https://risico.example.org"),
        "plain": refused(tmp_path, *tls(good), "--address", "http://localhost"),
    }
    assert said == {
        "alone": (1, "Voor TLS zijn twee bestanden nodig: geef --cert en --key allebei."),
        "missing": (1, f"Het bestand {nothing} kan niet worden gelezen."),
        "mixed": (
            1,
            "De sleutel hoort niet bij het certificaat. Geef de twee bestanden die samen zijn gemaakt.",
        ),
        "swapped": (1, f"{good.key} is geen certificaat in PEM-vorm."),
        "expired": "Het certificaat is verlopen",
        "early": "Het certificaat geldt pas",
        "locked": (
            1,
            f"De sleutel {locked.key} heeft een wachtwoord. "
            "Geef er een zonder, die alleen deze server kan lezen.",
        ),
        "elsewhere": (1, "Het certificaat is niet voor de naam in https://risico.example.org."),
        "plain": (1, "Met een certificaat begint het adres met https://."),
    }


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        (
            "risico.example.org",
            "Het adres moet lijken op https://risico.example.org, niet op risico.example.org.",
        ),
        (
            "https://example.org/risico",
            "Risicotafel heeft een naam voor zichzelf nodig. "
            "Laat weg wat in https://example.org/risico achter de naam staat.",
        ),
    ],
)
def test_an_address_without_sense_is_refused(tmp_path: Path, address: str, sentence: str) -> None:
    assert refused(tmp_path, "--address", address) == (1, sentence)


@pytest.fixture
def under_tls(tmp_path: Path) -> Iterator[Served]:
    """A server with a certificate that it signed itself."""
    pair = a_pair(tmp_path / "tls")
    with Served(tmp_path, tls(pair), scheme="https") as served:
        yield served


def test_tls_works_from_the_first_start_to_a_desk_screen(under_tls: Served, browser: Browser) -> None:
    context = browser.new_context(ignore_https_errors=True, locale="nl-NL")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    sockets: list[str] = []
    page.on("websocket", lambda opened: sockets.append(opened.url))
    answer = page.goto(f"{under_tls.url}/eerste-start")
    assert answer is not None
    assert answer.headers["strict-transport-security"].startswith("max-age=")
    typed = {"code": under_tls.set_up_code, "name": "Bea", "email": "bea@voorbeeld.example"}
    for name, text in {**typed, "password": PASSWORD}.items():
        page.fill(f"#{name}", text)
    page.click("main button")
    expect(page.get_by_text("Welkom bij Risicotafel")).to_be_visible(timeout=PATIENCE)
    assert sockets == [f"wss://localhost:{under_tls.port}/_stcore/stream"]
    kept = {cookie["name"]: (cookie["secure"], cookie["httpOnly"]) for cookie in context.cookies()}
    context.close()
    assert kept["__Host-sid"] == (True, True)
    assert {name for name, (secure, _http_only) in kept.items() if not secure} == set()


def test_plain_http_finds_no_server_under_tls_and_a_websocket_needs_tls_too(under_tls: Served) -> None:
    with pytest.raises(httpx.HTTPError):
        httpx.get(f"http://localhost:{under_tls.port}/healthz", verify=False)
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    address = f"wss://localhost:{under_tls.port}/_stcore/stream"
    with connect(
        address,
        ssl=trusting,
        origin=Origin(under_tls.url),
        subprotocols=[Subprotocol("streamlit")],
        proxy=None,
    ) as opened:
        assert opened.response is not None
        assert opened.response.status_code == 101

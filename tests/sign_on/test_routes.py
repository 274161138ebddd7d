"""Out to the provider and back: who gets in, and who hears why not."""

import base64
import hashlib
import json
import logging
import re
import socket
import time
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from pages.server import identity_provider
from pages.server.routes import ROUTES
from riskmodel.application.logins import who_is
from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores
from tests.server.clients import EMAIL, PASSWORD, Browser, a_browser, an_account, said
from tests.sign_on.provider import FACILITATORS, KEEPERS, OFFICERS, Provider
from tests.sign_on.rows import accounts, logins

HERE = "http://localhost"
START, BACK = "/inloggen/organisatie", "/inloggen/organisatie/terug"
FENNA = "fenna-7"


@pytest.fixture
def browser(stores: Stores) -> Browser:
    return a_browser(ROUTES, HERE)


def away(browser: Browser, wanted: str = "") -> str:
    """Where the provider is, for this browser at this moment."""
    answer = browser.get(START + (f"?naar={wanted}" if wanted else ""))
    assert answer.status_code == 302
    return str(answer.headers["location"])


def signs_on(browser: Browser, provider: Provider, subject: str = FENNA, wanted: str = "") -> str:
    """Go out and come back; return where that leads."""
    back = provider.signs_in(away(browser, wanted), subject)
    assert back.startswith(f"{HERE}{BACK}?")
    return str(browser.get(back).headers["location"])


def asked(address: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def roles_of(stores: Stores, browser: Browser) -> frozenset[Role] | None:
    actor = who_is(stores, browser.cookies.get("sid"), datetime.now(UTC))
    return None if actor is None else actor.roles


def test_a_group_gives_its_role(browser: Browser, stores: Stores, provider: Provider) -> None:
    provider.knows(FENNA, name="Fenna de Wit", email=EMAIL, groups=[FACILITATORS, "personeel"])
    assert signs_on(browser, provider, wanted="/werksessies") == "/werksessies"
    actor = who_is(stores, browser.cookies["sid"], datetime.now(UTC))
    assert actor is not None
    assert (actor.name, actor.roles) == ("Fenna de Wit", frozenset({Role.FACILITATOR}))


def test_the_provider_is_asked_as_it_should_be(browser: Browser, provider: Provider) -> None:
    provider.knows(FENNA, groups=[FACILITATORS])
    address = away(browser)
    wanted = asked(address)
    assert address.startswith(f"{provider.url}/oauth2/authorize?")
    assert {name: wanted[name] for name in ("client_id", "redirect_uri", "response_type", "max_age")} == {
        "client_id": "risicotafel",
        "redirect_uri": f"{HERE}{BACK}",
        "response_type": "code",
        "max_age": "28800",
    }
    assert (wanted["scope"], wanted["code_challenge_method"]) == ("openid profile email", "S256")
    browser.get(provider.signs_in(address, FENNA))
    (posted,) = provider.posted
    digest = hashlib.sha256(posted["code_verifier"].encode()).digest()
    assert base64.urlsafe_b64encode(digest).decode().rstrip("=") == wanted["code_challenge"]


@pytest.mark.parametrize(
    ("origin", "address", "name", "flags"),
    [
        (HERE, None, "aanmelding", []),
        ("https://risico.example", None, "__Secure-aanmelding", ["Secure"]),
        (HERE, "https://risico.example", "__Secure-aanmelding", ["Secure"]),
    ],
)
def test_what_a_browser_takes_along_is_for_these_pages_and_ten_minutes(
    stores: Stores,
    provider: Provider,
    monkeypatch: pytest.MonkeyPatch,
    origin: str,
    address: str | None,
    name: str,
    flags: list[str],
) -> None:
    if address:
        monkeypatch.setenv("RISICOTAFEL_ADDRESS", address)
    answer = a_browser(ROUTES, origin).get(START)
    (cookie,) = answer.headers.get_list("set-cookie")
    kept, *said_of_it = cookie.split("; ")
    assert kept.split("=")[0] == name
    assert sorted(said_of_it) == ["HttpOnly", "Max-Age=600", f"Path={START}", "SameSite=lax", *flags]
    assert asked(answer.headers["location"])["redirect_uri"] == f"{address or origin}{BACK}"


def test_the_next_sign_on_finds_the_same_account_with_the_roles_of_then(
    browser: Browser, stores: Stores, provider: Provider
) -> None:
    provider.knows(FENNA, name="Fenna", groups=[FACILITATORS])
    signs_on(browser, provider)
    provider.knows(FENNA, name="Fenna de Wit", groups=[OFFICERS, KEEPERS])
    signs_on(browser, provider)
    assert roles_of(stores, browser) == frozenset({Role.PREVENTION_OFFICER, Role.ADMINISTRATOR})
    assert [account.name for account in accounts(stores)] == ["Fenna de Wit"]


def test_an_address_never_leads_to_a_local_account(
    browser: Browser, stores: Stores, provider: Provider
) -> None:
    an_account(stores, Role.ADMINISTRATOR)
    provider.knows(FENNA, name="Wie dan ook", email=EMAIL, email_verified=True, groups=[FACILITATORS])
    signs_on(browser, provider)
    assert roles_of(stores, browser) == frozenset({Role.FACILITATOR})
    assert sorted((account.name, account.email) for account in accounts(stores)) == [
        ("Fenna", EMAIL),
        ("Wie dan ook", None),
    ]


def test_claims_from_the_place_for_user_information_count_too(
    browser: Browser, stores: Stores, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RISICOTAFEL_SIGN_ON__CLAIM", "rechten")
    provider.knows(FENNA, groups=[FACILITATORS])
    provider.instead["/userinfo"] = ("200 OK", json.dumps({"sub": FENNA, "rechten": OFFICERS}).encode())
    signs_on(browser, provider)
    assert roles_of(stores, browser) == frozenset({Role.PREVENTION_OFFICER})
    provider.instead["/userinfo"] = ("200 OK", json.dumps({"sub": "ander", "rechten": KEEPERS}).encode())
    assert signs_on(browser, provider) == "/inloggen/niet-gelukt?reden=unusable"


def now(hours: float) -> int:
    return int(time.time() + hours * 3600)


@pytest.mark.parametrize(
    ("claims", "problem"),
    [
        ({"groups": []}, "no_role"),
        ({"groups": ["onbekend"]}, "no_role"),
        ({"groups": {FACILITATORS: True}}, "no_role"),
        ({"auth_time": now(-8)}, "too_long_ago"),
        ({"auth_time": now(0.9)}, "clock"),
        ({"auth_time": "gisteren"}, "unusable"),
        ({"iat": now(1)}, "clock"),
        ({"auth_time": None, "iat": now(-9)}, "too_long_ago"),
        ({"exp": now(-1)}, "clock"),
        ({"nbf": now(1)}, "clock"),
        ({"aud": "een-ander"}, "unusable"),
        ({"aud": ["een-ander"], "azp": "risicotafel"}, "unusable"),
        ({"aud": ["een-ander", "risicotafel"], "azp": "een-ander"}, "unusable"),
        ({"iss": "https://kwaad.example"}, "unusable"),
        ({"nonce": "van een ander"}, "unusable"),
        ({"at_hash": "onzin"}, "unusable"),
    ],
)
def test_who_does_not_get_in(
    browser: Browser, stores: Stores, provider: Provider, claims: dict[str, object], problem: str
) -> None:
    provider.knows(FENNA, **{"name": "Fenna", "groups": [FACILITATORS], **claims})
    assert signs_on(browser, provider) == f"/inloggen/niet-gelukt?reden={problem}"
    assert (accounts(stores), logins(stores)) == ((), 0)
    assert not browser.cookies


def test_a_token_for_nobody_lets_nobody_in(browser: Browser, stores: Stores, provider: Provider) -> None:
    assert signs_on(browser, provider, "") == "/inloggen/niet-gelukt?reden=unusable"
    assert accounts(stores) == ()


def test_a_signature_of_somebody_else_is_not_believed(
    browser: Browser, stores: Stores, provider: Provider
) -> None:
    provider.knows(FENNA, groups=[FACILITATORS])
    with Provider() as other:
        provider.metadata = {"jwks_uri": f"{other.url}/jwks"}
        assert signs_on(browser, provider) == "/inloggen/niet-gelukt?reden=unusable"
    assert accounts(stores) == ()


# In use it is a warning and no more: the token would be believed.
@pytest.mark.filterwarnings("ignore:JWS algorithm")
def test_a_token_without_signature_is_not_believed_even_if_the_provider_would(
    browser: Browser, stores: Stores, provider: Provider
) -> None:
    provider.metadata = {"id_token_signing_alg_values_supported": ["none", "HS256"]}
    provider.knows(FENNA, groups=[FACILITATORS])
    address = away(browser)
    back = provider.signs_in(address, FENNA)
    claims: dict[str, object] = {"iss": provider.url, "aud": "risicotafel", "sub": FENNA}
    claims |= {"groups": [FACILITATORS]}
    claims |= {"iat": now(0), "exp": now(1), "nonce": asked(address)["nonce"]}
    parts = [json.dumps(part).encode() for part in ({"alg": "none"}, claims)]
    token = ".".join([*(base64.urlsafe_b64encode(part).decode().rstrip("=") for part in parts), ""])
    answer = {"access_token": "x", "token_type": "Bearer", "id_token": token}
    provider.instead["/oauth2/token"] = ("200 OK", json.dumps(answer).encode())
    assert browser.get(back).headers["location"] == "/inloggen/niet-gelukt?reden=unusable"
    assert accounts(stores) == ()


def test_an_answer_without_id_token_is_not_believed(
    browser: Browser, stores: Stores, provider: Provider
) -> None:
    claims = {"iss": provider.url, "sub": FENNA, "auth_time": now(0), "groups": [FACILITATORS]}
    answer = {"access_token": "x", "token_type": "Bearer", "userinfo": claims}
    provider.instead["/oauth2/token"] = ("200 OK", json.dumps(answer).encode())
    assert signs_on(browser, provider) == "/inloggen/niet-gelukt?reden=unusable"
    assert accounts(stores) == ()


def test_saying_no_at_the_provider(browser: Browser, provider: Provider) -> None:
    back = provider.refuses(away(browser))
    assert browser.get(back).headers["location"] == "/inloggen/niet-gelukt?reden=denied"


def test_a_forged_way_back_is_refused(browser: Browser, stores: Stores, provider: Provider) -> None:
    provider.knows(FENNA, groups=[FACILITATORS])
    lost = "/inloggen/niet-gelukt?reden=lost"
    victim = a_browser(ROUTES, HERE)
    forged = provider.signs_in(away(browser), FENNA)
    assert victim.get(forged).headers["location"] == lost
    away(victim)
    assert victim.get(forged).headers["location"] == lost
    assert victim.get(f"{BACK}?code=x").headers["location"] == lost
    assert victim.get(BACK, headers={"Cookie": "aanmelding=eigen-maaksel"}).headers["location"] == lost
    assert (accounts(stores), provider.posted) == ((), [])


def test_a_way_back_works_once(browser: Browser, stores: Stores, provider: Provider) -> None:
    provider.knows(FENNA, groups=[FACILITATORS])
    back = provider.signs_in(away(browser), FENNA)
    taken_along = browser.cookies.get("aanmelding", path=START)
    assert browser.get(back).headers["location"] == "/"
    again = a_browser(ROUTES, HERE)
    assert again.get(back).headers["location"] == "/inloggen/niet-gelukt?reden=lost"
    # Even with a copy of what the browser took along, the provider takes a code once.
    copied = again.get(back, headers={"Cookie": f"aanmelding={taken_along}"})
    assert copied.headers["location"] == "/inloggen/niet-gelukt?reden=unusable"
    assert logins(stores) == 1


def test_a_wrong_secret_is_told_to_the_log_and_not_to_the_world(
    stores: Stores, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with Provider(knows_clients=True) as provider:
        client = provider.registers(f"{HERE}{BACK}")
        for name, value in provider.settings(client_id=client, client_secret="fout").items():
            monkeypatch.setenv(name, value)
        provider.knows(FENNA, groups=[FACILITATORS])
        with caplog.at_level(logging.WARNING, "risicotafel"):
            assert signs_on(a_browser(ROUTES, HERE), provider) == "/inloggen/niet-gelukt?reden=unusable"
    assert [record.message for record in caplog.records if record.name == "risicotafel"] == [
        "Single sign-on: unusable (OAuthError, invalid_client)"
    ]


@pytest.mark.parametrize(
    ("status", "body", "problem"),
    [
        ("500 Oops", b"", "unreachable"),
        ("404 Not Found", b"{}", "unreachable"),
        ("200 OK", b"<html>", "unusable"),
        ("200 OK", b"[]", "unusable"),
        ("200 OK", b"{}", "unusable"),
    ],
)
def test_a_provider_that_does_not_describe_itself(
    browser: Browser, provider: Provider, status: str, body: bytes, problem: str
) -> None:
    provider.instead["/.well-known/openid-configuration"] = (status, body)
    assert browser.get(START).headers["location"] == f"/inloggen/niet-gelukt?reden={problem}"
    del provider.instead["/.well-known/openid-configuration"]
    assert browser.get(START).status_code == 302


def test_a_provider_that_keeps_silent_is_not_waited_for(
    browser: Browser, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(identity_provider, "_SECONDS", 0.3)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        monkeypatch.setenv("RISICOTAFEL_SIGN_ON__METADATA_URL", address)
        began = time.monotonic()
        assert browser.get(START).headers["location"] == "/inloggen/niet-gelukt?reden=unreachable"
    assert time.monotonic() - began < 5


def test_secrets_go_over_https_only(
    browser: Browser, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider.metadata = {"token_endpoint": "http://provider.example/token"}
    assert browser.get(START).headers["location"] == "/inloggen/niet-gelukt?reden=unusable"
    monkeypatch.setenv("RISICOTAFEL_SIGN_ON__METADATA_URL", "http://provider.example/")
    assert browser.get(START).headers["location"] == "/inloggen/niet-gelukt?reden=unusable"
    elsewhere = a_browser(ROUTES, "http://192.168.1.20:8501")
    assert elsewhere.get(START).headers["location"] == "/inloggen/niet-gelukt?reden=unsafe_address"


def test_while_the_provider_is_away_the_local_form_works(
    browser: Browser, stores: Stores, provider: Provider
) -> None:
    an_account(stores)
    provider.knows(FENNA, groups=[FACILITATORS])
    back = provider.signs_in(away(browser), FENNA)
    provider.stop()
    try:
        assert browser.get(back).headers["location"] == "/inloggen/niet-gelukt?reden=unreachable"
    finally:
        provider.start()
    assert [account.name for account in accounts(stores)] == ["Fenna"]
    answer = browser.post("/inloggen", data={"email": EMAIL, "password": PASSWORD})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        ("no_role", "Je organisatie-account heeft hier nog geen rol."),
        ("denied", "Je organisatie heeft je niet binnengelaten"),
        ("lost", "Dit inloggen begon niet in deze browser"),
        ("unusable", "Je organisatie gaf een antwoord dat we niet vertrouwen."),
        ("unreachable", "We kunnen de inlogpagina van je organisatie niet bereiken."),
        ("clock", "De klok van deze server en die van je organisatie lopen te ver uit elkaar."),
        ("too_long_ago", "Je bent meer dan acht uur geleden bij je organisatie ingelogd."),
        ("disabled", "Je account is uitgezet."),
        ("unsafe_address", "Met je organisatie-account kun je alleen inloggen op een adres dat met https"),
    ],
)
def test_the_page_that_says_why(browser: Browser, problem: str, sentence: str) -> None:
    answer = browser.get(f"/inloggen/niet-gelukt?reden={problem}")
    title, why, *further = said(answer.text)
    assert (answer.status_code, title, why[: len(sentence)]) == (403, "Niet ingelogd", sentence)
    assert further == ["Opnieuw met je organisatie-account", "Op een andere manier inloggen"]
    browser.cookies["taal"] = "en"
    assert said(browser.get(f"/inloggen/niet-gelukt?reden={problem}").text)[0] == "Not logged in"


def test_a_made_up_reason_leads_to_the_login_page(browser: Browser) -> None:
    answer = browser.get("/inloggen/niet-gelukt?reden=<b>Bel%20ons</b>")
    assert (answer.status_code, answer.headers["location"]) == (303, "/inloggen")


def test_who_has_no_role_any_more_is_out_everywhere(
    browser: Browser, stores: Stores, provider: Provider
) -> None:
    provider.knows(FENNA, groups=[FACILITATORS])
    signs_on(browser, provider)
    provider.knows(FENNA, groups=[])
    assert signs_on(a_browser(ROUTES, HERE), provider) == "/inloggen/niet-gelukt?reden=no_role"
    assert roles_of(stores, browser) is None
    assert logins(stores) == 0


def test_logging_out_leads_past_the_provider(browser: Browser, stores: Stores, provider: Provider) -> None:
    provider.knows(FENNA, groups=[FACILITATORS])
    signs_on(browser, provider)
    copied = browser.cookies["sid"]
    answer = browser.post("/uitloggen")
    assert (answer.status_code, answer.headers["location"]) == (303, "/uitloggen/organisatie")
    assert not browser.cookies
    assert who_is(stores, copied, datetime.now(UTC)) is None
    page = browser.get("/uitloggen/organisatie").text.replace("&amp;", "&")
    end = f"{provider.url}/oauth2/end_session?client_id=risicotafel&post_logout_redirect_uri="
    end += "http%3A%2F%2Flocalhost%2Finloggen"
    assert re.findall(r'content="0; url=(.*?)"', page) == [end]
    assert re.findall(r'class="button" href="(.*?)"', page) == [end]


@pytest.mark.parametrize(
    "metadata", [{"end_session_endpoint": None}, {"end_session_endpoint": "http://a.example"}]
)
def test_logging_out_where_the_provider_has_no_place_for_it(
    browser: Browser, provider: Provider, metadata: dict[str, object]
) -> None:
    provider.metadata = metadata
    page = browser.get("/uitloggen/organisatie").text
    assert said(page)[1][:68] == "Je bent hier uitgelogd. Bij je organisatie ben je misschien nog inge"
    assert "http-equiv" not in page


def test_a_local_login_stays_local(browser: Browser, stores: Stores, provider: Provider) -> None:
    an_account(stores)
    browser.post("/inloggen", data={"email": EMAIL, "password": PASSWORD})
    assert browser.post("/uitloggen").headers["location"] == "/inloggen"


def test_the_login_page_offers_both(browser: Browser, stores: Stores, provider: Provider) -> None:
    an_account(stores)
    page = browser.get("/inloggen?naar=/werksessies").text
    assert said(page)[2:5] == [
        "Inloggen met je organisatie-account",
        "Of met een account van Risicotafel zelf",
        "E-mailadres",
    ]
    assert re.findall(r'class="button wide" href="(.*?)"', page) == [f"{START}?naar=/werksessies"]


def test_before_the_first_local_account_the_provider_and_the_set_up_code_both_lead_in(
    browser: Browser, provider: Provider
) -> None:
    page = browser.get("/inloggen")
    assert (page.status_code, said(page.text)[2:4]) == (
        200,
        [
            "Inloggen met je organisatie-account",
            "Is er nog geen beheerder? Begin dan met de opstartcode. Naar de eerste start",
        ],
    )
    assert browser.get("/eerste-start").status_code == 200


@pytest.mark.parametrize("path", [START, BACK, "/uitloggen/organisatie"])
def test_without_single_sign_on_there_is_nothing_of_it(browser: Browser, stores: Stores, path: str) -> None:
    an_account(stores)
    assert browser.get(path).headers["location"] == "/inloggen"
    assert said(browser.get("/inloggen").text)[2:3] == ["E-mailadres"]

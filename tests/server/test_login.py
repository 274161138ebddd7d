"""Logging in and out."""

import re
from datetime import UTC, datetime

import pytest

from pages.server.routes import ROUTES
from riskmodel.application import logins
from riskmodel.storage.stores import Stores
from tests.server.clients import EMAIL, PASSWORD, Browser, a_browser, an_account, said

RIGHT = {"email": EMAIL, "password": PASSWORD}
WRONG = {"email": EMAIL, "password": "iets anders dan dat"}
NO_MATCH = "E-mailadres en wachtwoord horen niet bij elkaar."
FORM = [
    "Inloggen",
    "De tafel waaraan een team zelf een risicoanalyse van sociale veiligheid maakt.",
    "E-mailadres",
    "Wachtwoord",
    "Inloggen",
    "Doe je mee aan een sessie? Dan heb je geen account nodig. Meedoen met de code",
]


@pytest.fixture
def browser(stores: Stores) -> Browser:
    an_account(stores)
    return a_browser(ROUTES)


def logged_in(stores: Stores, token: str | None) -> bool:
    return logins.who_is(stores, token, datetime.now(UTC)) is not None


def problem(html: str) -> str:
    (sentence,) = re.findall(r'<p class="problem" role="alert">(.*?)</p>', html)
    return str(sentence)


def test_the_form(browser: Browser) -> None:
    answer = browser.get("/inloggen")
    assert (answer.status_code, said(answer.text)) == (200, FORM)


def test_the_right_password_leads_to_the_start_with_a_cookie(browser: Browser, stores: Stores) -> None:
    answer = browser.post("/inloggen", data=RIGHT)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert logged_in(stores, browser.cookies["sid"])


@pytest.mark.parametrize(
    ("origin", "name", "secure"),
    [("http://testserver", "", []), ("https://testserver", "__Host-", ["Secure"])],
    ids=["plain", "under TLS"],
)
def test_the_secret_and_the_mark_are_kept_out_of_reach(
    stores: Stores, origin: str, name: str, secure: list[str]
) -> None:
    an_account(stores)
    cookies = a_browser(ROUTES, origin).post("/inloggen", data=RIGHT).headers.get_list("set-cookie")
    patterns = (rf"{name}sid=[\w-]{{43}}", rf"{name}bekend=[\w-]{{22}}\.[0-9a-f]{{64}}")
    ages = ("Max-Age=28800", "Max-Age=15552000")
    for cookie, pattern, age in zip(cookies, patterns, ages, strict=True):
        secret, *flags = cookie.split("; ")
        assert re.fullmatch(pattern, secret)
        assert sorted(flags) == ["HttpOnly", age, "Path=/", "SameSite=lax", *secure]


def test_every_login_has_a_secret_of_its_own_and_ends_the_one_before(
    browser: Browser, stores: Stores
) -> None:
    browser.post("/inloggen", data=RIGHT)
    first = browser.cookies["sid"]
    browser.post("/inloggen", data=RIGHT)
    assert browser.cookies["sid"] != first
    assert (logged_in(stores, first), logged_in(stores, browser.cookies["sid"])) == (False, True)


def test_a_wrong_password_is_said_and_the_address_is_kept(browser: Browser) -> None:
    answer = browser.post("/inloggen", data=WRONG)
    assert (answer.status_code, problem(answer.text)) == (401, NO_MATCH)
    assert re.findall(r'type="\w+" value="(.*?)"', answer.text) == [EMAIL]
    assert WRONG["password"] not in answer.text
    assert not browser.cookies


def test_an_unknown_address_reads_the_same(browser: Browser) -> None:
    unknown = browser.post("/inloggen", data={**WRONG, "email": "niemand@voorbeeld.example"})
    known = browser.post("/inloggen", data=WRONG)
    assert unknown.status_code == known.status_code
    assert unknown.text.replace("niemand@voorbeeld.example", EMAIL) == known.text


def test_guessing_is_stopped_even_for_the_right_password(browser: Browser) -> None:
    answers = [browser.post("/inloggen", data=WRONG) for _try in range(10)]
    assert [answer.status_code for answer in answers] == [401] * 5 + [429] * 5
    last = browser.post("/inloggen", data=RIGHT)
    assert last.status_code == 429
    assert problem(last.text) == "Te veel pogingen. Wacht 5 minuten en probeer het opnieuw."


def test_who_logged_in_here_before_gets_in_while_somebody_else_guesses(browser: Browser) -> None:
    browser.post("/inloggen", data=RIGHT)
    browser.post("/uitloggen")
    attacker = a_browser(ROUTES)
    assert [attacker.post("/inloggen", data=WRONG).status_code for _try in range(7)] == [401] * 5 + [429] * 2
    assert a_browser(ROUTES).post("/inloggen", data=RIGHT).status_code == 429
    assert browser.post("/inloggen", data=RIGHT).status_code == 303


def test_logging_out_ends_it_here_and_on_the_server(browser: Browser, stores: Stores) -> None:
    browser.post("/inloggen", data=RIGHT)
    token = browser.cookies["sid"]
    answer = browser.post("/uitloggen")
    assert (answer.status_code, answer.headers["location"]) == (303, "/inloggen")
    assert list(browser.cookies) == ["bekend"]
    assert not logged_in(stores, token)


@pytest.mark.parametrize("origin", ["https://kwaad.example", "http://testserver:8080", "null", None])
@pytest.mark.parametrize("path", ["/inloggen", "/uitloggen", "/eerste-start"])
def test_a_form_from_elsewhere_is_refused(
    browser: Browser, stores: Stores, path: str, origin: str | None
) -> None:
    browser.post("/inloggen", data=RIGHT)
    token = browser.cookies["sid"]
    browser.headers.pop("Origin")
    answer = browser.post(path, data=RIGHT, headers={"Origin": origin} if origin else {})
    assert answer.status_code == 403
    assert said(answer.text)[:2] == ["Hier niet", "Je hebt hier geen toegang toe. Er is niets veranderd."]
    assert browser.cookies["sid"] == token
    assert logged_in(stores, token)


@pytest.mark.parametrize(
    ("wanted", "goes_to"),
    [
        ("/scherm/9a576a87", "/scherm/9a576a87"),
        ("/werksessies", "/werksessies"),
        ("//kwaad.example", "/"),
        ("https://kwaad.example", "/"),
        ("/\\kwaad.example", "/"),
        ("/%2Fkwaad.example", "/"),
        ("/a\n", "/"),
        ("", "/"),
    ],
)
def test_after_logging_in_people_stay_on_this_server(browser: Browser, wanted: str, goes_to: str) -> None:
    assert browser.post("/inloggen", data={**RIGHT, "naar": wanted}).headers["location"] == goes_to


def test_somebody_who_is_logged_in_goes_on(browser: Browser) -> None:
    browser.post("/inloggen", data=RIGHT)
    assert browser.get("/inloggen?naar=/werksessies").headers["location"] == "/werksessies"


def test_the_form_reads_english_for_who_chose_it(browser: Browser) -> None:
    browser.cookies["taal"] = "en"
    answer = browser.get("/inloggen")
    assert said(answer.text)[0] == "Log in"
    assert re.findall('<html lang="(..)"', answer.text) == ["en"]


def test_what_was_typed_is_never_read_as_html(browser: Browser) -> None:
    answer = browser.post("/inloggen", data={"email": '"><script>alert(1)</script>', "password": "x"})
    assert answer.text.count("<script") == 0
    assert answer.text.count("&lt;script&gt;") == 1


def test_a_huge_form_is_not_read(browser: Browser) -> None:
    assert browser.post("/inloggen", data={**RIGHT, "email": "x" * 20_000}).status_code == 413
    assert browser.post("/inloggen", content=iter([b"email=x"])).status_code == 411


def test_half_a_character_in_a_form_is_a_wrong_password_and_no_breakdown(browser: Browser) -> None:
    part = '--b\r\nContent-Disposition: form-data; name="{}"\r\n\r\n+2AA-@x\r\n'
    form = "".join(part.format(name) for name in ("email", "password")) + "--b--\r\n"
    kind = {"Content-Type": "multipart/form-data; boundary=b; charset=utf-7"}
    assert browser.post("/inloggen", content=form, headers=kind).status_code == 401

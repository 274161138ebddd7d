"""Accounts, the own account and the audit trail on the screen."""

import re
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from riskmodel.application import accounts, links, logins
from riskmodel.domain.access import Actor, Role
from riskmodel.i18n.translate import Language
from riskmodel.storage.accounts import Account, create_account
from riskmodel.storage.stores import Stores
from tests.pages.builders import PASSWORD
from tests.pages.conftest import Screen
from tests.pages.reading import html
from tests.pages.test_admin import press

SCREEN, OWN, TRAIL = "admin/accounts.py", "account.py", "admin/audit.py"
ADMIN = Actor("administrator", "Beheer", frozenset({Role.ADMINISTRATOR}))
HOSTILE = "![x](http://evil.example/p.png) <b>"
EMAIL = "fenna@voorbeeld.example"


def fenna(stores: Stores, name: str = "Fenna") -> str:
    """Somebody with a password, who is logged in somewhere."""
    roles = [Role.FACILITATOR]
    account_id = accounts.create_account(
        stores, ADMIN, email=EMAIL, name=name, password=PASSWORD, roles=roles
    )
    logins.log_in(stores, email=EMAIL, password=PASSWORD, now=datetime.now(UTC))
    return account_id


def table(app: AppTest) -> list[list[str]]:
    """The rows of the tables on the screen, as they are in the page."""
    rows = re.findall(r'<tr role="row">(.*?)</tr>', html(app))
    return [re.findall(r'role="(?:rowheader|cell)"[^>]*>(.*?)</t[hd]>', row) for row in rows if "<td" in row]


def chosen(app: AppTest, account_id: str) -> AppTest:
    app.selectbox(key="accounts:chosen").set_value(account_id).run()
    return app


def shown_link(app: AppTest) -> str:
    (code,) = app.code
    base, secret = code.value.rsplit("/", 1)
    assert base.endswith("/wachtwoord")
    return str(secret)


def invite(app: AppTest, name: str) -> AppTest:
    app.text_input(key="accounts:name").set_value(name)
    app.text_input(key="accounts:email").set_value(EMAIL)
    app.multiselect(key="accounts:roles").set_value([Role.MANAGEMENT, Role.TEAM_LEADER])
    return press(app, "Account maken")


def test_an_invitation_shows_a_link_once_and_the_account_at_once(as_role: Screen, stores: Stores) -> None:
    app = invite(as_role(Role.ADMINISTRATOR, SCREEN), HOSTILE)
    account = links.open_link(stores, shown_link(app), datetime.now(UTC))
    assert (account.name, account.roles) == (HOSTILE, frozenset({Role.MANAGEMENT, Role.TEAM_LEADER}))
    row = ["![x](http://evil.example/p.png) &lt;b&gt;", EMAIL, "management, leidinggevende"]
    assert [*row, "nog niet: geen wachtwoord gekozen"] in table(app)
    app.run()
    assert list(app.code) == []


def test_a_second_account_with_the_same_address_is_refused(as_role: Screen, stores: Stores) -> None:
    app = invite(invite(as_role(Role.ADMINISTRATOR, SCREEN), "Fenna"), "Nog een Fenna")
    assert [error.value for error in app.error] == [
        "Er is er al een met deze naam of dit adres. Kies een andere."
    ]
    assert list(app.code) == []
    assert [row[0] for row in table(app)] == ["Fenna", "Sam de Vries"]


def test_the_link_has_the_address_that_was_set(
    as_role: Screen, stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = as_role(Role.ADMINISTRATOR, SCREEN)
    monkeypatch.setenv("RISICOTAFEL_ADDRESS", "http://risico.example.org/")
    app = invite(app, "Fenna")
    assert app.code[0].value.startswith("http://risico.example.org/wachtwoord/")


def test_nothing_can_be_done_to_an_account_before_it_is_chosen(as_role: Screen, stores: Stores) -> None:
    fenna(stores)
    app = as_role(Role.ADMINISTRATOR, SCREEN)
    assert "Zet dit account uit" not in [button.label for button in app.button]


def test_somebody_is_disabled_and_enabled(as_role: Screen, stores: Stores) -> None:
    account_id = fenna(stores)
    app = press(chosen(as_role(Role.ADMINISTRATOR, SCREEN), account_id), "Zet dit account uit")
    assert ["Fenna", EMAIL, "gespreksleider", "nee, staat uit"] in table(app)
    assert "Maak een link voor een nieuw wachtwoord" not in [button.label for button in app.button]
    press(app, "Zet dit account weer aan")
    assert ["Fenna", EMAIL, "gespreksleider", "ja"] in table(app)


def test_roles_are_changed(as_role: Screen, stores: Stores) -> None:
    account_id = fenna(stores)
    app = chosen(as_role(Role.ADMINISTRATOR, SCREEN), account_id)
    app.multiselect(key=f"accounts:roles:{account_id}:facilitator").set_value([Role.PREVENTION_OFFICER])
    press(app, "Bewaar deze rollen")
    assert ["Fenna", EMAIL, "preventiemedewerker", "ja"] in table(app)
    kept = app.multiselect(key=f"accounts:roles:{account_id}:prevention_officer").value
    assert kept == [Role.PREVENTION_OFFICER]


def test_a_link_to_a_new_password_leaves_the_old_one_as_it_is(as_role: Screen, stores: Stores) -> None:
    account_id = fenna(stores)
    app = press(
        chosen(as_role(Role.ADMINISTRATOR, SCREEN), account_id), "Maak een link voor een nieuw wachtwoord"
    )
    now = datetime.now(UTC)
    assert links.open_link(stores, shown_link(app), now).id == account_id
    assert logins.log_in(stores, email=EMAIL, password=PASSWORD, now=now)


def test_somebody_is_signed_out_everywhere(as_role: Screen, stores: Stores) -> None:
    account_id = fenna(stores)
    token = logins.log_in(stores, email=EMAIL, password=PASSWORD, now=datetime.now(UTC))
    app = press(chosen(as_role(Role.ADMINISTRATOR, SCREEN), account_id), "Overal uitloggen")
    assert [found.value for found in app.success] == ["Deze persoon is overal uitgelogd."]
    assert logins.who_is(stores, token, datetime.now(UTC)) is None


def test_nobody_is_offered_to_disable_themselves_and_demoting_is_refused(
    as_role: Screen, stores: Stores
) -> None:
    app = as_role(Role.ADMINISTRATOR, SCREEN)
    (myself,) = accounts.list_accounts(stores, ADMIN)
    chosen(app, myself.id)
    assert "Zet dit account uit" not in [button.label for button in app.button]
    app.multiselect(key=f"accounts:roles:{myself.id}:administrator").set_value([Role.MANAGEMENT])
    press(app, "Bewaar deze rollen")
    assert [error.value for error in app.error] == [
        "Dit kan niet met je eigen account. Vraag het een andere beheerder. Er is niets veranderd."
    ]


def from_elsewhere(stores: Stores) -> None:
    with stores.database.writing() as session:
        account = Account("sina", None, "Sina", frozenset({Role.MANAGEMENT}))
        create_account(session, account, None)


def test_who_signs_on_elsewhere_can_be_disabled_and_signed_out_and_nothing_else(
    as_role: Screen, stores: Stores
) -> None:
    from_elsewhere(stores)
    app = chosen(as_role(Role.ADMINISTRATOR, SCREEN), "sina")
    assert ["Sina", "organisatie-account", "management", "ja"] in table(app)
    labels = [button.label for button in app.button]
    assert [label for label in labels if label in ("Bewaar deze rollen", "Zet dit account uit")] == [
        "Zet dit account uit"
    ]
    assert "Maak een link voor een nieuw wachtwoord" not in labels
    press(app, "Zet dit account uit")
    assert ["Sina", "organisatie-account", "management", "nee, staat uit"] in table(app)


@pytest.mark.parametrize("role", Role)
def test_everybody_finds_their_own_account_in_the_menu(as_role: Screen, role: Role) -> None:
    app = as_role(role, OWN)
    assert [found.value for found in app.title] == ["Mijn account"]
    shown = re.findall(r'<form method="(\w+)" action="(.*?)">', html(app))
    assert shown == [
        ("get", "/wachtwoord-wijzigen"),
        ("post", "/overal-uitloggen"),
        ("post", "/uitloggen"),
    ]


def test_who_signs_on_elsewhere_is_told_where_the_password_is(
    as_role: Screen, stores: Stores, cookies: dict[str, str]
) -> None:
    app = as_role(Role.MANAGEMENT, OWN)
    from_elsewhere(stores)
    with stores.database.writing() as session:
        cookies["sid"] = logins.put_login(session, "sina", datetime.now(UTC))
    app.run()
    app.switch_page(OWN).run()
    assert "/wachtwoord-wijzigen" not in html(app)
    assert "Je logt in met je organisatie-account. Je wachtwoord wordt daar bewaard, niet hier." in [
        found.value for found in app.markdown
    ]


@pytest.mark.parametrize(
    ("language", "words"), [(Language.NL, "account gemaakt"), (Language.EN, "account created")]
)
def test_the_trail_shows_what_was_typed_as_it_is(
    as_role: Screen, stores: Stores, language: Language, words: str
) -> None:
    fenna(stores, HOSTILE)
    app = as_role(Role.ADMINISTRATOR, TRAIL, language)
    about = [(who, what, about) for _when, who, what, about in table(app)]
    assert ("Beheer", words, "![x](http://evil.example/p.png) &lt;b&gt;") in about
    assert [re.fullmatch(r"\d\d-\d\d-\d{4} \d\d:\d\d", row[0]) is None for row in table(app)] == [
        False
    ] * len(about)


@pytest.mark.parametrize("role", sorted({*Role} - {Role.ADMINISTRATOR}))
@pytest.mark.parametrize("script", [SCREEN, TRAIL])
def test_the_menu_of_others_has_neither(as_role: Screen, script: str, role: Role) -> None:
    with pytest.raises(ValueError, match=script):
        as_role(role, script)

"""The screen with own content: who sees it, adding, changing, retiring, and reading a sheet back."""

from collections.abc import Mapping

import pytest
from openpyxl import Workbook
from streamlit.testing.v1 import AppTest

from pages.components.workbook_button import EXCEL
from riskmodel.application import own_content, own_sheet
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.own_columns import CHOICES, LISTS, Column, Values
from riskmodel.domain.own_item import OwnItem, OwnKind
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import a_person
from tests.own_content import DAY, FACTOR, MEASURE, edited
from tests.pages.conftest import Screen
from tests.pages.reading import REFUSED, html, sentences

SCREEN = "prevention/own_content.py"
WRITERS = [Role.PREVENTION_OFFICER, Role.ADMINISTRATOR]
OTHERS = sorted({*Role} - {*WRITERS})


@pytest.fixture
def officer(stores: Stores) -> Actor:
    return a_person(stores, Role.PREVENTION_OFFICER, name="Olga")


def items(stores: Stores, officer: Actor) -> tuple[OwnItem, ...]:
    return own_content.own_items(stores, officer)


def fill_in(app: AppTest, values: Mapping[Column, str]) -> None:
    """Fill in the form that is open, by the last part of each key."""
    fields = [*app.text_input, *app.text_area, *app.selectbox, *app.multiselect]
    keyed = {str(field.key).rsplit(":", 1)[-1]: field for field in fields}
    for column, text in values.items():
        field = keyed[column.value]
        if column in LISTS:
            field.set_value(text.split("\n"))
        else:
            field.set_value(text)
    assert {*CHOICES} >= {Column(key) for key in keyed if key in {*CHOICES}}


def press(app: AppTest, label: str) -> AppTest:
    """Press the button with this label."""
    return next(button for button in app.button if button.label == label).click().run()


@pytest.mark.parametrize("role", [*OTHERS, None])
def test_others_are_refused(on_its_own: Screen, role: Role | None) -> None:
    app = on_its_own(role, SCREEN)
    assert [error.value for error in app.error] == [REFUSED]
    assert len(app.title) == 0


@pytest.mark.parametrize("role", WRITERS)
@pytest.mark.parametrize(
    ("language", "title", "nothing"),
    [
        (Language.NL, "Eigen inhoud", "Er is nog niets van jullie zelf."),
        (Language.EN, "Own content", "There is nothing of your own yet."),
    ],
)
def test_who_writes_finds_it_in_the_menu(
    as_role: Screen, role: Role, language: Language, title: str, nothing: str
) -> None:
    app = as_role(role, SCREEN, language)
    assert not app.exception
    assert [one.value for one in app.title] == [title]
    assert nothing in sentences(app)


@pytest.mark.parametrize(("kind", "values"), [(OwnKind.FACTOR, FACTOR), (OwnKind.MEASURE, MEASURE)])
def test_something_new_is_added_and_listed(
    as_role: Screen, stores: Stores, officer: Actor, kind: OwnKind, values: Values
) -> None:
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    app.selectbox(key="own:what").set_value(kind.value).run()
    fill_in(app, values)
    press(app, "Bewaar dit")
    assert [message.value for message in app.success] == ["Toegevoegd."]
    (own,) = items(stores, officer)
    assert (own.kind, own.item.name.nl) == (kind, values[Column.NAME_NL])
    assert f">{own.id}</th>" in html(app)
    # The next new one starts empty.
    assert [field.value for field in app.text_input] == [""] * len(app.text_input)


def test_what_is_wrong_is_said_field_by_field_and_what_was_typed_stays(
    as_role: Screen, stores: Stores, officer: Actor
) -> None:
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    fill_in(app, {**FACTOR, Column.WHY_NL: "", Column.DESCRIPTION_NL: "Kijk op <b>www.x.example</b>"})
    press(app, "Bewaar dit")
    assert [error.value for error in app.error] == [
        "2 dingen kloppen nog niet; ze staan in de tabel. Er is niets veranderd."
    ]
    assert "Waarom dit telt (Nederlands)</th>" in html(app)
    assert "Laat “&lt;” weg." in html(app)
    assert app.text_input[0].value == FACTOR[Column.NAME_NL]
    assert items(stores, officer) == ()


def test_an_item_is_changed(as_role: Screen, stores: Stores, officer: Actor) -> None:
    own_content.add_item(stores, officer, OwnKind.MEASURE, MEASURE)
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    app.selectbox(key="own:what").set_value("EIG-M-01").run()
    assert app.text_input[0].value == MEASURE[Column.NAME_NL]
    fill_in(app, {Column.NAME_EN: "On call", Column.EFFORT: "3"})
    press(app, "Bewaar dit")
    assert [message.value for message in app.success] == ["Bewaard."]
    (own,) = items(stores, officer)
    assert (own.item.name.en, getattr(own.item, "effort", 0), own.version) == ("On call", 3, 2)


def test_who_comes_second_is_told_and_overwrites_nothing(
    as_role: Screen, stores: Stores, officer: Actor
) -> None:
    own_content.add_item(stores, officer, OwnKind.FACTOR, FACTOR)
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    app.selectbox(key="own:what").set_value("EIG-01").run()
    own_content.change_item(stores, officer, "EIG-01", {**FACTOR, Column.NAME_NL: "Nachtdienst"}, 1)
    fill_in(app, {Column.NAME_NL: "Iets anders"})
    press(app, "Bewaar dit")
    assert [error.value for error in app.error] == [
        "Iemand anders heeft dit net veranderd. Je ziet nu de nieuwe versie; breng je wijziging opnieuw aan."
    ]
    assert len(app.success) == 0
    assert [own.item.name.nl for own in items(stores, officer)] == ["Nachtdienst"]
    assert app.text_input[0].value == "Nachtdienst"


def test_retiring_asks_first_and_can_be_taken_back(as_role: Screen, stores: Stores, officer: Actor) -> None:
    own_content.add_item(stores, officer, OwnKind.FACTOR, FACTOR)
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    app.selectbox(key="own:what").set_value("EIG-01").run()
    press(app, "Laat vervallen")
    assert len(app.error) == 1
    assert [own.is_retired for own in items(stores, officer)] == [False]
    app.checkbox[0].check()
    press(app, "Laat vervallen")
    assert [own.is_retired for own in items(stores, officer)] == [True]
    assert "vervallen" in html(app)
    press(app, "Weer gebruiken")
    assert [own.is_retired for own in items(stores, officer)] == [False]


def a_sheet_with_another_name(stores: Stores, officer: Actor) -> bytes:
    def edit(workbook: Workbook) -> None:
        workbook["Risicofactoren"]["B5"].value = "Nacht & ontij"

    return edited(own_sheet.sheet(stores, officer, DAY, Language.NL), edit)


def hand_in(app: AppTest, data: bytes) -> AppTest:
    return app.file_uploader[0].set_value([("eigen.xlsx", data, EXCEL)]).run()


def test_a_sheet_is_shown_before_anything_changes_and_then_carried_out(
    as_role: Screen, stores: Stores, officer: Actor
) -> None:
    own_content.add_item(stores, officer, OwnKind.FACTOR, FACTOR)
    sheet = a_sheet_with_another_name(stores, officer)
    app = hand_in(as_role(Role.PREVENTION_OFFICER, SCREEN), sheet)
    shown = html(app)
    assert "EIG-01 Nacht &amp; ontij" in shown
    assert f'data-label="Het is">{FACTOR[Column.NAME_NL]}</td>' in shown
    assert [own.version for own in items(stores, officer)] == [1]
    press(app, "Voer door")
    assert [message.value for message in app.success] == ["1 ding veranderd."]
    assert [own.item.name.nl for own in items(stores, officer)] == ["Nacht & ontij"]
    hand_in(app, sheet)
    assert "Geen verschillen" in sentences(app)
    assert [button.label for button in app.button if button.label == "Voer door"] == []


def test_what_is_confirmed_is_what_was_shown(as_role: Screen, stores: Stores, officer: Actor) -> None:
    """Somebody else makes one of two changes between looking and confirming: the other is not made alone."""
    own_content.add_item(stores, officer, OwnKind.FACTOR, FACTOR)
    own_content.add_item(stores, officer, OwnKind.MEASURE, MEASURE)

    def edit(workbook: Workbook) -> None:
        workbook["Risicofactoren"]["B5"].value = "Nachtdienst"
        workbook["Maatregelen"]["B5"].value = "Bellen"

    sheet = edited(own_sheet.sheet(stores, officer, DAY, Language.NL), edit)
    app = hand_in(as_role(Role.PREVENTION_OFFICER, SCREEN), sheet)
    own_content.change_item(stores, officer, "EIG-01", {**FACTOR, Column.NAME_NL: "Nachtdienst"}, 1)
    press(app, "Voer door")
    assert ["Er is niets veranderd" in error.value for error in app.error] == [True]
    assert [own.item.name.nl for own in items(stores, officer)] == ["Nachtdienst", MEASURE[Column.NAME_NL]]


def test_a_file_that_is_wrong_is_said_to_be(as_role: Screen, stores: Stores, officer: Actor) -> None:
    own_content.add_item(stores, officer, OwnKind.FACTOR, FACTOR)

    def spoil(workbook: Workbook) -> None:
        workbook["Risicofactoren"]["D5"].value = "=1+1"

    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    hand_in(app, edited(own_sheet.sheet(stores, officer, DAY, Language.NL), spoil))
    assert "Risicofactoren, rij 5, kolom D, Omschrijving (Nederlands)</th>" in html(app)
    hand_in(app, b"geen werkmap")
    assert len(app.error) == 1
    assert "Dit bestand kunnen we niet lezen." in html(app)

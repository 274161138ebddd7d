"""Reading the action plan back on the screen: differences first, then a choice for each conflict."""

import pytest
from streamlit.testing.v1 import AppTest

from pages.components.workbook_button import EXCEL
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.room_statement import MeasureStatus
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.application.test_plan_sheet import move, officer, round_id, the_line, workbook
from tests.pages.conftest import Screen
from tests.pages.reading import html

SCREEN = "prevention/plan.py"
__all__ = ["officer", "round_id"]


def hand_in(app: AppTest, data: bytes) -> AppTest:
    return app.file_uploader[0].set_value([("plan.xlsx", data, EXCEL)]).run()


def keep(app: AppTest) -> None:
    app.button(key="plansheet:keep").click().run()


def test_differences_come_first_and_a_conflict_asks_for_a_choice(
    as_role: Screen, stores: Stores, officer: Actor, round_id: str
) -> None:
    data = workbook(
        stores, officer, round_id, OWNER="hoofd **zorg**", STATUS="gedaan", NOTE="Loopt <b>goed</b>."
    )
    app = hand_in(as_role(Role.PREVENTION_OFFICER, SCREEN), data)
    assert [radio.label for radio in app.radio] == []
    shown = html(app)
    assert 'data-label="Het wordt">hoofd **zorg**</td>' in shown
    assert "Loopt &lt;b&gt;goed&lt;/b&gt;." in shown
    # While somebody looks, another changes the same measure: the next look names the conflict.
    move(stores, officer, the_line(stores, officer, round_id), MeasureStatus.IN_PROGRESS)
    keep(app)
    assert ["Er is niets veranderd" in error.value for error in app.error] == [True]
    assert the_line(stores, officer, round_id).measure.owner == "teamleider"
    assert "Bij het downloaden: gepland. Hier nu: bezig. In de werkmap: gedaan." in html(app)
    keep(app)
    assert ["Kies eerst welke waarde telt" in error.value for error in app.error] == [True]
    app.radio[0].set_value("sheet").run()
    keep(app)
    assert [message.value for message in app.success] == ["1 maatregel veranderd."]
    after = the_line(stores, officer, round_id)
    assert (after.measure.owner, after.measure.status) == ("hoofd **zorg**", MeasureStatus.DONE)
    hand_in(app, data)
    assert "Geen verschillen" in "".join(info.value for info in app.info)
    assert [button.key for button in app.button if button.key == "plansheet:keep"] == []


@pytest.mark.parametrize(
    ("language", "place", "sentence", "annexes"),
    [
        (
            Language.NL,
            "Termijn</th>",
            "“straks” is geen datum.",
            {"Bijlage in de indeling van de Nederlandse RI&E", "Bijlage in de indeling van OiRA"},
        ),
        (
            Language.EN,
            "Term</th>",
            "“straks” is not a date.",
            {"Annex in the layout of the Dutch RI&E", "Annex in the layout of OiRA"},
        ),
    ],
)
def test_a_fault_is_named_with_its_row_and_the_annex_is_offered(
    as_role: Screen,
    stores: Stores,
    officer: Actor,
    round_id: str,
    language: Language,
    place: str,
    sentence: str,
    annexes: set[str],
) -> None:
    app = as_role(Role.PREVENTION_OFFICER, SCREEN, language)
    assert {button.proto.label for button in app.get("download_button")} >= annexes
    hand_in(app, workbook(stores, officer, round_id, TERM="straks"))
    assert len(app.error) == 1
    assert place in html(app)
    assert sentence in html(app)
    hand_in(app, b"geen werkmap")
    assert len(app.error) == 1

"""Own content: added, changed, retired, and read back from a sheet, all or nothing."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from openpyxl import Workbook

from catalog.load import load_catalogue
from riskmodel.application import audit, own_content, own_sheet
from riskmodel.application.content import current_content
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import ChangedMeanwhileError, NotFoundError
from riskmodel.domain.own_columns import Column, Values
from riskmodel.domain.own_differences import Change
from riskmodel.domain.own_item import OwnItem, OwnKind
from riskmodel.domain.own_problem import Fault, OwnContentRefusedError
from riskmodel.i18n.refusals import refusal
from riskmodel.i18n.translate import Language, translator
from riskmodel.storage.stores import Stores
from tests.builders import a_person
from tests.own_content import FACTOR, MEASURE, edited

DAY = date(2026, 12, 21)


@pytest.fixture
def officer(both_stores: Stores) -> Actor:
    return a_person(both_stores, Role.PREVENTION_OFFICER, name="Olga")


def named(values: Values, name: str) -> Values:
    return {**values, Column.NAME_NL: name, Column.NAME_EN: ""}


def items(stores: Stores, actor: Actor) -> dict[str, OwnItem]:
    return {one.id: one for one in own_content.own_items(stores, actor)}


def fault(caught: pytest.ExceptionInfo[OwnContentRefusedError]) -> list[Fault]:
    return [problem.fault for problem in caught.value.problems]


def test_they_get_numbers_and_are_on_offer_beside_ours(both_stores: Stores, officer: Actor) -> None:
    assert own_content.add_item(both_stores, officer, OwnKind.FACTOR, FACTOR) == "EIG-01"
    measure = {**MEASURE, Column.REACHES_MAIN: "EIG-01"}
    assert own_content.add_item(both_stores, officer, OwnKind.MEASURE, measure) == "EIG-M-01"
    catalogue = current_content(both_stores)
    assert catalogue.factor("EIG-01").own
    assert [one.id for one in catalogue.measures_for("EIG-01")] == ["P-01", "S-01", "EIG-M-01"]
    assert catalogue.core == load_catalogue().core
    assert set(catalogue.factors) > set(load_catalogue().factors)


def test_what_does_not_fit_changes_nothing_and_is_said(both_stores: Stores, officer: Actor) -> None:
    with pytest.raises(OwnContentRefusedError) as caught:
        own_content.add_item(both_stores, officer, OwnKind.FACTOR, {**FACTOR, Column.WHY_NL: ""})
    assert fault(caught) == [Fault.MISSING]
    assert items(both_stores, officer) == {}
    said = refusal(caught.value, translator(Language.NL))
    assert said == "Eén ding klopt nog niet; het staat in de tabel. Er is niets veranderd."


@pytest.mark.parametrize(
    "name", ["Alleen in de nacht", "ALLEEN IN DE NACHT", load_catalogue().factors[3].name.nl]
)
def test_a_name_is_for_one(both_stores: Stores, officer: Actor, name: str) -> None:
    own_content.add_item(both_stores, officer, OwnKind.FACTOR, FACTOR)
    with pytest.raises(OwnContentRefusedError) as caught:
        own_content.add_item(both_stores, officer, OwnKind.FACTOR, named(FACTOR, name))
    assert fault(caught) == [Fault.NAME_TAKEN]
    assert own_content.add_item(both_stores, officer, OwnKind.MEASURE, named(MEASURE, name)) == "EIG-M-01"


def test_a_code_is_never_given_again(both_stores: Stores, officer: Actor) -> None:
    own_content.add_item(both_stores, officer, OwnKind.FACTOR, FACTOR)
    own_content.retire_item(both_stores, officer, "EIG-01", 1)
    assert own_content.add_item(both_stores, officer, OwnKind.FACTOR, FACTOR) == "EIG-02"
    with pytest.raises(OwnContentRefusedError) as caught:
        own_content.restore_item(both_stores, officer, "EIG-01", 2)
    assert fault(caught) == [Fault.NAME_TAKEN]


def test_what_is_retired_is_on_offer_again_after_restoring(both_stores: Stores, officer: Actor) -> None:
    own_content.add_item(both_stores, officer, OwnKind.FACTOR, FACTOR)
    own_content.retire_item(both_stores, officer, "EIG-01", 1)
    assert current_content(both_stores).factor("EIG-01").withdrawn == load_catalogue().edition
    own_content.restore_item(both_stores, officer, "EIG-01", 2)
    assert current_content(both_stores).factor("EIG-01").withdrawn is None
    assert items(both_stores, officer)["EIG-01"].version == 3


def test_what_is_not_there_or_was_changed_is_refused(both_stores: Stores, officer: Actor) -> None:
    own_content.add_item(both_stores, officer, OwnKind.FACTOR, FACTOR)
    own_content.change_item(both_stores, officer, "EIG-01", named(FACTOR, "Nachtdienst"), 1)
    before = items(both_stores, officer)
    with pytest.raises(ChangedMeanwhileError):
        own_content.change_item(both_stores, officer, "EIG-01", named(FACTOR, "Anders"), 1)
    with pytest.raises(ChangedMeanwhileError):
        own_content.retire_item(both_stores, officer, "EIG-01", 1)
    with pytest.raises(NotFoundError):
        own_content.change_item(both_stores, officer, "EIG-07", FACTOR, 1)
    assert items(both_stores, officer) == before


def test_eight_who_add_at_once_get_eight_numbers(both_stores: Stores, officer: Actor) -> None:
    def add(number: int) -> str:
        return own_content.add_item(both_stores, officer, OwnKind.FACTOR, named(FACTOR, f"Naam {number}"))

    with ThreadPoolExecutor(8) as pool:
        found = sorted(pool.map(add, range(8)))
    assert found == [f"EIG-0{number}" for number in range(1, 9)]


def test_of_two_who_change_one_thing_at_once_one_is_told(both_stores: Stores, officer: Actor) -> None:
    own_content.add_item(both_stores, officer, OwnKind.FACTOR, FACTOR)

    def change(name: str) -> str | None:
        try:
            own_content.change_item(both_stores, officer, "EIG-01", named(FACTOR, name), 1)
        except ChangedMeanwhileError:
            return None
        return name

    with ThreadPoolExecutor(2) as pool:
        done = [name for name in pool.map(change, ["Deze", "Die"]) if name]
    assert [one.item.name.nl for one in items(both_stores, officer).values()] == done


def a_filled_in_sheet(stores: Stores, actor: Actor) -> bytes:
    """Our sheet in which somebody changed the first, added a second, and retired the measure."""

    def edit(workbook: Workbook) -> None:
        factors, measures = workbook["Risicofactoren"], workbook["Maatregelen"]
        factors["B5"].value = "Nachtdienst"
        for column in "DFHIKMO":
            factors[f"{column}6"].value = factors[f"{column}5"].value
        factors["B6"].value = "Alleen op de fiets"
        retired = next(cell.column for cell in measures[4] if cell.value == "Vervalt")
        measures.cell(5, retired).value = "ja"

    return edited(own_sheet.sheet(stores, actor, DAY, Language.NL), edit)


@pytest.fixture
def sheet(both_stores: Stores, officer: Actor) -> bytes:
    own_content.add_item(both_stores, officer, OwnKind.FACTOR, FACTOR)
    own_content.add_item(both_stores, officer, OwnKind.MEASURE, MEASURE)
    return a_filled_in_sheet(both_stores, officer)


def test_a_sheet_is_looked_at_first_then_carried_out_and_then_says_nothing_new(
    both_stores: Stores, officer: Actor, sheet: bytes
) -> None:
    before = items(both_stores, officer)
    differences = own_sheet.read_sheet(both_stores, officer, sheet, Language.NL)
    assert [one.changes for one in differences] == [(Change.CHANGED,), (Change.ADDED,), (Change.RETIRED,)]
    assert items(both_stores, officer) == before
    changed = own_sheet.apply_sheet(both_stores, officer, differences)
    assert changed == ("EIG-01", "EIG-02", "EIG-M-01")
    after = items(both_stores, officer)
    assert [after[one].item.name.nl for one in changed] == [
        "Nachtdienst",
        "Alleen op de fiets",
        "Achterwacht",
    ]
    assert [after[one].is_retired for one in changed] == [False, False, True]
    assert own_sheet.read_sheet(both_stores, officer, sheet, Language.NL) == ()
    assert own_sheet.apply_sheet(both_stores, officer, ()) == ()


@pytest.mark.parametrize("meanwhile", ["changed", "retired", "added with the name"])
def test_when_anything_changed_since_nothing_is_carried_out(
    both_stores: Stores, officer: Actor, sheet: bytes, meanwhile: str
) -> None:
    differences = own_sheet.read_sheet(both_stores, officer, sheet, Language.NL)
    if meanwhile == "changed":
        own_content.change_item(both_stores, officer, "EIG-M-01", named(MEASURE, "Bellen"), 1)
    elif meanwhile == "retired":
        own_content.retire_item(both_stores, officer, "EIG-01", 1)
    else:
        own_content.add_item(both_stores, officer, OwnKind.FACTOR, named(FACTOR, "alleen op de FIETS"))
    before = items(both_stores, officer)
    with pytest.raises(ChangedMeanwhileError):
        own_sheet.apply_sheet(both_stores, officer, differences)
    assert items(both_stores, officer) == before


def test_of_two_who_carry_out_one_sheet_at_once_one_does(
    both_stores: Stores, officer: Actor, sheet: bytes
) -> None:
    differences = own_sheet.read_sheet(both_stores, officer, sheet, Language.NL)

    def carry_out(_person: int) -> bool:
        try:
            own_sheet.apply_sheet(both_stores, officer, differences)
        except ChangedMeanwhileError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(carry_out, range(2))) == [False, True]
    assert sorted(items(both_stores, officer)) == ["EIG-01", "EIG-02", "EIG-M-01"]


def test_a_file_that_is_wrong_changes_nothing(both_stores: Stores, officer: Actor, sheet: bytes) -> None:
    def spoil(workbook: Workbook) -> None:
        workbook["Risicofactoren"]["D6"].value = "=1+1"

    before = items(both_stores, officer)
    for data in (b"", sheet[:2000], edited(sheet, spoil)):
        with pytest.raises(OwnContentRefusedError):
            own_sheet.read_sheet(both_stores, officer, data, Language.NL)
    assert items(both_stores, officer) == before


def test_the_trail_says_what_was_changed(both_stores: Stores, officer: Actor, sheet: bytes) -> None:
    own_sheet.apply_sheet(
        both_stores, officer, own_sheet.read_sheet(both_stores, officer, sheet, Language.NL)
    )
    administrator = a_person(both_stores, Role.ADMINISTRATOR)
    found = [
        (event.actor_name, event.about)
        for event in audit.audit_trail(both_stores, administrator)
        if event.action == Action.OWN_CONTENT_CHANGED
    ]
    assert sorted(found) == [("Olga", "EIG-01"), ("Olga", "EIG-01, EIG-02, EIG-M-01"), ("Olga", "EIG-M-01")]

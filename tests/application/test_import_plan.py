"""Reading in a plan of an RI&E: nothing twice, differences first, a person confirms, and it is shown."""

from dataclasses import replace
from datetime import date

import pytest

from riskmodel.application import confirm_plan, import_plan
from riskmodel.application.audit import audit_trail
from riskmodel.application.confirm_plan import AgreedElsewhere, Said, agreed_elsewhere, plan_to_confirm
from riskmodel.application.import_plan import NEW
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import ChangedMeanwhileError, NotFoundError, TooManyError
from riskmodel.domain.imported_plan import ImportedPlan, LineStanding, PlanField
from riskmodel.domain.imported_plan_reading import Basis, PlanFault, PlanRefusedError
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.storage.stores import Stores
from tests.builders import a_person
from tests.plans import a_file, peer

TODAY, LATER = date(2026, 11, 22), date(2027, 2, 1)
HEADINGS = ["Wat", "Hoe", "Bij wie", "Hoever"]
MAPPING = {1: PlanField.RISK, 2: PlanField.MEASURE, 3: PlanField.OWNER, 4: PlanField.STATUS}
FIRST = ["Pesten in het team", "Gedragscode", "Jan de Wit", "gedaan"]
SECOND = ["Lawaai", "Panelen", "Kees", "gepland"]
THIRD = ["Stof", "Afzuiging", "", ""]
REWORDED = "Gedragscode, met training"


@pytest.fixture
def officer(both_stores: Stores) -> Actor:
    return a_person(both_stores, Role.PREVENTION_OFFICER)


def read_in(stores: Stores, actor: Actor, data: bytes, today: date = TODAY, **more: object) -> str:
    found = import_plan.read_file(stores, actor, data, **more)  # type: ignore[arg-type]
    return import_plan.keep(stores, actor, "Ons plan", found, today)


def plan_of(stores: Stores, actor: Actor) -> ImportedPlan:
    (plan,) = import_plan.plans(stores, actor)
    return plan


def own(*rows: list[str]) -> bytes:
    return a_file(HEADINGS, *rows)


def actions(stores: Stores) -> list[Action]:
    administrator = a_person(stores, Role.ADMINISTRATOR)
    plan_actions = {Action.PLAN_READ_IN, Action.PLAN_CONFIRMED, Action.PLAN_DELETED}
    return [one.action for one in audit_trail(stores, administrator) if one.action in plan_actions]


def test_the_same_file_changes_nothing(both_stores: Stores, officer: Actor) -> None:
    data = peer("euphorie_timeline_nl")
    plan_id = read_in(both_stores, officer, data)
    before = plan_of(both_stores, officer)
    assert (before.id, before.version, len(before.actions)) == (plan_id, 1, 6)
    # Even for who says that it is another plan.
    for which in (None, NEW, "0"):
        again = import_plan.read_file(both_stores, officer, data, plan_id=which)
        assert (again.before, again.changes, again.changes_nothing) == (before, (), True)
    assert read_in(both_stores, officer, data, LATER) == plan_id
    assert plan_of(both_stores, officer) == before
    assert actions(both_stores) == [Action.PLAN_READ_IN]


def test_a_changed_file_shows_its_differences_and_keeps_what_was_said(
    both_stores: Stores, officer: Actor
) -> None:
    read_in(both_stores, officer, own(FIRST, SECOND), mapping=MAPPING)
    plan = plan_of(both_stores, officer)
    first, second = plan.actions
    said = Said(True, ("CUL-02",), MeasureStatus.DONE, Effect.DID_NOT_HELP)
    confirm_plan.confirm_lines(both_stores, officer, plan.id, {first.key: said}, plan.version)

    newer = own(["Pesten in het team", REWORDED, *FIRST[2:]], THIRD)
    found = import_plan.read_file(both_stores, officer, newer)
    assert found.before
    assert found.before.id == plan.id
    changed, added, gone = found.changes
    assert [(one.heading, one.before, one.after) for one in changed.cells] == [
        ("Hoe", "Gedragscode", REWORDED)
    ]
    assert (added.before, gone.after) == (None, None)
    assert gone.before
    assert gone.before.key == second.key
    assert plan_of(both_stores, officer).actions[0].line == first.line  # nothing happened yet

    import_plan.keep(both_stores, officer, "Ons plan", found, LATER)
    kept = plan_of(both_stores, officer)
    assert kept.actions[0].key == first.key
    assert (kept.id, kept.imported_on, len(kept.actions)) == (plan.id, LATER, 2)
    assert (kept.actions[0].factor_ids, kept.actions[0].effect) == (("CUL-02",), Effect.DID_NOT_HELP)
    assert kept.actions[0].line.text(PlanField.MEASURE) == REWORDED
    # A status that the file says anew counts over what a person said before.
    again = own(
        ["Pesten in het team", REWORDED, "Jan de Wit", "loopt"],
        THIRD,
    )
    read_in(both_stores, officer, again)
    assert plan_of(both_stores, officer).actions[0].status == MeasureStatus.IN_PROGRESS


def test_what_a_person_said_of_columns_is_remembered(both_stores: Stores, officer: Actor) -> None:
    unknown = import_plan.read_file(both_stores, officer, own(FIRST)).reading
    assert unknown.mapping != MAPPING
    read_in(both_stores, officer, own(FIRST), mapping=MAPPING)
    other = import_plan.read_file(both_stores, officer, own(SECOND)).reading
    assert (other.mapping, {column.basis for column in other.columns}) == (MAPPING, {Basis.PERSON})


def test_two_plans_stand_beside_each_other(both_stores: Stores, officer: Actor) -> None:
    read_in(both_stores, officer, peer("euphorie_timeline_nl"))
    other = import_plan.read_file(both_stores, officer, own(FIRST), mapping=MAPPING)
    assert other.before is None
    # The same plan from the other tool of OiRA looks alike, but a person may say that it is another.
    alike = import_plan.read_file(both_stores, officer, peer("euphorie_timeline_en"))
    assert alike.before
    apart = import_plan.read_file(both_stores, officer, peer("euphorie_timeline_en"), plan_id=NEW)
    import_plan.keep(both_stores, officer, "Engels", apart, TODAY)
    assert sorted(plan.name for plan in import_plan.plans(both_stores, officer)) == ["Engels", "Ons plan"]


def test_two_people_read_in_and_confirm_at_once(both_stores: Stores, officer: Actor) -> None:
    found = import_plan.read_file(both_stores, officer, own(FIRST), mapping=MAPPING)
    import_plan.keep(both_stores, officer, "Een", found, TODAY)
    with pytest.raises(ChangedMeanwhileError):
        import_plan.keep(both_stores, officer, "Twee", found, TODAY)
    plan = plan_of(both_stores, officer)
    (key,) = (action.key for action in plan.actions)
    newer = import_plan.read_file(both_stores, officer, own(FIRST, SECOND))
    version = confirm_plan.confirm_lines(both_stores, officer, plan.id, {key: Said(True)}, plan.version)
    assert version == plan.version + 1
    # Saying the same once more is no change; saying something else over it is.
    assert confirm_plan.confirm_lines(both_stores, officer, plan.id, {key: Said(True)}, 1) == version
    with pytest.raises(ChangedMeanwhileError):
        confirm_plan.confirm_lines(both_stores, officer, plan.id, {key: Said(False)}, plan.version)
    with pytest.raises(ChangedMeanwhileError):
        import_plan.keep(both_stores, officer, "Een", newer, TODAY)
    with pytest.raises(ChangedMeanwhileError):
        import_plan.delete_plan(both_stores, officer, plan.id, plan.version)


def test_what_does_not_fit_is_refused(both_stores: Stores, officer: Actor) -> None:
    with pytest.raises(PlanRefusedError) as caught:
        read_in(both_stores, officer, own(FIRST), mapping={3: PlanField.OWNER})
    assert caught.value.fault == PlanFault.NOTHING_UNDERSTOOD
    plan_id = read_in(both_stores, officer, own(FIRST), mapping=MAPPING)
    key = plan_of(both_stores, officer).actions[0].key
    wrong = {
        NotFoundError: [{"0" * 16: Said(True)}, {key: Said(True, ("XXX-99",))}],
        TooManyError: [{key: Said(True, ("A", "B", "C", "D", "E", "F"))}],
    }
    for error, said in wrong.items():
        for one in said:
            with pytest.raises(error):
                confirm_plan.confirm_lines(both_stores, officer, plan_id, one, 1)
    with pytest.raises(NotFoundError):
        plan_to_confirm(both_stores, officer, "0")
    assert plan_of(both_stores, officer).version == 1


def test_lines_are_proposed_and_only_confirmed_ones_are_shown(both_stores: Stores, officer: Actor) -> None:
    plan_id = read_in(both_stores, officer, own(FIRST, SECOND, ["Werkdruk", "", "", ""]), mapping=MAPPING)
    found = plan_to_confirm(both_stores, officer, plan_id)
    first, second, third = found.plan.actions
    assert found.by_standing == {
        LineStanding.LIKELY: (first, third),
        LineStanding.UNLIKELY: (second,),
        LineStanding.PSYCHOSOCIAL: (),
        LineStanding.OTHER: (),
    }
    leader = a_person(both_stores, Role.FACILITATOR)
    assert agreed_elsewhere(both_stores, leader) == ()
    said = {
        first.key: Said(True, ("ROL-02", "CUL-02"), MeasureStatus.DONE, Effect.DID_NOT_HELP),
        second.key: Said(False, ("CUL-02",), MeasureStatus.PLANNED, Effect.HELPED),
        third.key: Said(True, ("WRK-01",)),
    }
    confirm_plan.confirm_lines(both_stores, officer, plan_id, said, 1)
    # Without the owner, and without what is only a risk.
    assert agreed_elsewhere(both_stores, leader) == (
        AgreedElsewhere(
            "Ons plan",
            "Pesten in het team",
            "Gedragscode",
            ("CUL-02", "ROL-02"),
            MeasureStatus.DONE,
            Effect.DID_NOT_HELP,
            None,
        ),
    )
    other = plan_of(both_stores, officer).actions[1]
    assert (other.is_psychosocial, other.factor_ids, other.effect) == (False, (), None)
    confirm_plan.confirm_lines(
        both_stores, officer, plan_id, {first.key: Said(True, ("CUL-02",), MeasureStatus.DROPPED)}, 2
    )
    assert agreed_elsewhere(both_stores, leader) == ()


def test_deleting_leaves_nothing_but_the_trail(both_stores: Stores, officer: Actor) -> None:
    plan_id = read_in(both_stores, officer, own(FIRST), mapping=MAPPING)
    (action,) = plan_of(both_stores, officer).actions
    confirm_plan.confirm_lines(both_stores, officer, plan_id, {action.key: Said(True, ("CUL-02",))}, 1)
    import_plan.delete_plan(both_stores, officer, plan_id, 2)
    assert import_plan.plans(both_stores, officer) == ()
    # The same file may be read in again, with nothing said of it.
    read_in(both_stores, officer, own(FIRST))
    (anew,) = plan_of(both_stores, officer).actions
    assert anew == replace(action, is_psychosocial=None)
    assert actions(both_stores)[::-1].count(Action.PLAN_READ_IN) == 2

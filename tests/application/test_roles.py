"""Every role, and nobody, against every application function that acts for somebody."""

import inspect
from collections.abc import Callable
from datetime import date
from types import ModuleType

import pytest

from riskmodel.application import (
    accounts,
    agree,
    facilitate,
    prepare,
    release,
    report,
    reveal,
    sample,
    seal,
    suggest,
)
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import NotAllowedError, RiskModelError
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import FACTS, NOW, TODAY, a_person, a_room, a_round

FACILITATOR, OFFICER = Role.FACILITATOR, Role.PREVENTION_OFFICER
MANAGEMENT, ADMIN = Role.MANAGEMENT, Role.ADMINISTRATOR
PLANNERS = {FACILITATOR, OFFICER, ADMIN}
EVERYBODY = set(Role)
MODULES = (accounts, agree, facilitate, prepare, release, report, reveal, sample, seal, suggest)

ALLOWED: dict[str, set[Role]] = {
    "accounts.create_account": {ADMIN},
    "accounts.list_accounts": {ADMIN},
    "agree.add_measure": {FACILITATOR},
    "agree.agree": {FACILITATOR},
    "agree.agree_on_factor": {FACILITATOR},
    "agree.is_agreed": {FACILITATOR},
    "agree.leave_factor_out": {FACILITATOR},
    "agree.leave_measure_out": {FACILITATOR},
    "agree.read_back": {FACILITATOR},
    "agree.reword": {FACILITATOR},
    "agree.room_statement": {FACILITATOR},
    "agree.somebody_objects": {FACILITATOR},
    "agree.take_suggestion": {FACILITATOR},
    "facilitate.close_scoring": {FACILITATOR},
    "facilitate.go_to": {FACILITATOR},
    "facilitate.lock_lobby": {FACILITATOR},
    "facilitate.my_workshops": {FACILITATOR},
    "facilitate.progress": {FACILITATOR},
    "facilitate.show_factor": {FACILITATOR},
    "facilitate.start_scoring": {FACILITATOR},
    "facilitate.workshop": {FACILITATOR},
    "prepare.add_unit": PLANNERS,
    "prepare.announce_manager": {FACILITATOR},
    "prepare.choose_factors": {FACILITATOR},
    "prepare.create_workshop": {FACILITATOR},
    "prepare.describe_organisation": PLANNERS,
    "prepare.open_lobby": {FACILITATOR},
    "prepare.organisation": EVERYBODY,
    "prepare.rounds": EVERYBODY,
    "prepare.start_round": PLANNERS,
    "prepare.units": EVERYBODY,
    "release.heatmap": {OFFICER, MANAGEMENT},
    "release.release": {OFFICER},
    "report.round_report": {OFFICER, MANAGEMENT},
    "report.workbook": {OFFICER},
    "reveal.room_results": {FACILITATOR},
    "reveal.room_screen": {FACILITATOR},
    "sample.is_loaded": {ADMIN},
    "sample.load_sample": {ADMIN},
    "sample.remove_sample": {ADMIN},
    "seal.seal_workshop": {FACILITATOR},
    "suggest.suggestions": {FACILITATOR},
}
# Plain functions over an open transaction or a value, which guard nothing themselves.
INNER = {"prepare.new_workshop"}


def acting(module: ModuleType) -> dict[str, Callable[..., object]]:
    """The public functions of a module that act for somebody."""
    name = module.__name__.rsplit(".", 1)[-1]
    return {
        f"{name}.{key}": function
        for key, function in vars(module).items()
        if inspect.isfunction(function)
        and function.__module__ == module.__name__
        and not key.startswith("_")
        and "actor" in inspect.signature(function).parameters
    }


FUNCTIONS = {key: function for module in MODULES for key, function in acting(module).items()}


def test_every_function_that_acts_for_somebody_is_in_the_table() -> None:
    assert set(FUNCTIONS) - INNER == set(ALLOWED)


def arguments(
    function: Callable[..., object], stores: Stores, actor: Actor, known: dict[str, object]
) -> dict[str, object]:
    """Plausible arguments by name."""
    wanted = inspect.signature(function).parameters
    return {key: value for key, value in known.items() if key in wanted} | {"stores": stores, "actor": actor}


@pytest.fixture
def known(stores: Stores) -> dict[str, object]:
    leader = a_person(stores, Role.FACILITATOR)
    round_id = a_round(stores, leader)
    room = a_room(stores, leader, round_id)
    return {
        "leader": leader,
        "workshop_id": room.workshop_id,
        "round_id": round_id,
        "unit_id": room.workshop.unit_id,
        "factor_id": room.workshop.factor_ids[0],
        "measure_id": "P-01",
        "draft": agree.MeasureDraft("tekst", None, "teamleider", None, Influence.TEAM),
        "phase": Phase.MEASURES,
        "own": [],
        "words": "woorden",
        "present": False,
        "locked": False,
        "name": "Naam",
        "parent_id": None,
        "headcount": 3,
        "facts": FACTS,
        "starts_on": date(2027, 1, 1),
        "ends_on": date(2027, 2, 1),
        "held_on": TODAY,
        "today": TODAY,
        "now": NOW,
        "invited": 8,
        "language": Language.NL,
        "email": "nieuw@voorbeeld.example",
        "password": "een lange zin die past",
        "roles": [Role.MANAGEMENT],
    }


def is_refused(
    function: Callable[..., object], stores: Stores, actor: Actor, known: dict[str, object]
) -> bool:
    try:
        function(**arguments(function, stores, actor, known))
    except NotAllowedError:
        return True
    except RiskModelError:
        # Refused for what it asks, not for who asks it.
        return False
    return False


@pytest.mark.parametrize("name", sorted(ALLOWED))
def test_each_role_is_let_in_or_refused(stores: Stores, known: dict[str, object], name: str) -> None:
    leader = known["leader"]
    assert isinstance(leader, Actor)
    # Nobody, then one role at a time; last the one who leads the workshop.
    refused: dict[Role | None, bool] = {
        None: is_refused(FUNCTIONS[name], stores, Actor("nobody", "", frozenset()), known)
    }
    for role in Role:
        actor = leader if role is FACILITATOR else a_person(stores, role)
        refused[role] = is_refused(FUNCTIONS[name], stores, actor, known)
    assert {role for role, is_out in refused.items() if not is_out} == ALLOWED[name]


OF_ONE_WORKSHOP = sorted(
    name for name in ALLOWED if "workshop_id" in inspect.signature(FUNCTIONS[name]).parameters
)


@pytest.mark.parametrize("name", OF_ONE_WORKSHOP)
def test_another_facilitator_is_refused(stores: Stores, known: dict[str, object], name: str) -> None:
    stranger = a_person(stores, *Role)
    assert is_refused(FUNCTIONS[name], stores, stranger, known)

"""Every role, and nobody, against every application function that acts for somebody."""

import importlib
import inspect
import pkgutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from riskmodel import application
from riskmodel.application import agree
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import ManagesUnitError, NotAllowedError, RiskModelError
from riskmodel.domain.help_contact import HelpContact
from riskmodel.domain.imported_plan import Layout
from riskmodel.domain.inventory import Quality
from riskmodel.domain.notices import Notice
from riskmodel.domain.own_item import OwnKind
from riskmodel.domain.plan_differences import PlanDifferences
from riskmodel.domain.preparation import Check, Preparation
from riskmodel.domain.room_statement import Effect, Influence, MeasureStatus
from riskmodel.domain.steering import Decision
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.i18n.translate import Language
from riskmodel.storage import managers
from riskmodel.storage.stores import Stores, open_stores
from tests.builders import FACTS, NOW, TODAY, a_person, a_room, a_round
from tests.conftest import lay
from tests.plans import a_plan_file
from tests.worlds import Worlds

FACILITATOR, OFFICER = Role.FACILITATOR, Role.PREVENTION_OFFICER
MANAGEMENT, ADMIN, TEAM_LEADER = Role.MANAGEMENT, Role.ADMINISTRATOR, Role.TEAM_LEADER
PLANNERS = {FACILITATOR, OFFICER, ADMIN}
EVERYBODY = set(Role)
# Every module there is: one that somebody forgets to write down here cannot escape.
MODULES = tuple(
    importlib.import_module(f"{application.__name__}.{found.name}")
    for found in pkgutil.iter_modules(application.__path__)
)

ALLOWED: dict[str, set[Role]] = {
    "accounts.change_roles": {ADMIN},
    "accounts.create_account": {ADMIN},
    "accounts.disable_account": {ADMIN},
    "accounts.enable_account": {ADMIN},
    "accounts.end_logins": {ADMIN},
    "accounts.list_accounts": {ADMIN},
    "action_plan.change_measures": {OFFICER},
    "action_plan.history": {TEAM_LEADER, OFFICER},
    "action_plan.note_progress": {TEAM_LEADER, OFFICER},
    "action_plan.plan": {OFFICER},
    "agree.add_measure": {FACILITATOR},
    "agree.agree": {FACILITATOR},
    "agree.agree_on_factor": {FACILITATOR},
    "agree.agreed_measures": {FACILITATOR},
    "agree.change_measure": {FACILITATOR},
    "agree.is_agreed": {FACILITATOR},
    "agree.leave_factor_out": {FACILITATOR},
    "agree.leave_measure_out": {FACILITATOR},
    "agree.read_back": {FACILITATOR},
    "agree.reword": {FACILITATOR},
    "agree.room_statement": {FACILITATOR},
    "agree.somebody_objects": {FACILITATOR},
    "agree.take_suggestion": {FACILITATOR},
    "analyse.analysis": {FACILITATOR},
    "another_day.go_on_another_day": {FACILITATOR},
    "another_day.possible_rounds": {FACILITATOR},
    "audit.audit_trail": {ADMIN},
    "backup.back_up": {ADMIN},
    "clock.pace": {FACILITATOR},
    "clock.pause": {FACILITATOR},
    "clock.resume": {FACILITATOR},
    "clock.start": {FACILITATOR},
    "co_lead.add_leader": {FACILITATOR},
    "co_lead.co_leaders": {FACILITATOR},
    "co_lead.remove_leader": {FACILITATOR},
    "complete.arrange_measure": {FACILITATOR},
    "complete.complete": {FACILITATOR},
    "complete.open_measures": {FACILITATOR},
    "complete.owed_of": {FACILITATOR},
    "complete.put_feedback": {FACILITATOR},
    "delete.delete_account": {ADMIN},
    "delete.delete_round": {ADMIN, OFFICER},
    "delete.delete_unit": {ADMIN, OFFICER},
    "delete.delete_workshop": {FACILITATOR},
    "delete.round_contents": {ADMIN, OFFICER},
    "effects.done_measures": {OFFICER},
    "effects.report_effect": {TEAM_LEADER, OFFICER},
    "export.find_workshops": {OFFICER},
    "export.write_workbook": {OFFICER},
    "move.close_scoring": {FACILITATOR},
    "facilitate.count_heads": {FACILITATOR},
    "move.go_to": {FACILITATOR},
    "move.move": {FACILITATOR},
    "facilitate.lock_lobby": {FACILITATOR},
    "facilitate.my_workshops": {FACILITATOR},
    "facilitate.progress": {FACILITATOR},
    "facilitate.show_factor": {FACILITATOR},
    "move.start_scoring": {FACILITATOR},
    "facilitate.workshop": {FACILITATOR},
    "follow.my_teams": {TEAM_LEADER},
    "follow.report_progress": {TEAM_LEADER},
    "help_contacts.put_help_contacts": {ADMIN, OFFICER},
    "hold_again.hold_again": {FACILITATOR},
    "confirm_plan.agreed_elsewhere": {FACILITATOR, OFFICER},
    "confirm_plan.confirm_lines": {OFFICER},
    "confirm_plan.plan_to_confirm": {OFFICER},
    "import_plan.delete_plan": {OFFICER},
    "import_plan.keep": {OFFICER},
    "import_plan.plans": {OFFICER},
    "import_plan.read_file": {OFFICER},
    "hold_again.may_hold_again": {FACILITATOR},
    "inventory.fill_in_provision": {ADMIN, OFFICER},
    "inventory.inventory": {ADMIN, OFFICER, FACILITATOR},
    "join_ideas.join_ideas": {FACILITATOR},
    "join_ideas.settle": {FACILITATOR},
    "join_ideas.undo_join": {FACILITATOR},
    "links.invite": {ADMIN},
    "links.make_link": {ADMIN},
    "manage.managed_units": {ADMIN, OFFICER},
    "manage.put_managed_units": {ADMIN, OFFICER},
    "missing_factors.add_missing_factor": {FACILITATOR},
    "missing_factors.may_open_missing": {FACILITATOR},
    "missing_factors.open_missing": {FACILITATOR},
    "missing_factors.opened_missing": {FACILITATOR},
    "own_account.change_password": EVERYBODY,
    "own_account.my_account": EVERYBODY,
    "own_account.sign_out_everywhere": EVERYBODY,
    "own_content.add_item": {ADMIN, OFFICER},
    "own_content.change_item": {ADMIN, OFFICER},
    "own_content.own_items": EVERYBODY,
    "own_content.restore_item": {ADMIN, OFFICER},
    "own_content.retire_item": {ADMIN, OFFICER},
    "own_sheet.apply_sheet": {ADMIN, OFFICER},
    "own_sheet.read_sheet": {ADMIN, OFFICER},
    "own_sheet.sheet": {ADMIN, OFFICER},
    "own_team.choose_own_team": {FACILITATOR},
    "own_team.put_own_team": {ADMIN},
    "notices.has_read": {FACILITATOR},
    "notices.mark_read": {FACILITATOR},
    "paper.announce_paper": {FACILITATOR},
    "paper.paper_round": {FACILITATOR},
    "paper.type_slips": {FACILITATOR},
    "plan_events.add_event": {OFFICER},
    "plan_events.calendar": {OFFICER},
    "plan_events.change_event": {OFFICER},
    "plan_events.events": {OFFICER},
    "plan_events.propose_events": {OFFICER},
    "plan_events.remove_event": {OFFICER},
    "plan_round.round_forecast": {OFFICER},
    "plan_round.what_would_help": {OFFICER},
    "postpone.postpone": {FACILITATOR},
    "prepare.add_unit": PLANNERS,
    "prepare.announce_manager": {FACILITATOR},
    "prepare.choose_factors": {FACILITATOR},
    "prepare.choose_timetable": {FACILITATOR},
    "prepare.create_workshop": {FACILITATOR},
    "prepare.describe_organisation": PLANNERS,
    "prepare.open_lobby": {FACILITATOR},
    "prepare.organisation": EVERYBODY,
    "prepare.rounds": EVERYBODY,
    "prepare.start_round": PLANNERS,
    "prepare.units": EVERYBODY,
    "preparation.answer_check": {FACILITATOR},
    "preparation.fill_in_preparation": {FACILITATOR},
    "preparation.prepared": {FACILITATOR},
    "propose.batch_is_ready": {FACILITATOR},
    "propose.edit": {FACILITATOR},
    "propose.open_batch": {FACILITATOR},
    "propose.opened": {FACILITATOR},
    "propose.show": {FACILITATOR},
    "propose.shown_on_screen": {FACILITATOR},
    "recognise.choose_recognised": {FACILITATOR},
    "recognise.close_marking": {FACILITATOR},
    "recognise.recognised": {FACILITATOR},
    "rehearse.fill_in_examples": {FACILITATOR},
    "rehearse.let_everybody_act": {FACILITATOR},
    "rehearse.let_somebody_act": {FACILITATOR},
    "rehearse.rehearsal": {FACILITATOR},
    "rehearse.remove_rehearsal": {FACILITATOR},
    "rehearse.start_rehearsal": {FACILITATOR},
    "release.explanation": {OFFICER, MANAGEMENT},
    "release.heatmap": {OFFICER, MANAGEMENT},
    "release.release": {OFFICER},
    "plan_sheet.keep_plan_sheet": {OFFICER},
    "plan_sheet.read_plan_sheet": {OFFICER},
    "report.note_picture": {OFFICER, MANAGEMENT},
    "report.round_report": {OFFICER, MANAGEMENT},
    "report.workbook": {OFFICER},
    "report_template.put_template": {ADMIN, OFFICER},
    "report_template.remove_template": {ADMIN, OFFICER},
    "report_template.template_in_use": {ADMIN, OFFICER},
    "report_template.template_to_start_from": {ADMIN, OFFICER},
    "restore.is_empty": {ADMIN},
    "restore.put_back": {ADMIN},
    "reveal.room_results": {FACILITATOR},
    "reveal.room_screen": {FACILITATOR},
    "rie_annex.annex": {OFFICER},
    "sample.is_loaded": {ADMIN},
    "sample.load_sample": {ADMIN},
    "sample.remove_sample": {ADMIN},
    "seal.seal_workshop": {FACILITATOR},
    "second_round.is_over": {FACILITATOR},
    "second_round.open_second_round": {FACILITATOR},
    "second_round.second_factor_ids": {FACILITATOR},
    "second_round.stop_reasons": {FACILITATOR},
    "session_safety.held_back": {OFFICER},
    "session_safety.is_held_back": {FACILITATOR},
    "session_safety.look_into": {OFFICER},
    "steer.steer_agenda": {FACILITATOR},
    "steer.undo_steering": {FACILITATOR},
    "stop.stop_session": {FACILITATOR},
    "suggest.advice": {FACILITATOR},
    "suggest.suggestions": {FACILITATOR},
    "vote.vote_outcome": {FACILITATOR},
    "weigh.weighed": {FACILITATOR},
    "word_report.open_data": {OFFICER, MANAGEMENT},
    "word_report.report_as_pdf": {OFFICER, MANAGEMENT},
    "word_report.report_document": {OFFICER, MANAGEMENT},
}
# Plain functions over an open transaction or a value, which guard nothing themselves.
INNER = {
    "audit.note_workshop",
    "delete.remove_account",
    "delete.remove_round",
    "follow.require_followed",
    "follow.require_managed",
    "measure_writing.write_measure",
    "ownership.leads",
    "ownership.manager_leads",
    "own_content.write_items",
    "ownership.own_workshop",
    "ownership.require_not_managing",
    "prepare.new_workshop",
    "recognise.choosing",
    "seal.seal",
}

# Whoever reaches the stores without an account, and why that is right.
PHONE = "a participant: the secret of the seat is asked for, never who somebody is"
DOOR = "on the way in or out: nobody has an account there yet, or any more"
ITSELF = "the product itself, at its start, now and then, or from the command line"
ANYBODY = "may be known by everybody"
INSIDE = "a step of functions that did ask"
WITHOUT_ACTOR: dict[str, str] = {
    "analyse.analysis_of": INSIDE,
    "audit.count_refused": DOOR,
    "audit.forget_old_events": ITSELF,
    "audit.write_refused": ITSELF,
    "checkup.database_version": ITSELF,
    "content.content_of": ANYBODY,
    "content.content_of_workshop": ANYBODY,
    "content.content_since": ANYBODY,
    "content.current_content": ANYBODY,
    "counting.count_ballots": INSIDE,
    "counting.count_both_rounds": INSIDE,
    "counting.count_kept": INSIDE,
    "counting.count_tallies": INSIDE,
    "counting.counted": INSIDE,
    "delete.forget": INSIDE,
    "help_contacts.help_contacts": ANYBODY,
    "first_start.create_first_administrator": DOOR,
    "first_start.is_waiting_for_setup": DOOR,
    "first_start.offer_setup_code": ITSELF,
    "known_browser.new_mark": DOOR,
    "leaders.leader_notes": INSIDE,
    "links.forget_expired_links": ITSELF,
    "links.open_link": DOOR,
    "links.use_link": DOOR,
    "logins.forget_ended_logins": ITSELF,
    "logins.log_in": DOOR,
    "logins.log_out": DOOR,
    "logins.who_is": DOOR,
    "manage.double_roles": ANYBODY,
    "missing_factors.own_missing": PHONE,
    "missing_factors.say_missing": PHONE,
    "missing_factors.take_missing_back": PHONE,
    "propose.names_to_avoid": INSIDE,
    "propose.own_proposals": PHONE,
    "propose.propose": PHONE,
    "propose.take_back": PHONE,
    "recognise.mark": PHONE,
    "recognise.marking": INSIDE,
    "recognise.own_marks": PHONE,
    "recognise.recognised_in": INSIDE,
    "recognise.to_mark": INSIDE,
    "rehearse.remove_old_rehearsals": ITSELF,
    "retain.apply_retention": ITSELF,
    "seal.destroy_unheld": ITSELF,
    "seal.finish_sealing": ITSELF,
    "seal.seal_overdue": ITSELF,
    "second_round.second_factors_of": INSIDE,
    "second_round.store_revision": PHONE,
    "sample_sessions.hold_session": INSIDE,
    "sample_sessions.open_doors": INSIDE,
    "sign_on.came_by_sign_on": DOOR,
    "sign_on.sign_on": DOOR,
    "simulate.catch_up": INSIDE,
    "simulate.take_step": INSIDE,
    "lookout.look_out": PHONE,
    "session_safety.answer_safety": PHONE,
    "session_safety.own_safety": PHONE,
    "stop.is_stopped": ANYBODY,
    "take_part.find_workshop": PHONE,
    "take_part.is_rehearsal": ANYBODY,
    "take_part.join": PHONE,
    "take_part.object_to_statement": PHONE,
    "take_part.own_view": PHONE,
    "take_part.promised_day": ANYBODY,
    "take_part.require_open_door": INSIDE,
    "take_part.say_ready": PHONE,
    "take_part.seated": INSIDE,
    "take_part.standing": PHONE,
    "take_part.store_score": PHONE,
    "take_part.take_seat": INSIDE,
    "vote.destroy_votes": INSIDE,
    "vote.outcome_of": INSIDE,
    "vote.own_vote": PHONE,
    "vote.put_points": PHONE,
    "vote.put_vote": PHONE,
}


def public(module: ModuleType) -> dict[str, Callable[..., object]]:
    """The functions that a module offers to others."""
    name = module.__name__.rsplit(".", 1)[-1]
    return {
        f"{name}.{key}": function
        for key, function in vars(module).items()
        if inspect.isfunction(function) and function.__module__ == module.__name__ and not key.startswith("_")
    }


def takes(function: Callable[..., object], name: str) -> bool:
    """Say whether a function has a parameter with this name."""
    return name in inspect.signature(function).parameters


EVERY = {key: function for module in MODULES for key, function in public(module).items()}
FUNCTIONS = {key: function for key, function in EVERY.items() if takes(function, "actor")}


def test_every_function_that_acts_for_somebody_is_in_the_table() -> None:
    assert set(FUNCTIONS) - INNER == set(ALLOWED)


def test_every_function_that_acts_for_nobody_says_why() -> None:
    found = {key for key, function in EVERY.items() if takes(function, "stores")}
    assert found - set(FUNCTIONS) == set(WITHOUT_ACTOR)


def arguments(
    function: Callable[..., object], stores: Stores, actor: Actor | None, known: dict[str, object]
) -> dict[str, object]:
    """Plausible arguments by name."""
    wanted = inspect.signature(function).parameters
    return {key: value for key, value in known.items() if key in wanted} | {"stores": stores, "actor": actor}


@dataclass(frozen=True)
class Company:
    """A room, who leads it, somebody with each role who does not, and somebody with all of them."""

    leader: Actor
    workshop: Workshop
    people: dict[Role, Actor]
    stranger: Actor


def a_company(stores: Stores) -> Company:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    people = {role: a_person(stores, role) for role in Role}
    return Company(leader, room.workshop, people, a_person(stores, *Role))


@pytest.fixture
def company(stores: Stores, worlds: Worlds) -> Company:
    return worlds.laid(stores, a_company)


@pytest.fixture
def known(company: Company, tmp_path: Path) -> dict[str, object]:
    return known_of(company, tmp_path)


def known_of(company: Company, tmp_path: Path) -> dict[str, object]:
    """Plausible arguments of every function, by name."""
    leader, workshop = company.leader, company.workshop
    no_backup = tmp_path / "geen-backup"
    no_backup.touch()
    return {
        "workshop_id": workshop.id,
        "round_id": workshop.round_id,
        "unit_id": workshop.unit_id,
        "factor_id": workshop.factor_ids[0],
        "factor_ids": [workshop.factor_ids[0]],
        "measure_id": "P-01",
        "description": "Wat het is.",
        "seen": None,
        "draft": agree.MeasureDraft("tekst", None, "teamleider", None, Influence.TEAM),
        "phase": Phase.MEASURES,
        "own": [],
        "words": "woorden",
        "decision": Decision.PIN,
        "reason": "het team vraagt erom",
        "notice": Notice.PLAIN_HTTP,
        "present": False,
        "locked": False,
        "name": "Naam",
        "parent_id": None,
        "headcount": 3,
        "facts": FACTS,
        "starts_on": date(2027, 1, 1),
        "ends_on": date(2027, 2, 1),
        "held_on": TODAY,
        "feedback_on": TODAY,
        "timetable": Timetable.SHORT,
        "due_on": TODAY,
        "owner": "teamleider",
        "heads": 7,
        "today": TODAY,
        "now": NOW,
        "invited": 8,
        "language": Language.NL,
        "email": "nieuw@voorbeeld.example",
        "password": "een lange zin die past",
        "current": "het wachtwoord van nu",
        "roles": [Role.MANAGEMENT],
        "account_id": leader.account_id,
        "proposal_id": "00" * 16,
        "proposal_ids": ["00" * 16, "11" * 16],
        "shown": True,
        "text": "Nabespreken",
        "wanted": "Team 1",
        "target": tmp_path / "doel",
        "backup": no_backup,
        "folder": tmp_path / "map",
        "unit_ids": [],
        "status": MeasureStatus.DONE,
        "effect": Effect.HELPED,
        "provision_id": "V-01",
        "quality": Quality.ON_PAPER,
        "explanation": "",
        "contacts": [HelpContact("company-doctor", "Bo Arts")],
        "version": 1,
        "people": 3,
        "kind": OwnKind.FACTOR,
        "values": {},
        "item_id": "EIG-01",
        "data": b"",
        "differences": (),
        "plan_differences": PlanDifferences((), (), (), ()),
        "sheet_wins": (),
        "layout": Layout.OIRA_E,
        "changes": (),
        "event_id": "00" * 16,
        "preparation": Preparation(),
        "check": Check.GROUP,
        "is_met": True,
        "batch": [(3, 3)] * 3,
        "plan_id": "0" * 32,
        "found": a_plan_file(),
        "said": {},
    }


def let_manage(stores: Stores, actor: Actor, unit_id: object) -> None:
    """Give a unit to somebody, past every check."""
    with stores.database.writing() as session:
        managers.put_managed_units(session, actor.account_id, [str(unit_id)])


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
def test_each_role_is_let_in_or_refused(
    stores: Stores, company: Company, known: dict[str, object], name: str
) -> None:
    # Nobody, then one role at a time; last the one who leads the workshop.
    refused: dict[Role | None, bool] = {
        None: is_refused(FUNCTIONS[name], stores, Actor("nobody", "", frozenset()), known)
    }
    for role in Role:
        actor = company.leader if role is FACILITATOR else company.people[role]
        if role is TEAM_LEADER:
            let_manage(stores, actor, known["unit_id"])
        refused[role] = is_refused(FUNCTIONS[name], stores, actor, known)
    assert {role for role, is_out in refused.items() if not is_out} == ALLOWED[name]


NONSENSE: dict[str, object] = {
    "workshop_id": "9a576a87c398c769651e60b31a734ccb",
    "round_id": "0",
    "unit_id": "0",
    "parent_id": "0",
    "account_id": "0",
    "measure_id": "0",
    "factor_id": "0",
    "proposal_id": "niets",
    "proposal_ids": ["niets"],
    "text": "",
    "unit_ids": ["0"],
    "own": ["0"] * 9,
    "draft": agree.MeasureDraft("", "0", "", None, Influence.TEAM),
    "words": "",
    "name": "",
    "email": "",
    "password": "",
    "roles": [],
    "headcount": 0,
    "invited": 0,
    "ends_on": date(1900, 1, 1),
}


def content(stores: Stores) -> list[str]:
    """Everything in the main database, as text."""
    with closing(sqlite3.connect(stores.database.url.removeprefix("sqlite:///"))) as connection:
        return list(connection.iterdump())


@pytest.fixture(scope="module")
def closed_world(
    tmp_path_factory: pytest.TempPathFactory, fresh_file: Path
) -> Iterator[tuple[Stores, Company, dict[str, object]]]:
    """One installation for all who are refused: after each of them it is as it was."""
    folder = tmp_path_factory.mktemp("closed")
    lay(fresh_file, folder / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RISICOTAFEL_DATA", str(folder / "data"))
        stores = open_stores(folder / "data", None)
        company = a_company(stores)
        yield stores, company, known_of(company, folder)
        stores.close()


@pytest.mark.parametrize("name", sorted(ALLOWED))
def test_who_may_not_learns_nothing_and_changes_nothing(
    closed_world: tuple[Stores, Company, dict[str, object]], name: str
) -> None:
    stores, company, known = closed_world
    people = [person for role, person in company.people.items() if role not in ALLOWED[name]]
    before = content(stores)
    # Whether something exists or fits is told after who asks is known, not before.
    for actor in [None, Actor("nobody", "", frozenset()), *people]:
        for given in (known, known | NONSENSE):
            wanted = arguments(FUNCTIONS[name], stores, actor, given)
            with pytest.raises(NotAllowedError):
                FUNCTIONS[name](**wanted)
    assert content(stores) == before


# What officers make of a session is not theirs to lead: there the role decides alone.
FOR_OFFICERS = {
    "action_plan.history",
    "action_plan.note_progress",
    "effects.report_effect",
    "export.write_workbook",
    "session_safety.look_into",
}
OF_ONE_WORKSHOP = sorted(
    name for name in set(ALLOWED) - FOR_OFFICERS if takes(FUNCTIONS[name], "workshop_id")
)


@pytest.mark.parametrize("name", OF_ONE_WORKSHOP)
def test_another_facilitator_is_refused(
    closed_world: tuple[Stores, Company, dict[str, object]], name: str
) -> None:
    stores, company, known = closed_world
    before = content(stores)
    assert is_refused(FUNCTIONS[name], stores, company.stranger, known)
    assert content(stores) == before


@pytest.mark.parametrize("name", sorted(set(OF_ONE_WORKSHOP) - {"follow.report_progress"}))
def test_who_manages_the_team_is_refused_its_workshop(
    stores: Stores, company: Company, known: dict[str, object], name: str
) -> None:
    leader = company.leader
    let_manage(stores, leader, known["unit_id"])
    before = content(stores)
    with pytest.raises(ManagesUnitError):
        FUNCTIONS[name](**arguments(FUNCTIONS[name], stores, leader, known))
    assert content(stores) == before

"""The audit trail: everything accounts do, nothing participants do."""

from datetime import UTC, datetime, timedelta

import pytest

from riskmodel.application import (
    accounts,
    agree,
    first_start,
    links,
    logins,
    own_account,
    release,
    report,
    sample,
    take_part,
)
from riskmodel.application.audit import audit_trail, forget_old_events, write_refused
from riskmodel.application.seal import finish_sealing, seal, seal_overdue
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.room_statement import Influence
from riskmodel.i18n.audit_words import about_words, action_word
from riskmodel.i18n.translate import DESK_LANGUAGES, Language, translator
from riskmodel.storage.audit import note
from riskmodel.storage.stores import Stores
from tests.application.people import EMAIL, NOW, PASSWORD, WRONG, logged_in, somebody
from tests.builders import Room, a_person, a_room, a_round

READER = Actor("reader", "Lezer", frozenset({Role.ADMINISTRATOR}))
Lines = set[tuple[str, Action, str]]


def lines(stores: Stores) -> Lines:
    """The trail, without times: within a minute lines have no order."""
    return {(event.actor_name, event.action, event.about) for event in audit_trail(stores, READER)}


def agree_on_something(room: Room) -> None:
    factor_id = room.workshop.factor_ids[0]
    agree.agree_on_factor(room.stores, room.leader, room.workshop_id, factor_id=factor_id, words="Woorden.")
    draft = agree.MeasureDraft("Rooster vast", factor_id, "teamleider", None, Influence.TEAM)
    agree.add_measure(room.stores, room.leader, room.workshop_id, draft)
    room.go_to_measures()
    agree.read_back(room.stores, room.leader, room.workshop_id)


def test_a_whole_session_leaves_what_its_facilitator_did_and_nothing_of_who_took_part(
    both_stores: Stores,
) -> None:
    leader = a_person(both_stores, Role.FACILITATOR)
    room = a_room(both_stores, leader, a_round(both_stores, leader))
    opened: Lines = {
        ("Gijs Leider", Action.WORKSHOP_CREATED, "Team 1"),
        ("Gijs Leider", Action.LOBBY_OPENED, "Team 1"),
    }
    seen = [len(audit_trail(both_stores, READER))]
    assert lines(both_stores) == opened
    room.join(6)
    with pytest.raises(RiskModelError):
        take_part.join(both_stores, "FOUTCODE", NOW)
    seen.append(len(audit_trail(both_stores, READER)))
    room.start()
    room.score_all([(5, 4)] * 6)
    take_part.say_ready(both_stores, room.workshop_id, room.tokens[0], True)
    seen.append(len(audit_trail(both_stores, READER)))
    room.close()
    agree_on_something(room)
    room.object_to_statement(1, objects=True)
    room.object_to_statement(1, objects=False)
    seen.append(len(audit_trail(both_stores, READER)))
    assert seen == [2, 2, 2, 2]
    room.seal()
    room.seal()
    finish_sealing(both_stores)
    assert lines(both_stores) == {*opened, ("Gijs Leider", Action.WORKSHOP_SEALED, "Team 1")}
    assert len(audit_trail(both_stores, READER)) == 3


def test_what_is_sealed_by_itself_is_nobodys_doing(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    a_room(stores, leader, a_round(stores, leader))
    seal_overdue(stores, NOW + timedelta(hours=25))
    assert ("", Action.WORKSHOP_SEALED, "Team 1") in lines(stores)


def test_what_an_administrator_does_to_accounts_is_in_it(both_stores: Stores) -> None:
    code = first_start.offer_setup_code(both_stores) or ""
    first_start.create_first_administrator(
        both_stores, code=code, email="bea@voorbeeld.example", name="Bea", password=PASSWORD, now=NOW
    )
    token = logged_in(both_stores, "bea@voorbeeld.example")
    bea = logins.who_is(both_stores, token, NOW)
    assert bea is not None
    link = links.invite(both_stores, bea, email=EMAIL, name="Fenna", roles=[Role.MANAGEMENT], now=NOW)
    links.use_link(both_stores, link, PASSWORD, NOW)
    (fenna,) = (one.id for one in accounts.list_accounts(both_stores, bea) if one.name == "Fenna")
    accounts.change_roles(both_stores, bea, fenna, [Role.FACILITATOR, Role.ADMINISTRATOR])
    accounts.change_roles(both_stores, bea, fenna, [Role.FACILITATOR, Role.ADMINISTRATOR])
    links.make_link(both_stores, bea, fenna, NOW)
    accounts.end_logins(both_stores, bea, fenna)
    accounts.disable_account(both_stores, bea, fenna)
    accounts.disable_account(both_stores, bea, fenna)
    accounts.enable_account(both_stores, bea, fenna)
    logins.log_out(both_stores, token)
    logins.log_out(both_stores, token)
    assert lines(both_stores) == {
        ("Bea", Action.ACCOUNT_CREATED, "Bea"),
        ("Bea", Action.LOGGED_IN, ""),
        ("Bea", Action.ACCOUNT_INVITED, "Fenna"),
        ("Fenna", Action.PASSWORD_CHANGED, ""),
        ("Fenna", Action.LOGGED_IN, ""),
        ("Bea", Action.ROLES_CHANGED, "Fenna: administrator, facilitator"),
        ("Bea", Action.PASSWORD_RESET, "Fenna"),
        ("Bea", Action.SIGNED_OUT_EVERYWHERE, "Fenna"),
        ("Bea", Action.ACCOUNT_DISABLED, "Fenna"),
        ("Bea", Action.ACCOUNT_ENABLED, "Fenna"),
        ("Bea", Action.LOGGED_OUT, ""),
    }
    assert len(audit_trail(both_stores, READER)) == 11


def test_what_somebody_does_to_their_own_account_is_in_it(stores: Stores) -> None:
    fenna = somebody(stores)
    own_account.change_password(stores, fenna, current=PASSWORD, password=PASSWORD + "!", now=NOW)
    own_account.sign_out_everywhere(stores, fenna)
    assert lines(stores) == {
        ("Opzet", Action.ACCOUNT_CREATED, "Fenna"),
        ("Fenna", Action.PASSWORD_CHANGED, ""),
        ("Fenna", Action.SIGNED_OUT_EVERYWHERE, ""),
    }


def refused(stores: Stores, email: str, password: str = WRONG) -> None:
    with pytest.raises(RiskModelError):
        logins.log_in(stores, email=email, password=password, now=NOW)


def test_a_refused_password_names_the_account_and_never_what_was_typed(both_stores: Stores) -> None:
    somebody(both_stores)
    before = lines(both_stores)
    # A password typed in the field for the address: nobody may read it here.
    for email in (EMAIL, PASSWORD, "niemand@voorbeeld.example", EMAIL):
        refused(both_stores, email)
    assert lines(both_stores) - before == {("", Action.PASSWORD_REFUSED, "Fenna (2×)")}
    written = len(audit_trail(both_stores, READER))
    write_refused(both_stores)
    assert len(audit_trail(both_stores, READER)) == written


def test_a_flood_of_guesses_is_one_line(stores: Stores) -> None:
    somebody(stores)
    for _guess in range(40):
        refused(stores, EMAIL)
    assert ("", Action.PASSWORD_REFUSED, "Fenna (5×)") in lines(stores)
    assert len(audit_trail(stores, READER)) == 2


def test_what_leaves_the_rooms_is_in_it(stores: Stores) -> None:
    officer = a_person(stores, Role.PREVENTION_OFFICER, name="Pia")
    round_id = a_round(stores, officer)
    assert release.release(stores, officer, round_id) == 0
    report.workbook(stores, officer, round_id, NOW.date(), Language.NL)
    report.note_picture(stores, officer, round_id)
    assert lines(stores) == {
        ("Pia", Action.WORKBOOK_DOWNLOADED, "Najaar 2026"),
        ("Pia", Action.PICTURE_DOWNLOADED, "Najaar 2026"),
    }


def test_of_the_sample_only_its_coming_and_going_is_in_it(stores: Stores) -> None:
    sample.load_sample(stores, READER, NOW)
    sample.remove_sample(stores, READER)
    sample.remove_sample(stores, READER)
    assert lines(stores) == {("Lezer", Action.SAMPLE_LOADED, ""), ("Lezer", Action.SAMPLE_REMOVED, "")}
    assert len(audit_trail(stores, READER)) == 2


def test_what_was_refused_or_given_up_is_not_in_it(stores: Stores) -> None:
    fenna = somebody(stores)
    before = lines(stores)
    with pytest.raises(RiskModelError):
        somebody(stores)
    with pytest.raises(RiskModelError):
        accounts.disable_account(stores, READER, "nobody")
    with pytest.raises(RiskModelError):
        own_account.change_password(stores, fenna, current=PASSWORD, password="kort", now=NOW)
    assert lines(stores) == before


@pytest.mark.parametrize(("days", "left"), [(364, 1), (366, 0)])
def test_lines_are_kept_for_so_many_days(both_stores: Stores, days: int, left: int) -> None:
    with both_stores.database.writing() as session:
        note(session, READER, Action.SAMPLE_LOADED)
    forget_old_events(both_stores, datetime.now(UTC) + timedelta(days=days), 365)
    assert len(audit_trail(both_stores, READER)) == left


def test_times_are_whole_minutes(stores: Stores) -> None:
    with stores.database.writing() as session:
        note(session, READER, Action.SAMPLE_LOADED)
    assert [(event.at.second, event.at.microsecond) for event in audit_trail(stores, READER)] == [(0, 0)]


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_every_action_has_a_word_of_its_own(language: Language) -> None:
    words = [action_word(action, translator(language)) for action in Action]
    assert len({*words}) == len(Action)


@pytest.mark.parametrize(
    ("action", "about", "read"),
    [
        (Action.ROLES_CHANGED, "Fenna: administrator, facilitator", "Fenna: beheerder, gespreksleider"),
        (Action.ROLES_CHANGED, "A: B: management", "A: B: management"),
        (Action.ROLES_CHANGED, "facilitator", "gespreksleider"),
        (Action.ROLES_CHANGED, "Fenna: a role of later", "Fenna: a role of later"),
        (Action.ACCOUNT_DISABLED, "Fenna: facilitator", "Fenna: facilitator"),
    ],
)
def test_roles_are_read_in_words(stores: Stores, action: Action, about: str, read: str) -> None:
    with stores.database.writing() as session:
        note(session, READER, action, about)
    (event,) = audit_trail(stores, READER)
    assert about_words(event, translator(Language.NL)) == read


def test_a_sealing_that_a_crash_interrupted_is_noted_once(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    seal(stores, room.workshop_id)
    seal(stores, room.workshop_id)
    sealed = [event for event in audit_trail(stores, READER) if event.action == Action.WORKSHOP_SEALED]
    assert len(sealed) == 1

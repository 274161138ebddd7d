"""The room's screen before scoring, its timer, in a pause, and after a stop."""

from datetime import UTC, datetime, timedelta

import pytest

from riskmodel.application import clock, help_contacts, move
from riskmodel.application.stop import stop_session
from riskmodel.domain.access import Role
from riskmodel.domain.help_contact import HelpContact
from riskmodel.domain.preparation import Preparation, Purpose
from riskmodel.domain.stop_rule import StopReason
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.ground_rules import ground_rules
from riskmodel.i18n.translate import Language, translator
from riskmodel.storage import preparations, workshops
from tests.builders import NOW, Room, a_person
from tests.projector.screens import Leader

BEGINNING = (Phase.OPENING, Phase.LANGUAGE, Phase.OUR_WORK)


def at(leader: Leader, phase: Phase, moment: datetime | None = None) -> Room:
    """A room that follows the whole script, in this step."""
    room = leader.room()
    with leader.stores.database.writing() as session:
        workshops.put_timetable(session, room.workshop_id, Timetable.FULL)
    move.move(leader.stores, leader.actor, room.workshop_id, phase, reason="proef", now=moment)
    return room


def test_the_opening_says_what_it_is_and_is_not_the_rules_and_where_help_is(leader: Leader) -> None:
    administrator = a_person(leader.stores, Role.ADMINISTRATOR)
    contact = HelpContact("company-doctor", "Bo Arts")
    help_contacts.put_help_contacts(leader.stores, administrator, [contact])
    says = leader.says(at(leader, Phase.OPENING))
    assert (
        says[1]
        == "We kijken wat in ons werk onveilige situaties waarschijnlijk maakt, en wat we willen veranderen."
    )
    assert "We zoeken niet uit wie wat deed. Dit is geen klacht en geen melding." in says
    assert "Hulp: Bedrijfsarts. Ook achter “Hulp nodig?” op je telefoon." in says
    rules = ground_rules(translator(Language.NL))
    assert [line for line in says if line in rules] == list(rules)


def test_the_words_are_those_of_the_catalogue_with_an_example_from_the_sector(leader: Leader) -> None:
    says = leader.says(at(leader, Phase.LANGUAGE))
    assert says[2] == "ongewenst gedrag"
    assert says[4] == "grensoverschrijdend gedrag"
    assert says[6].startswith("Grensoverschrijdend is iets anders")
    assert says[7] == "Bijvoorbeeld, in werk als het onze: Wie hier leert, hangt vaak af van één opleider."


def test_our_work_asks_about_circumstances_and_shows_nothing_that_was_written_beforehand(
    leader: Leader,
) -> None:
    room = at(leader, Phase.OUR_WORK)
    with leader.stores.database.writing() as session:
        preparations.put_preparation(
            session, room.workshop_id, Preparation(None, "Geheime reorganisatie", ""), 0
        )
    page = leader.page(room)
    assert "Wie hangt hier van wie af, voor werk, een contract of een kans?" in page
    assert "Geldt dat ook voor ons?" in page
    assert "Geheime reorganisatie" not in page


@pytest.mark.parametrize("phase", BEGINNING)
def test_why_a_session_is_held_changes_nothing_on_the_screen(leader: Leader, phase: Phase) -> None:
    room = at(leader, phase)
    before = leader.page(room)
    with leader.stores.database.writing() as session:
        preparations.put_preparation(session, room.workshop_id, Preparation(Purpose.REACTIVE, "", ""), 0)
    assert leader.page(room) == before


def test_the_timer_counts_minutes_and_never_seconds(leader: Leader) -> None:
    room = at(leader, Phase.OPENING, datetime.now(UTC) - timedelta(minutes=4, seconds=10))
    assert "4 van 10 minuten" in leader.page(room)
    first = leader.stand(room)
    assert leader.stand(room) == first


def test_a_pause_takes_the_whole_screen_and_goes_as_it_came(leader: Leader) -> None:
    room = at(leader, Phase.OPENING)
    before = leader.says(room)
    clock.pause(leader.stores, leader.actor, room.workshop_id, NOW)
    assert leader.says(room)[1:3] == ["Pauze", "We gaan zo verder. Wat je hebt geantwoord blijft staan."]
    clock.resume(leader.stores, leader.actor, room.workshop_id, datetime.now(UTC))
    assert leader.says(room)[1:] == before[1:]


@pytest.mark.parametrize("reason", list(StopReason))
def test_after_a_stop_the_screen_says_so_and_never_why(leader: Leader, reason: StopReason) -> None:
    room = at(leader, Phase.OPENING)
    stop_session(leader.stores, leader.actor, room.workshop_id, reason, NOW)
    assert leader.says(room)[1:3] == [
        "De sessie is gestopt",
        "Alle antwoorden en de sleutel zijn vernietigd. Niemand heeft ze gelezen, en er is niets geteld.",
    ]
    assert reason.value not in leader.page(room)

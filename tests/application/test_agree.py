import pytest

from riskmodel.application import agree, move, take_part
from riskmodel.domain.access import Role
from riskmodel.domain.errors import (
    ChangedMeanwhileError,
    NotReleasableError,
    TextTooLongError,
    WrongPhaseError,
)
from riskmodel.domain.room_statement import AgreedFactor, Influence
from riskmodel.domain.workshop import Phase
from riskmodel.storage import seats
from riskmodel.storage.live import objections
from riskmodel.storage.stores import Stores
from riskmodel.storage.workshops import is_agreed
from tests.builders import Room, a_person, a_room, a_round
from tests.worlds import Worlds


@pytest.fixture
def room(both_stores: Stores, worlds: Worlds) -> Room:
    return worlds.room(both_stores, reading_back)


def reading_back(stores: Stores) -> Room:
    """A room of six that reads back one measure."""
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(6)
    room.start()
    room.close()
    add(room, "Elke week nabespreken")
    room.go_to_measures()
    agree.read_back(stores, leader, room.workshop_id)
    return room


def add(room: Room, text: str) -> None:
    draft = agree.MeasureDraft(text, None, "teamleider", None, Influence.TEAM)
    agree.add_measure(room.stores, room.leader, room.workshop_id, draft)


def is_object(room: Room) -> bool:
    return agree.somebody_objects(room.stores, room.leader, room.workshop_id)


def object_(room: Room, objects: bool = True) -> None:
    room.object_to_statement(0, objects)


def leaves(room: Room) -> bool:
    """Whether the statement leaves the room."""
    with room.stores.database.reading() as session:
        return is_agreed(session, room.workshop_id)


def test_a_statement_leaves_once_the_room_agreed(room: Room) -> None:
    assert not leaves(room)
    agree.agree(room.stores, room.leader, room.workshop_id)
    room.seal()
    assert leaves(room)


def test_an_objection_keeps_it_in_the_room_until_it_is_withdrawn(room: Room) -> None:
    object_(room)
    with pytest.raises(NotReleasableError):
        agree.agree(room.stores, room.leader, room.workshop_id)
    object_(room, False)
    agree.agree(room.stores, room.leader, room.workshop_id)
    assert leaves(room)


def test_an_objection_after_the_agreement_counts_at_sealing(room: Room) -> None:
    agree.agree(room.stores, room.leader, room.workshop_id)
    object_(room)
    room.seal()
    assert not leaves(room)


def test_reading_the_same_words_again_does_not_wipe_out_an_objection(room: Room) -> None:
    object_(room)
    agree.reword(room.stores, room.leader, room.workshop_id)
    agree.read_back(room.stores, room.leader, room.workshop_id)
    assert is_object(room)


def test_saving_the_same_words_again_does_not_wipe_out_an_objection(room: Room) -> None:
    factor = room.workshop.factor_ids[0]

    def say(words: str) -> None:
        agree.reword(room.stores, room.leader, room.workshop_id)
        agree.agree_on_factor(room.stores, room.leader, room.workshop_id, factor_id=factor, words=words)
        agree.read_back(room.stores, room.leader, room.workshop_id)

    say("Wie beslist hier?")
    object_(room)
    say("Wie beslist hier?")
    assert is_object(room)
    say("Wie beslist hier over roosters?")
    assert not is_object(room)
    say("Wie beslist hier?")
    assert is_object(room)
    with pytest.raises(NotReleasableError):
        agree.agree(room.stores, room.leader, room.workshop_id)


def test_a_second_view_is_part_of_the_words_that_are_read_back(room: Room) -> None:
    factor = room.workshop.factor_ids[0]

    def say(other_view: str) -> None:
        agree.reword(room.stores, room.leader, room.workshop_id)
        agree.agree_on_factor(
            room.stores, room.leader, room.workshop_id, factor_id=factor, words="Vaak.", other_view=other_view
        )
        agree.read_back(room.stores, room.leader, room.workshop_id)

    say("  Bijna nooit.  ")
    (agreed,) = agree.room_statement(room.stores, room.leader, room.workshop_id).factors
    assert agreed == AgreedFactor(factor, "Vaak.", "Bijna nooit.")
    object_(room)
    say("Bijna nooit.")
    assert is_object(room)
    say("")
    assert not is_object(room)


def test_a_colleagues_words_are_not_written_over_unseen(room: Room) -> None:
    agree.reword(room.stores, room.leader, room.workshop_id)
    factor = room.workshop.factor_ids[0]

    def say(words: str, seen: AgreedFactor | None) -> None:
        agree.agree_on_factor(
            room.stores, room.leader, room.workshop_id, factor_id=factor, words=words, seen=seen
        )

    say("Van de eerste.", None)
    with pytest.raises(ChangedMeanwhileError):
        say("Van de tweede.", None)
    first = AgreedFactor(factor, "Van de eerste.")
    say("Samen.", first)
    with pytest.raises(ChangedMeanwhileError):
        agree.leave_factor_out(room.stores, room.leader, room.workshop_id, factor, seen=first)
    (agreed,) = agree.room_statement(room.stores, room.leader, room.workshop_id).factors
    assert agreed.words == "Samen."
    agree.leave_factor_out(room.stores, room.leader, room.workshop_id, factor, seen=agreed)
    with pytest.raises(ChangedMeanwhileError):
        say("Toch nog.", agreed)
    say("Opnieuw.", None)


SEEN_ALIKE = {
    "zero width space": "Wie beslist\u200b hier?",
    "soft hyphen": "Wie be\u00adslist hier?",
    "word joiner": "Wie beslist\u2060 hier?",
    "variation selector": "Wie beslist\ufe0f hier?",
    "no-break space": "Wie beslist\u00a0hier?",
    "two spaces": "Wie  beslist hier?",
    "a line end": "Wie beslist\nhier?",
    "full width letters": "Ｗie beslist hier?",
}


@pytest.mark.parametrize("words", SEEN_ALIKE.values(), ids=SEEN_ALIKE)
def test_words_that_look_the_same_do_not_wipe_out_an_objection(room: Room, words: str) -> None:
    factor = room.workshop.factor_ids[0]

    def say(text: str) -> None:
        agree.reword(room.stores, room.leader, room.workshop_id)
        agree.agree_on_factor(room.stores, room.leader, room.workshop_id, factor_id=factor, words=text)
        agree.read_back(room.stores, room.leader, room.workshop_id)

    say("Wie beslist hier?")
    object_(room)
    say(words)
    assert is_object(room)


def test_another_order_does_not_wipe_out_an_objection(room: Room) -> None:
    agree.reword(room.stores, room.leader, room.workshop_id)
    add(room, "Een vaste plek om te melden")
    agree.read_back(room.stores, room.leader, room.workshop_id)
    object_(room)
    agree.reword(room.stores, room.leader, room.workshop_id)
    first = agree.room_statement(room.stores, room.leader, room.workshop_id).measures[0]
    agree.leave_measure_out(room.stores, room.leader, room.workshop_id, first.id)
    add(room, first.text)
    agree.read_back(room.stores, room.leader, room.workshop_id)
    assert is_object(room)


def test_an_objection_to_words_that_changed_meanwhile_is_refused(room: Room) -> None:
    read = agree.room_statement(room.stores, room.leader, room.workshop_id).digest
    agree.reword(room.stores, room.leader, room.workshop_id)
    add(room, "Een vaste plek om te melden")
    agree.read_back(room.stores, room.leader, room.workshop_id)
    with pytest.raises(ChangedMeanwhileError):
        take_part.object_to_statement(room.stores, room.workshop_id, room.tokens[0], True, read=read)
    assert not is_object(room)


def test_once_sealing_began_nothing_is_agreed_any_more(room: Room) -> None:
    """Nobody could object to it: the gate is closed to phones."""
    agree.reword(room.stores, room.leader, room.workshop_id)
    add(room, "Nooit voorgelezen")
    agree.read_back(room.stores, room.leader, room.workshop_id)
    with room.stores.live.writing(room.workshop_id) as live:
        seats.put_gate(live, "sealed")
    for too_late in (agree.agree, agree.reword):
        with pytest.raises(WrongPhaseError):
            too_late(room.stores, room.leader, room.workshop_id)
    room.seal()
    assert not leaves(room)


def test_objections_of_one_person_to_two_statements_have_nothing_in_common(room: Room) -> None:
    object_(room)
    agree.reword(room.stores, room.leader, room.workshop_id)
    add(room, "Een vaste plek om te melden")
    agree.read_back(room.stores, room.leader, room.workshop_id)
    object_(room)
    with room.stores.live.reading(room.workshop_id) as live:
        first, second = live.connection().execute(objections.select()).all()
    assert first.id != second.id
    assert first.statement != second.statement


def test_other_words_ask_everybody_again(room: Room) -> None:
    object_(room)
    agree.reword(room.stores, room.leader, room.workshop_id)
    add(room, "Een vaste plek om te melden")
    agree.read_back(room.stores, room.leader, room.workshop_id)
    assert not is_object(room)


def test_what_is_changed_after_agreeing_has_to_be_agreed_again(room: Room) -> None:
    agree.agree(room.stores, room.leader, room.workshop_id)
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.MEASURES)
    add(room, "Nooit voorgelezen")
    room.seal()
    assert not leaves(room)


def test_four_people_cannot_let_a_statement_out(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(4)
    room.start()
    room.close()
    room.go_to_measures()
    agree.read_back(stores, leader, room.workshop_id)
    with pytest.raises(NotReleasableError):
        agree.agree(stores, leader, room.workshop_id)


def test_a_text_that_is_too_long_changes_nothing(room: Room) -> None:
    agree.reword(room.stores, room.leader, room.workshop_id)
    with pytest.raises(TextTooLongError):
        add(room, "x" * 100_000)
    assert len(agree.room_statement(room.stores, room.leader, room.workshop_id).measures) == 1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("=1+1", "=1+1"),
        ("**vet** <script>alert(1)</script>", "**vet** <script>alert(1)</script>"),
        ("a\x00b\x1bc\u202ed\ufffe", "abcd"),
        ("  regel 1\r\nregel 2 ", "regel 1\nregel 2"),
    ],
)
def test_hostile_text_is_kept_as_harmless_text(room: Room, typed: str, kept: str) -> None:
    agree.reword(room.stores, room.leader, room.workshop_id)
    add(room, typed)
    measures = agree.room_statement(room.stores, room.leader, room.workshop_id).measures
    assert measures[-1].text == kept

"""What the team agrees on, as the room reads it back."""

from dataclasses import replace

from pages.projector.view import Reader, view_of
from riskmodel.application import agree
from riskmodel.application.reveal import room_screen
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.translate import Language
from tests.builders import TODAY, Room
from tests.projector.screens import HIGH, MIDDLE, Leader


def agreed(leader: Leader, words: str = "Wij willen een tweede beoordelaar.") -> Room:
    room = leader.revealed([HIGH] * 6 + [MIDDLE] * 6)
    stores, actor, workshop_id = leader.stores, leader.actor, room.workshop_id
    factor_id = room.workshop.factor_ids[0]
    agree.agree_on_factor(stores, actor, workshop_id, factor_id=factor_id, words=words)
    for text, due_on, influence in (
        ("Twee mensen beoordelen", TODAY, Influence.MANAGEMENT),
        ("Rooster drie weken vooruit", None, Influence.TEAM),
    ):
        draft = agree.MeasureDraft(text, factor_id, "teamleider", due_on, influence)
        agree.add_measure(stores, actor, workshop_id, draft)
    room.go_to_measures()
    agree.read_back(stores, actor, workshop_id)
    return room


def test_reading_back_shows_the_agreements_in_words(leader: Leader) -> None:
    room = agreed(leader)
    assert room.workshop.phase == Phase.READ_BACK
    lines = leader.says(room)
    factor = lines[3]
    assert factor[0].isupper()
    assert lines[:3] == ["Kliniek · 22 november 2026", "Dit spreken we af", "Wat we willen veranderen"]
    assert lines[4:6] == ["Wij willen een tweede beoordelaar.", "Maatregelen"]
    measures = lines[6:-1]
    pairs = sorted(zip(measures[::2], measures[1::2], strict=True))
    assert pairs == [
        ("Rooster drie weken vooruit", "teamleider · nog geen datum · beslist: het team"),
        ("Twee mensen beoordelen", "teamleider · 22 november 2026 · beslist: management"),
    ]
    assert lines[-1] == "Bezwaar? Zeg het op je telefoon; niemand ziet dat jij het was."


def test_reading_back_nothing_says_so(leader: Leader) -> None:
    room = leader.revealed([HIGH] * 6)
    room.go_to_measures()
    agree.read_back(leader.stores, leader.actor, room.workshop_id)
    assert leader.says(room)[2:-1] == [
        "Wat we willen veranderen",
        "Er staan geen factoren op papier.",
        "Maatregelen",
        "Er staan geen maatregelen op papier.",
    ]


def test_what_people_type_is_never_read_as_html(leader: Leader) -> None:
    typed = '<img src=x onerror="alert(1)">{{ 7 * 7 }}'
    room = agreed(leader, typed)
    assert leader.says(room)[4] == typed
    assert leader.page(room).count("<img") == 0


def test_a_list_of_agreements_grows_on_the_screen_when_the_room_is_given_one(leader: Leader) -> None:
    room = agreed(leader)
    screen = room_screen(leader.stores, leader.actor, room.workshop_id)
    talking = replace(screen, workshop=replace(screen.workshop, phase=Phase.MEASURES))
    view = view_of(talking, Reader(Language.NL, "http://testserver"))
    assert view.template == "projector/measures.html"
    assert sorted(line.text for line in view.facts["measures"]) == [
        "Rooster drie weken vooruit",
        "Twee mensen beoordelen",
    ]

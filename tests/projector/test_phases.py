"""What the room reads in each phase, to the letter."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
import segno

from pages.projector.view import Reader, view_of
from riskmodel.application import agree, facilitate, prepare, take_part
from riskmodel.application.reveal import room_screen
from riskmodel.domain.join_code import spaced
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.translate import Language
from tests.builders import NOW, TODAY, Room
from tests.projector.screens import HIGH, LOW, MIDDLE, Leader

MANAGER = (
    "Er doet een leidinggevende mee of die ziet de uitslag: "
    "daarom tonen we pas iets vanaf 10 volledige antwoorden."
)


def ready(room: Room, people: int) -> None:
    for token in room.tokens[:people]:
        take_part.say_ready(room.stores, room.workshop_id, token, True)


def scoring(leader: Leader, people: int, *, manager_present: bool = False) -> Room:
    room = leader.room(team="Redactie", manager_present=manager_present)
    room.join(people)
    room.start()
    return room


def test_preparation_says_how_we_begin(leader: Leader) -> None:
    unit_id = prepare.add_unit(leader.stores, leader.actor, name="Kliniek", parent_id=None, headcount=8)
    workshop_id = prepare.create_workshop(
        leader.stores, leader.actor, unit_id=unit_id, round_id=leader.round_id, held_on=TODAY, invited=8
    )
    assert leader.says(Room(leader.stores, leader.actor, workshop_id, [])) == [
        "Kliniek",
        "Zo beginnen we",
        "We kijken naar omstandigheden in ons werk, niet naar mensen.",
        "Je scoort op je eigen telefoon, zonder naam.",
        "Eerst scoort iedereen in stilte, daarna praten we.",
        "Je mag elke vraag overslaan, en je mag weggaan.",
        "Houd je telefoon bij de hand. De code om mee te doen komt hier zo te staan.",
    ]


def test_the_lobby_says_how_to_join_and_how_many_did(leader: Leader) -> None:
    room = leader.room()
    room.join(7)
    assert leader.says(room) == [
        "Kliniek",
        "Doe mee met je telefoon",
        "Scan het plaatje, of ga naar",
        "testserver/meedoen",
        "en typ de code",
        spaced(room.workshop.join_code),
        "7 mensen doen mee",
    ]


def test_one_person_is_one_person(leader: Leader) -> None:
    room = leader.room()
    room.join(1)
    assert leader.says(room)[-1] == "1 persoon doet mee"


def test_the_picture_leads_phones_to_the_code(leader: Leader) -> None:
    room = leader.room()
    link = f"http://testserver/meedoen/{room.workshop.join_code}"
    drawn = segno.make(link, error="m", micro=False).svg_inline(omitsize=True, border=2)
    (path,) = re.findall(r'class="qrline" stroke="#14213d" d="(.*?)"', leader.page(room))
    assert re.findall(r'class="qrline" stroke="#000" d="(.*?)"', drawn) == [path]


def test_the_address_in_the_settings_wins(leader: Leader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RISICOTAFEL_ADDRESS", "https://risico.voorbeeld.example/")
    assert leader.says(leader.room())[3] == "risico.voorbeeld.example/meedoen"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_an_address_that_no_phone_can_reach_is_said_so(leader: Leader, host: str) -> None:
    room = leader.room()
    page = leader.browser(origin=f"http://{host}:8501")
    warning = "Telefoons bereiken dit adres niet. Start Risicotafel voor de kamer."
    assert page.get(f"/scherm/{room.workshop_id}").text.count(warning) == 1
    assert leader.page(room).count(warning) == 0


def test_a_manager_in_the_room_is_said_before_anybody_scores(leader: Leader) -> None:
    assert leader.says(leader.room(manager_present=True))[-1] == MANAGER
    assert MANAGER in leader.says(scoring(leader, 12, manager_present=True))


def test_a_closed_door_shows_no_code(leader: Leader) -> None:
    room = leader.room()
    room.join(8)
    facilitate.lock_lobby(leader.stores, leader.actor, room.workshop_id, True)
    assert leader.says(room) == [
        "Kliniek",
        "Iedereen is binnen",
        "8 mensen doen mee",
        "De deur is dicht. We beginnen zo.",
    ]
    assert room.workshop.join_code not in leader.page(room)


def test_scoring_says_how_many_are_ready(leader: Leader) -> None:
    room = scoring(leader, 12)
    ready(room, 7)
    assert leader.says(room) == [
        "Scoor in stilte",
        "Scoor in stilte",
        "7 van 12 klaar",
        "Praat nog niet over je antwoorden.",
        "Minder dan 5 volledige antwoorden op een factor? "
        "Dan tonen we er niets van en vernietigen we ze aan het eind.",
        f"Nog niet binnen? testserver/meedoen · code {spaced(room.workshop.join_code)}",
    ]


def test_the_last_people_are_not_counted_one_by_one(leader: Leader) -> None:
    room = scoring(leader, 12)
    ready(room, 11)
    before = leader.page(room)
    assert leader.says(room)[2] == "Bijna iedereen is klaar"
    ready(room, 12)
    assert leader.page(room) == before


def test_nothing_on_the_screen_depends_on_scores_before_the_reveal(leader: Leader) -> None:
    room = leader.room()
    room.join(12)
    pages = [leader.page(room)]
    room.start()
    pages += [leader.page(room), leader.page(room, "en"), leader.stand(room)]
    room.score(room.workshop.factor_ids[0], [HIGH] * 6 + [LOW] * 6)
    pages += [leader.page(room), leader.page(room, "en"), leader.stand(room)]
    room.score(room.workshop.factor_ids[0], [LOW] * 12)
    pages += [leader.page(room), leader.page(room, "en"), leader.stand(room)]
    assert pages[1:4] == pages[4:7] == pages[7:10]


def test_after_scoring_the_screen_waits_calmly(leader: Leader) -> None:
    assert leader.says(leader.revealed([HIGH] * 12, show=False)) == [
        "Onthullen en bespreken",
        "Het scoren is klaar",
        "Dank je wel. We bekijken nu één factor tegelijk.",
        "Praat over omstandigheden, niet over mensen.",
        "Verschil in beleving is informatie: niemand hoeft overtuigd te worden.",
        "Niemand hoeft te zeggen wat hij of zij scoorde.",
    ]


def test_measures_start_with_our_own_ideas_and_no_result(leader: Leader) -> None:
    room = leader.revealed([HIGH] * 6 + [LOW] * 6)
    factor = leader.says(room)[1]
    room.go_to_measures()
    assert leader.says(room) == [
        f"Maatregelen · {factor}",
        "Eerst onze eigen ideeën",
        "Denk twee minuten zelf na, en dan in tweetallen.",
        "Wat neemt de oorzaak weg?",
        "Wat kunnen we zelf, en wat vragen we van anderen?",
        "Daarna kijken we wat anderen eraan doen.",
    ]


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


def test_after_sealing_the_screen_says_what_was_destroyed(leader: Leader) -> None:
    room = leader.revealed([HIGH] * 6)
    room.seal()
    assert leader.says(room) == [
        "Klaar",
        "Dank jullie wel",
        "De antwoorden per persoon en de sleutel ervan zijn vernietigd.",
        "Vanaf nu kan niemand, ook wij niet, nog terugvinden wie wat scoorde.",
        "Ook factoren met minder dan 5 volledige antwoorden zijn vernietigd.",
        "Wat blijft: wat jullie samen afspraken, en aantallen zonder namen.",
        "Je kunt je telefoon wegleggen.",
    ]


def test_the_screen_reads_english_for_who_chose_it(leader: Leader) -> None:
    room = scoring(leader, 12)
    ready(room, 7)
    assert leader.says(room, "en")[2:4] == ["7 of 12 ready", "Do not talk about your answers yet."]


def test_the_stand_changes_exactly_when_the_screen_does(leader: Leader) -> None:
    room = leader.room()
    stands = [leader.stand(room), leader.stand(room)]
    room.join(3)
    stands += [leader.stand(room), leader.stand(room)]
    room.start()
    stands.append(leader.stand(room))
    assert [left == right for left, right in pairwise(stands)] == [
        True,
        False,
        True,
        False,
    ]
    assert re.findall(r'data-stand="(.*?)"', leader.page(room)) == [stands[-1]]


def test_lobby_moment_is_not_on_the_screen(leader: Leader) -> None:
    assert NOW.strftime("%H:%M") not in leader.page(leader.room())


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

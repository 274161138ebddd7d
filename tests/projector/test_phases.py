"""What the room reads in each phase, to the letter."""

import re
from itertools import pairwise

from riskmodel.application import prepare, take_part
from riskmodel.domain.join_code import spaced
from riskmodel.domain.workshop import Phase
from riskmodel.storage import workshops
from tests.builders import TODAY, Room
from tests.projector.screens import HIGH, LOW, Leader

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


def test_a_manager_in_the_room_is_said_before_anybody_scores(leader: Leader) -> None:
    assert leader.says(leader.room(manager_present=True))[-1] == MANAGER
    assert MANAGER in leader.says(scoring(leader, 12, manager_present=True))


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


def test_without_a_figure_the_screen_asks_to_choose_together(leader: Leader) -> None:
    assert leader.says(leader.revealed([HIGH] * 4, show=False)) == [
        "Onthullen en bespreken",
        "Het scoren is klaar",
        "Dank je wel. We bekijken nu één factor tegelijk. "
        "Er zijn geen cijfers. Kies samen: in 22 minuten passen 3 factoren.",
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
        "Je kunt ook een idee sturen vanaf je telefoon, zonder je naam.",
    ]


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


def test_a_void_session_says_what_happened(leader: Leader) -> None:
    room = scoring(leader, 5)
    with room.stores.database.writing() as session:
        workshops.put_phase(session, room.workshop_id, Phase.VOID)
    assert leader.says(room) == [
        "Redactie",
        "Deze werksessie is vervallen",
        "Er is een back-up van de server teruggezet terwijl de werksessie open was. "
        "Daarmee zijn de antwoorden weg.",
        "Niemand heeft jullie antwoorden gelezen, en er is niets geteld.",
        "De werksessie kan opnieuw gehouden worden. Dan scoort iedereen opnieuw.",
    ]

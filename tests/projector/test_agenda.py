"""The agenda and what stacks on the room's screen: in words, and nothing that should not be photographed."""

import re
from collections.abc import Sequence

import pytest

from catalog.load import load_catalogue
from pages.projector.stack import stack_view
from riskmodel.application import agree, facilitate, steer
from riskmodel.domain.stacking import Stack
from riskmodel.domain.steering import Decision
from riskmodel.i18n.translate import Language
from tests.builders import Pair, Room
from tests.projector.screens import HIGH, LOW, MIDDLE, Leader
from tests.server.clients import said

DIVIDED: Sequence[Pair] = [HIGH] * 4 + [LOW] * 4
CALM: Sequence[Pair] = [LOW] * 8
RULES = "Praat over omstandigheden, niet over mensen. Niemand hoeft te zeggen wat hij of zij scoorde."


def a_talk(leader: Leader, factors: Sequence[Sequence[Pair]], team: str = "Kliniek") -> Room:
    """A room after scoring, with these pairs for its factors, and nothing chosen for the screen."""
    room = leader.room(team=team)
    room.join(8)
    room.start()
    for factor_id, pairs in zip(room.workshop.factor_ids, factors, strict=True):
        room.score(factor_id, pairs)
    room.close()
    return room


def names(room: Room) -> list[str]:
    catalogue = load_catalogue()
    return [catalogue.factor(factor_id).name.nl for factor_id in room.workshop.factor_ids]


def test_the_screen_says_what_is_next_and_why(leader: Leader) -> None:
    room = a_talk(leader, [CALM, DIVIDED, CALM, [HIGH] * 4, [HIGH] * 8, CALM])
    first, second, third, fourth, fifth, sixth = names(room)
    assert leader.says(room) == [
        "Onthullen en bespreken",
        "Waar we over praten",
        "Als volgende",
        second,
        "Jullie beleven dit verschillend.",
        "Daarna",
        fourth,
        f"Meteen naar maatregelen: {fifth}",
        f"Nu niet: {first} · {third} · {sixth}",
        RULES,
    ]


def test_what_was_agreed_gives_its_place_to_the_next(leader: Leader) -> None:
    room = a_talk(leader, [DIVIDED, DIVIDED, *[CALM] * 4])
    seen = [leader.says(room)[3]]
    for factor_id in room.workshop.factor_ids[:2]:
        agree.agree_on_factor(
            room.stores, room.leader, room.workshop_id, factor_id=factor_id, words="Dit pakken we aan."
        )
        seen.append(leader.says(room)[2 if factor_id == room.workshop.factor_ids[1] else 3])
    assert seen == [
        *names(room)[:2],
        "Alles wat in de tijd past, is aan de beurt geweest. We gaan door naar de maatregelen.",
    ]
    assert "Dit pakken we aan." not in leader.page(room)


def test_when_nothing_asks_for_talk_the_screen_leads_on(leader: Leader) -> None:
    assert leader.says(a_talk(leader, [CALM] * 6))[2] == (
        "Niets vraagt eerst om een gesprek. We gaan door naar de maatregelen."
    )


def test_what_the_facilitator_typed_is_not_on_the_screen(leader: Leader) -> None:
    room = a_talk(leader, [CALM] * 6)
    for factor_id, decision in zip(room.workshop.factor_ids, Decision, strict=False):
        steer.steer_agenda(
            room.stores, room.leader, room.workshop_id, factor_id, decision, "<b>Jan</b> vroeg erom"
        )
    assert leader.says(room)[3:5] == [names(room)[0], "Gekozen door de gespreksleider."]
    assert "Jan" not in leader.page(room)


@pytest.mark.parametrize("kind", ["coded", "too few"])
def test_two_worlds_that_look_the_same_look_the_same_here(leader: Leader, kind: str) -> None:
    worlds: dict[str, tuple[Sequence[Pair], Sequence[Pair]]] = {
        "coded": ([LOW] * 6 + [MIDDLE] * 2, [LOW] * 7 + [MIDDLE]),
        "too few": ([HIGH] * 4, [LOW] * 4),
    }
    one, other = (
        a_talk(leader, [world, DIVIDED, *[CALM] * 4], f"Team {number}")
        for number, world in enumerate(worlds[kind])
    )
    assert leader.page(one) == leader.page(other)


def test_no_figure_and_no_script_is_in_the_agenda(leader: Leader) -> None:
    room = a_talk(leader, [[HIGH] * 8] * 6)
    page = leader.page(room)
    told = [line for line in said(page) if re.search(r"\d", line)]
    assert told == []
    assert "style=" not in page.split("<main", 1)[1]


def test_factors_with_one_root_stand_around_it(leader: Leader) -> None:
    room = a_talk(leader, [[HIGH] * 8] * 6)
    page = leader.page(room)
    assert page.count('class="root"') == 1
    assert page.count('class="leaf"') == page.count('class="thread"') >= 3
    assert re.findall(r'role="img" aria-label="(.*?)"', page) == [
        "“Macht en hiërarchie”, “Wie de kansen verdeelt (poortwachters)”, "
        "“Tijdelijke contracten en onzeker werk”, “Hoge werkdruk” en “Niet weten waar je iets kunt melden” "
        "hebben dezelfde wortel: zwijgen."
    ]


def test_a_factor_on_the_screen_takes_the_place_of_the_agenda_and_gives_it_back(leader: Leader) -> None:
    room = a_talk(leader, [DIVIDED, *[CALM] * 5])
    before = leader.stand(room)
    facilitate.show_factor(room.stores, room.leader, room.workshop_id, room.workshop.factor_ids[0])
    assert leader.says(room)[0] == "Onthullen en bespreken · factor 1 van 6"
    facilitate.show_factor(room.stores, room.leader, room.workshop_id, None)
    assert leader.stand(room) == before


@pytest.mark.parametrize("people", [3, 4, 5, 6, 7, 8, 9])
def test_no_box_of_the_picture_covers_another(people: int) -> None:
    catalogue = load_catalogue()
    longest = sorted(catalogue.factors, key=lambda factor: -len(factor.name.nl))[:people]
    picture = stack_view(
        Stack("normalisation", tuple(factor.id for factor in longest)), catalogue, Language.NL
    )
    plates = [picture.root, *picture.factors]
    assert len(plates) == people + 1
    assert all(plate.y >= 0 and plate.y + plate.height <= picture.height for plate in plates)
    covered = [
        (one, other)
        for place, one in enumerate(plates)
        for other in plates[place + 1 :]
        if one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    ]
    assert covered == []

"""Recognising, scoring again and two views on the room's screen, to the letter."""

from riskmodel.application import agree, facilitate, move, recognise, second_round
from riskmodel.domain.workshop import Phase
from tests.projector.screens import HIGH, LOW, Leader


def test_while_marking_the_screen_names_the_factors_and_moves_for_nobody(leader: Leader) -> None:
    room = leader.room()
    room.join(5)
    move.move(room.stores, room.leader, room.workshop_id, Phase.RECOGNISE)
    before, lines = leader.stand(room), leader.says(room)
    shown = recognise.to_mark(room.stores, room.workshop)
    content = facilitate.workshop(room.stores, room.leader, room.workshop_id)
    assert lines[:3] == [
        "Herkennen",
        "Wat herken je hier?",
        "Vink op je telefoon aan wat speelt in ons werk. Niemand ziet wat je aanvinkt.",
    ]
    assert len(lines) == 3 + len(shown) + 1
    for token in room.tokens:
        recognise.mark(room.stores, content.id, token, shown)
    room.join(1)
    assert leader.stand(room) == before


def test_what_is_scored_stands_there_once_marking_is_closed(leader: Leader) -> None:
    room = leader.room()
    move.move(room.stores, room.leader, room.workshop_id, Phase.RECOGNISE)
    recognise.close_marking(room.stores, room.leader, room.workshop_id)
    assert leader.says(room)[-2:] == ["Wij voegen toe", "Nog niets."]
    wanted = [recognise.to_mark(room.stores, room.workshop)[0]]
    recognise.choose_recognised(room.stores, room.leader, room.workshop_id, wanted, seen=[])
    assert leader.says(room)[-2] == "Wij voegen toe"
    assert len(leader.says(room)) == 5 + len(room.workshop.core_factor_ids)


def test_scoring_again_shows_names_and_no_result(leader: Leader) -> None:
    room = leader.revealed([HIGH] * 3 + [LOW] * 3)
    first = room.workshop.factor_ids[0]
    second_round.open_second_round(room.stores, room.leader, room.workshop_id, [first])
    assert leader.says(room) == [
        "Opnieuw scoren",
        "Scoor opnieuw, in stilte",
        "Alleen waar we over praatten. Wie niets verandert, houdt de score.",
        "Macht en hiërarchie",
        "Niemand ziet wie iets verandert. Het gaat niet om het eens worden: "
        "verschillende beelden mogen allebei blijven.",
    ]


def test_two_views_are_read_back_as_two(leader: Leader) -> None:
    room = leader.revealed([HIGH] * 3 + [LOW] * 3)
    stores, actor, workshop_id = room.stores, room.leader, room.workshop_id
    factor_id = room.workshop.factor_ids[0]
    agree.agree_on_factor(
        stores, actor, workshop_id, factor_id=factor_id, words="Vaak.", other_view="Bijna nooit."
    )
    room.go_to_measures()
    agree.read_back(stores, actor, workshop_id)
    page = leader.page(room)
    assert "<b>Eén beeld:</b> Vaak." in page
    assert "<b>Een ander beeld:</b> Bijna nooit." in page

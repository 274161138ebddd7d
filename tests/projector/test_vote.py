"""The room's screen from suggestions to the result of the vote."""

from riskmodel.application import agree, move, suggest, vote
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.suggestions import Advice
from riskmodel.domain.workshop import Phase
from tests.builders import Room
from tests.projector.screens import HIGH, LOW, Leader

HOSTILE = "<b>Rooster</b>"


def at(leader: Leader, room: Room, phase: Phase) -> Room:
    move.go_to(leader.stores, leader.actor, room.workshop_id, phase)
    return room


def with_measures(leader: Leader, people: int = 6) -> Room:
    """A room at the measures with three of its own."""
    room = leader.revealed([HIGH] * people, show=False)
    for text in (HOSTILE, "Nabespreken", "Inwerken"):
        draft = agree.MeasureDraft(text, None, "teamleider", None, Influence.TEAM, "Maandag beginnen")
        agree.add_measure(leader.stores, leader.actor, room.workshop_id, draft)
    return at(leader, room, Phase.MEASURES)


def give(room: Room, people: int, place: int) -> None:
    ids = [one.id for one in agree.room_statement(room.stores, room.leader, room.workshop_id).measures]
    for token in room.tokens[:people]:
        vote.put_vote(room.stores, room.workshop_id, token, {ids[place]: 3})


def test_while_the_room_votes_nothing_on_the_screen_moves(leader: Leader) -> None:
    room = at(leader, with_measures(leader), Phase.VOTE)
    page, stand = leader.page(room), leader.stand(room)
    assert leader.says(room)[:2] == ["Stemmen", "Stem op je telefoon"]
    assert "<b>A</b> <span>&lt;b&gt;Rooster&lt;/b&gt;</span>" in page
    give(room, 6, 1)
    assert (leader.page(room), leader.stand(room)) == (page, stand)


def test_after_the_vote_what_has_most_support_comes_first_in_words(leader: Leader) -> None:
    room = at(leader, with_measures(leader), Phase.VOTE)
    give(room, 6, 1)
    page = leader.page(at(leader, room, Phase.READ_BACK))
    assert page.index("Nabespreken") < page.index("Rooster") < page.index("Inwerken")
    assert (page.count("veel steun"), page.count("minder steun")) == (1, 2)
    assert page.count("Eerste stap: Maandag beginnen") == 3


def test_without_enough_voters_the_screen_says_so(leader: Leader) -> None:
    room = at(leader, with_measures(leader), Phase.VOTE)
    give(room, 4, 1)
    page = leader.page(at(leader, room, Phase.READ_BACK))
    assert "De stemming heeft geen uitslag" in page
    assert "steun" not in page


def test_without_a_vote_the_screen_says_nothing_about_one(leader: Leader) -> None:
    assert "stemming" not in leader.page(at(leader, with_measures(leader), Phase.READ_BACK))


def test_suggestions_on_the_screen_come_from_words_and_not_from_scores(leader: Leader) -> None:
    shown = []
    for team, pair in (("Een", HIGH), ("Twee", LOW)):
        room = leader.revealed([pair] * 6, team=team, show=False)
        assert suggest.advice(leader.stores, leader.actor, room.workshop_id, with_results=False) == Advice()
        for factor_id in room.workshop.factor_ids[:2]:
            agree.agree_on_factor(
                leader.stores, leader.actor, room.workshop_id, factor_id=factor_id, words="Anders"
            )
        shown.append(leader.says(at(leader, at(leader, room, Phase.MEASURES), Phase.SUGGESTIONS)))
    assert shown[0] == shown[1]
    assert shown[0][:2] == ["Suggesties", "Wat kan nog meer helpen?"]
    assert len(shown[0]) > 6

"""Social safety in view: who sees it, what it shows of rows and of teams that wait, and nothing more."""

import pytest

from catalog.load import load_catalogue
from riskmodel.application import prepare, release
from riskmodel.domain.access import Role
from riskmodel.domain.room_statement import Influence
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import TODAY, a_person, a_room, a_round
from tests.pages.builders import (
    HIGH,
    LOW,
    a_finished_room,
    a_planner,
    a_scored_room,
    a_unit,
    agree_and_seal,
)
from tests.pages.conftest import Screen
from tests.pages.reading import REFUSED, drawn, html, sentences

SCREEN = "management/heatmap.py"
READERS = {Role.MANAGEMENT, Role.PREVENTION_OFFICER}
FIRST, SECOND, THIRD, *_OTHERS = (factor.name.nl for factor in load_catalogue().core)


@pytest.mark.parametrize("role", [*Role, None])
def test_only_management_and_prevention_officers_see_it(on_its_own: Screen, role: Role | None) -> None:
    app = on_its_own(role, SCREEN)
    assert not app.exception
    assert [error.value for error in app.error] == ([] if role in READERS else [REFUSED])
    assert (html(app) == "") == (role not in READERS)


@pytest.mark.parametrize("role", sorted(set(Role) - READERS))
def test_the_menu_of_others_does_not_have_it(as_role: Screen, role: Role) -> None:
    with pytest.raises(ValueError, match=SCREEN):
        as_role(role, SCREEN)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [(Language.NL, "Er is nog geen meetronde."), (Language.EN, "There is no measurement round yet.")],
)
def test_without_a_round(as_role: Screen, language: Language, sentence: str) -> None:
    app = as_role(Role.MANAGEMENT, SCREEN, language)
    assert [found.value for found in app.info] == [sentence]


def test_a_round_without_sessions_says_so_and_its_name_is_only_a_name(
    as_role: Screen, stores: Stores
) -> None:
    planner = a_planner(stores)
    a_round(stores, planner, name="Najaar <b>2026</b>")
    prepare.start_round(stores, planner, name="Ouder", starts_on=TODAY.replace(2020), ends_on=TODAY)
    app = as_role(Role.MANAGEMENT, SCREEN)
    assert ">Sociale veiligheid in beeld · Najaar &lt;b&gt;2026&lt;/b&gt;</h1>" in html(app)
    assert [found.value for found in app.info] == [
        "Er is nog niets te zien: in deze meetronde heeft nog geen team zijn sessie afgerond.",
        "Er is nog geen team dat jullie om een besluit vraagt.",
    ]
    app.selectbox(key="heatmap:round").select_index(1).run()
    assert ">Sociale veiligheid in beeld · Ouder</h1>" in html(app)


@pytest.mark.parametrize(
    ("language", "why", "helps"),
    [
        (Language.NL, "Voor een rij zijn minstens 10 mensen nodig", "**Wat zou helpen:**"),
        (Language.EN, "A row needs at least 10 people", "**What would help:**"),
    ],
)
def test_a_team_that_waits_is_named_and_nothing_of_it_is_shown(
    as_role: Screen, stores: Stores, language: Language, why: str, helps: str
) -> None:
    planner = a_planner(stores)
    round_id = a_round(stores, planner)
    a_finished_room(stores, round_id, a_unit(stores, "Bestuur"), "Team <9>", [HIGH] * 6)
    assert release.release(stores, planner, round_id) == 0
    app = as_role(Role.MANAGEMENT, SCREEN, language)
    assert why in sentences(app)
    assert helps in sentences(app)
    assert '<ul class="names"><li>Team &lt;9&gt;</li></ul>' in html(app)
    assert drawn(app) == []
    assert "hoog" not in sentences(app) + html(app)


def test_a_row_says_which_factors_ask_for_a_decision_and_what_they_share(
    as_role: Screen, stores: Stores
) -> None:
    planner = a_planner(stores)
    round_id = a_round(stores, planner)
    clinic = a_unit(stores, "Kliniek")
    for team in ("Team 1", "Team 2"):
        a_finished_room(stores, round_id, clinic, team, [HIGH] * 4 + [LOW] * 2)
    room = a_scored_room(stores, round_id, clinic, "Team 3", [HIGH] * 4 + [LOW] * 2)
    agree_and_seal(room, measure="Twee <i>beoordelaars</i>", influence=Influence.BOARD)
    assert release.release(stores, planner, round_id) == 1
    room = a_scored_room(stores, round_id, clinic, "Team 4", [LOW] * 5)
    agree_and_seal(room, measure="Elkaar aanspreken", influence=Influence.TEAM)

    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    assert sentences(app).startswith(
        "**6 factoren vragen nu om een besluit.** 5 ervan delen een mechanisme: zwijgen. "
        "Mensen brengen niet naar voren wat ze zien of meemaken. "
        "Teams staan samen in een rij, zodat niemand herkenbaar is."
    )
    says = [record["says"] for record in drawn(app) if "says" in record]
    row = "Kliniek: Team 1, Team 2 en Team 3"
    assert says[0] == f"{row}; {FIRST}; hoog; minstens de helft vindt dit hoog"
    waits = "Nog te weinig mensen om te tonen. Hun afspraken staan wel in het plan van aanpak."
    assert says[6:] == [f"Team 4; {waits}"]
    texts = [record["text"].replace("\n", " ") for record in drawn(app) if "text" in record]
    assert texts.count("Hoog") == 6
    assert texts.count("minstens de helft") == 6
    assert {row, "15 tot 19 mensen", "Team 4", waits} < set(texts)

    table = html(app)
    assert f"{row}<br><small>15 tot 19 mensen</small>" in table
    assert table.count("</span>Hoog</td>") == 6
    assert "Twee &lt;i&gt;beoordelaars&lt;/i&gt;</th>" in table[table.rindex("<table") :]
    assert 'data-label="Wie beslist">het bestuur</td>' in table
    assert "Elkaar aanspreken" not in table[table.rindex("<table") :]


def test_what_is_open_and_what_is_not_shown_are_drawn_as_such_and_nothing_else_is_sent(
    as_role: Screen, stores: Stores
) -> None:
    planner = a_planner(stores)
    round_id = a_round(stores, planner)
    clinic = a_unit(stores, "Kliniek")
    first, second, third, *others = load_catalogue().core
    for team, answers in (("Team 1", 6), ("<img src=x>", 3)):
        room = a_room(stores, a_person(stores, Role.FACILITATOR), round_id, team=team, parent_id=clinic)
        room.join(6)
        room.start()
        room.score(first.id, [HIGH] * 4 + [LOW] * 2)
        room.score(second.id, [LOW] * 6)
        room.score(third.id, [HIGH] * answers)
        room.close()
        room.seal()
    assert release.release(stores, planner, round_id) == 1

    app = as_role(Role.MANAGEMENT, SCREEN, Language.EN)
    assert sentences(app).startswith(
        "**No factor is high for certain in any row.** "
        "For 1 factor it may be: there it says “attention or high”."
    )
    row = "Kliniek: Team 1 and <img src=x>"
    unseen = [factor.name.en for factor in (third, *others)]
    assert [record["says"] for record in drawn(app) if "says" in record] == [
        f"{row}; {first.name.en}; attention or high; at least a third find this high",
        f"{row}; {second.name.en}; low or middle; fewer than a fifth find this high",
        *(f"{row}; {name}; too few answers to show" for name in unseen),
    ]
    assert {record["text"].replace("\n", " ") for record in drawn(app) if "text" in record} == {
        *(factor.name.en for factor in load_catalogue().core),
        row,
        "10 to 14 people",
        "Attention or high",
        "at least a third",
        "Low or middle",
        "fewer than a fifth high",
        "too few answers to show",
    }
    place = {"left", "top", "right", "bottom", "fill", "edge"}
    assert {frozenset(record) for record in drawn(app)} == {
        frozenset({*place, "says"}),
        frozenset(place),
        frozenset({"x", "y", "text", "size", "colour"}),
    }
    assert "<img" not in html(app)
    assert html(app).count('data-label="What these people say">too few answers to show</td>') == 4

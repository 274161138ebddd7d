"""How each kind of result stands on the screen."""

import re
from itertools import chain

import pytest

from riskmodel.application.reveal import room_results
from tests.builders import Pair
from tests.projector.screens import HIGH, LOW, MIDDLE, UNKNOWN, Leader, lengths

TWELVE = [(4, 5)] * 5 + [(5, 3)] * 2 + [MIDDLE] * 2 + [LOW] * 3
DIFFERENT = (
    "Verschillend beleefd. Wat maakt het hier waarschijnlijk, en wat juist niet? "
    "Praat over omstandigheden, niet over mensen."
)
AGREED = "Eens. Jullie beleven dit ongeveer hetzelfde. Welke omstandigheden in ons werk maken dat zo?"
UNKNOWN_TO_US = (
    "Weten we niet. Wat zouden we moeten weten, en waar vinden we dat? "
    "Praat over omstandigheden, niet over mensen."
)


def after_the_factor(lines: list[str]) -> list[str]:
    """What stands under the name of the factor."""
    assert lines[0] == "Onthullen en bespreken · factor 1 van 6"
    return lines[2:]


def test_under_five_answers_there_is_no_figure_and_a_way_on(leader: Leader) -> None:
    lines = after_the_factor(leader.says(leader.revealed([HIGH] * 4 + [UNKNOWN] * 3)))
    assert lines == [
        "Er zijn te weinig volledige antwoorden om iets te laten zien.",
        "te weinig mensen",
        "Ga verder met praten:",
        "Herkennen we dit in ons werk?",
        "Kies samen of we hier iets aan willen doen. Daar zijn geen cijfers voor nodig.",
        "Praat over omstandigheden, niet over mensen.",
        "Vanaf 5 volledige antwoorden is er een plaatje.",
    ]


def test_too_few_looks_the_same_whatever_was_scored(leader: Leader) -> None:
    four, three = (
        leader.revealed([HIGH] * 4),
        leader.revealed([LOW, HIGH, MIDDLE], invited=3, team="Redactie"),
    )
    assert leader.page(four) == leader.page(three)


def test_with_a_manager_nine_answers_are_too_few(leader: Leader) -> None:
    lines = after_the_factor(leader.says(leader.revealed([HIGH] * 9, manager_present=True)))
    assert (lines[0], lines[-1]) == (
        "Er zijn te weinig volledige antwoorden om iets te laten zien.",
        "Vanaf 10 volledige antwoorden is er een plaatje.",
    )


def test_seven_people_get_three_bars_with_their_ends_coded(leader: Leader) -> None:
    page = leader.page(room := leader.revealed([HIGH] * 3 + [MIDDLE] + [LOW] * 3, invited=8))
    assert after_the_factor(leader.says(room)) == [
        "3 van de 7 vinden dit een hoog risico.",
        "Hoeveel mensen dit hoog, midden of laag vinden",
        "Hoog 3",
        "Midden hoogstens 2",
        "Laag 3",
        DIFFERENT,
        "7 van de 8 genodigden antwoordden volledig.",
    ]
    assert lengths(page) == [
        ("", "42.86", "high"),
        ("0.0", "28.57", "middle open"),
        ("", "42.86", "low"),
    ]
    assert page.count('role="img"') == 0


@pytest.mark.parametrize(
    ("pairs", "headline", "bars"),
    [
        (
            [HIGH] * 6 + [LOW],
            "Alle of bijna alle 7 vinden dit een hoog risico.",
            ["Hoog alle of bijna alle", "Midden hoogstens 2", "Laag hoogstens 2"],
        ),
        (
            [HIGH] * 7,
            "Alle of bijna alle 7 vinden dit een hoog risico.",
            ["Hoog alle of bijna alle", "Midden hoogstens 2", "Laag hoogstens 2"],
        ),
        (
            [LOW] * 3 + [MIDDLE] * 4,
            "Hoogstens 2 van de 7 vinden dit een hoog risico.",
            ["Hoog hoogstens 2", "Midden 4", "Laag 3"],
        ),
    ],
)
def test_the_ends_of_the_bars_are_said_as_bounds(
    leader: Leader, pairs: list[Pair], headline: str, bars: list[str]
) -> None:
    lines = after_the_factor(leader.says(leader.revealed(pairs)))
    assert (lines[0], lines[2:5]) == (headline, bars)


def test_the_open_part_of_a_bar_is_drawn_as_open(leader: Leader) -> None:
    page = leader.page(leader.revealed([HIGH] * 7))
    assert lengths(page) == [
        ("", "71.43", "high"),
        ("71.43", "28.57", "high open"),
        ("0.0", "28.57", "middle open"),
        ("0.0", "28.57", "low open"),
    ]


def test_ten_people_or_more_get_the_map_and_exact_bars(leader: Leader) -> None:
    room = leader.revealed(TWELVE, invited=14)
    lines = after_the_factor(leader.says(room))
    assert lines[0] == "7 van de 12 vinden dit een hoog risico. ernstig als het gebeurt"
    assert lines[-5:] == [
        "Hoog 7",
        "Midden 2",
        "Laag 3",
        DIFFERENT,
        "12 van de 14 genodigden antwoordden volledig.",
    ]


def test_the_map_the_names_and_the_table_say_what_the_result_says(leader: Leader) -> None:
    room = leader.revealed(TWELVE)
    page = leader.page(room)
    results = room_results(leader.stores, leader.actor, room.workshop_id)
    grid = results[room.workshop.factor_ids[0]].grid
    assert grid is not None
    counts = [[grid[likelihood][impact] for likelihood in range(5)] for impact in range(4, -1, -1)]
    people = list(chain.from_iterable(counts))
    names = re.findall(r'aria-label="Kans (\d), gevolg (\d): (\d+) (?:mens|mensen), zone (\w+)"', page)
    assert [int(name[2]) for name in names] == people
    assert [(name[0], name[1]) for name in names[:6]] == [
        *(("1", "5"), ("2", "5"), ("3", "5"), ("4", "5"), ("5", "5")),
        ("1", "4"),
    ]
    rows = re.findall(r'<tr><th scope="row">gevolg (\d)</th>(.*?)</tr>', page)
    assert [[int(cell) for cell in re.findall(r"<td>(\d+)</td>", row)] for _impact, row in rows] == counts
    assert [impact for impact, _row in rows] == ["5", "4", "3", "2", "1"]
    dots = re.findall(r'class="number">(\d+)<', page)
    assert [int(dot) for dot in dots] == [count for count in people if count]


def test_every_square_has_its_zone(leader: Leader) -> None:
    page = leader.page(leader.revealed(TWELVE))
    drawn = re.findall(r'rx="8" class="(\w+) (?:taken|empty)"', page)
    named = re.findall(r'zone (\w+)"', page)
    words = {"low": "laag", "middle": "midden", "high": "hoog"}
    assert [words[zone] for zone in drawn] == named
    assert {zone: drawn.count(zone) for zone in words} == {"low": 6, "middle": 9, "high": 10}


@pytest.mark.parametrize(
    ("pairs", "zone"),
    [
        ([HIGH] * 10, "hoog"),
        ([HIGH] * 8 + [LOW] * 2, "hoog"),
        ([MIDDLE] * 12, "midden"),
        ([LOW] * 10, "laag"),
    ],
)
def test_near_unanimity_gets_a_sentence_and_nothing_that_tells_one_from_two(
    leader: Leader, pairs: list[Pair], zone: str
) -> None:
    room = leader.revealed(pairs)
    lines = after_the_factor(leader.says(room))
    coded = {"hoog": "hoogstens 2", "midden": "hoogstens 2", "laag": "hoogstens 2"} | {
        zone: "alle of bijna alle"
    }
    assert lines[0].removesuffix(" ernstig als het gebeurt") == f"Bijna iedereen noemt dit risico {zone}."
    assert lines[2:5] == [f"{word.capitalize()} {text}" for word, text in coded.items()]
    assert leader.page(room).count('role="img"') == 0


def test_people_who_do_not_know_are_counted_beside_it(leader: Leader) -> None:
    lines = after_the_factor(leader.says(leader.revealed([MIDDLE] * 7 + [UNKNOWN] * 4)))
    assert lines[-2:] == [
        UNKNOWN_TO_US,
        "7 van de 12 genodigden antwoordden volledig. 4 mensen weten het niet of zeiden het niet.",
    ]


def test_more_people_than_were_invited_is_no_strange_sentence(leader: Leader) -> None:
    lines = after_the_factor(leader.says(leader.revealed([MIDDLE] * 9, invited=8)))
    assert lines[-2:] == [AGREED, "9 mensen antwoordden volledig."]


@pytest.mark.parametrize(
    ("high", "sentence"),
    [
        (0, "Niemand van de 12 vindt dit een hoog risico."),
        (1, "1 van de 12 vindt dit een hoog risico."),
        (2, "2 van de 12 vinden dit een hoog risico."),
    ],
)
def test_the_sentence_counts_as_people_speak(leader: Leader, high: int, sentence: str) -> None:
    pairs = [(4, 4)] * high + [MIDDLE] * 6 + [LOW] * (6 - high)
    assert after_the_factor(leader.says(leader.revealed(pairs)))[0] == sentence


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("pairs", [[HIGH] * 7, TWELVE, [HIGH] * 12, [HIGH] * 4])
def test_the_room_reads_no_decimals_percentages_or_statistics(
    leader: Leader, language: str, pairs: list[Pair]
) -> None:
    words = " ".join(leader.says(leader.revealed(pairs), language)).lower()
    assert re.findall(r"\d[.,]\d|%|gemiddeld|mean|average|median|spreiding|interval|score\b", words) == []

"""The drawing of the heatmap: colours, stripes and lines."""

import pytest

from riskmodel.domain.item import ItemLabel
from riskmodel.exchange.pictures.colours import LABELS, Gradient, background, fill, hatch, ink
from riskmodel.exchange.pictures.shapes import COLUMN, SENTENCE, Words, height_of, placed

HIGH, ATTENTION, MIDDLE, LOW = reversed(ItemLabel)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def test_colours_darken_as_it_gets_worse() -> None:
    shades = [luminance(LABELS[label]) for label in ItemLabel]
    assert shades == sorted(shades, reverse=True)


@pytest.mark.parametrize("label", ItemLabel)
def test_words_can_be_read_on_every_label(label: ItemLabel) -> None:
    assert contrast(LABELS[label], ink((label,))) >= 4.5


def test_words_can_be_read_on_stripes() -> None:
    assert min(contrast(stripe, ink(())) for stripe in hatch(120, 60).colours) >= 4.5


def test_two_possible_labels_have_both_colours_and_the_lower_comes_first() -> None:
    assert fill((HIGH, ATTENTION)) == Gradient((LABELS[ATTENTION], LABELS[HIGH]))
    assert fill((HIGH,)) == LABELS[HIGH]
    assert background((MIDDLE, LOW)) == f"linear-gradient(135deg, {LABELS[LOW]} 50%, {LABELS[MIDDLE]} 50%)"


def test_bands_have_sharp_borders() -> None:
    stops = Gradient(("white", "black")).vega()["stops"]
    assert stops == [
        {"offset": 0.0, "color": "white"},
        {"offset": 0.5, "color": "white"},
        {"offset": 0.5, "color": "black"},
        {"offset": 1.0, "color": "black"},
    ]


@pytest.mark.parametrize(("width", "height"), [(119, 80), (734, 42)])
def test_stripes_run_at_45_degrees_and_reach_the_far_corner(width: float, height: float) -> None:
    stripes = hatch(width, height)
    # Stripes are square to the direction before the box is stretched to its width and height.
    assert stripes.y * width == pytest.approx(stripes.x * height)
    assert stripes.x + stripes.y == pytest.approx(stripes.x**2 + stripes.y**2)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("minstens de helft", 110, ("minstens de helft",)),
        ("minstens een vijfde", 85, ("minstens een", "vijfde")),
        ("", 100, ()),
        ("Zeer", 1, ("Z-", "e-", "e-", "r")),
    ],
)
def test_lines_fit_their_width(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert Words.within(width, text, SENTENCE).lines == lines


def test_a_long_word_is_cut_with_a_hyphen_and_nothing_is_lost() -> None:
    word = "Verantwoordelijkheidsverdeling"
    lines = Words.within(117, word, COLUMN).lines
    assert len(lines) == 2
    assert "".join(line.removesuffix("-") for line in lines) == word
    assert max(COLUMN.width(line) for line in lines) <= 117


def test_words_stand_below_one_another() -> None:
    block = (Words.within(100, "een", SENTENCE), Words.within(100, "twee", SENTENCE))
    one, two = placed(block, 10, 20)
    assert (one.x, one.y) == (10, 20)
    assert two.y + two.height - one.y == height_of(block)

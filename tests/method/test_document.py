"""What docs/method.md says is so: files and tests are there, and its example is what the code makes."""

import re
from pathlib import Path

import pytest

from riskmodel.domain.agenda import AgendaItem
from riskmodel.domain.histogram import count_pairs
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.scale import SUM
from riskmodel.domain.triage import Approach, Reason, triage
from riskmodel.i18n.agenda_words import approach_word, opening_question, reason_sentence
from riskmodel.i18n.labels import agreement_word, label_word
from riskmodel.i18n.translate import Language, translator
from tests.method.test_same_mean import FIGURES, seen

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "method.md").read_text()
ENGLISH, DUTCH = translator(Language.EN), translator(Language.NL)
# A rule has what can be said of it, or stands under what the room and others see.
RULES = [part for part in TEXT.split("\n## ")[1:] if "\nCode: " in part]


def test_the_version_is_the_current_one() -> None:
    assert re.findall(r"version `([^`]+)`", TEXT) == [CURRENT.id]


def test_every_file_it_names_is_there() -> None:
    named = set(re.findall(r"`((?:domain|riskmodel|tests|docs|catalog)/[\w/.]+)`", TEXT))
    paths = {
        name.replace("domain/", "riskmodel/domain/", 1) if name.startswith("domain/") else name
        for name in named
    }

    assert len(paths) > 40
    assert [path for path in sorted(paths) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.split("\n")[0] for rule in RULES])
def test_every_rule_has_words_for_a_facilitator_its_test_and_how_sure_we_are(rule: str) -> None:
    assert "\n\nSay" in rule
    assert "`tests/" in rule
    assert re.search(r"\b(proven|measured|reasoned)\b", rule, re.IGNORECASE)


def test_the_four_groups_are_what_the_table_says() -> None:
    rows = [line for line in TEXT.splitlines() if re.match(r"\| (all|five|seven) at", line)]
    cells = [[cell.strip() for cell in row.strip("|").split("|")][1:] for row in rows]
    expected = []
    for pairs, products, means, medians, zones in FIGURES:
        result = seen(count_pairs(pairs))
        assert result.label is not None
        expected.append(
            [
                f"{products:.1f}",
                f"{means:.1f}" if means == 9 else f"{means:.2f}",
                ", ".join(map(str, medians)),
                " / ".join(map(str, zones)),
                label_word(result.label, ENGLISH),
                "yes" if result.severe else "no",
                agreement_word(result.word, ENGLISH),
                approach_word(triage(result, SUM, CURRENT).approach, ENGLISH),
            ]
        )
    assert [row[:-1] for row in cells] == [row[:-1] for row in expected]
    assert [row[-1].split(":")[0] for row in cells] == [row[-1] for row in expected]


def test_the_words_of_the_agenda_are_those_on_the_screen() -> None:
    table = TEXT.split("One factor, one of four:")[1].split("The value of talking")[0]
    said = re.findall(r'"([^"]+)"', table)
    item = AgendaItem("power", Approach.LOOK_INTO, Reason.TOO_FEW, CURRENT.item_minutes)
    on_screen = [*(reason_sentence(reason, DUTCH) for reason in Reason), opening_question(item, DUTCH)]

    assert len(said) == 6
    assert [words for words in said if not any(text.startswith(words) for text in on_screen)] == []

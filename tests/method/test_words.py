"""What the method says on a screen: three families of words, and no statistic by its name."""

import re
from collections.abc import Iterator
from gettext import NullTranslations

import pytest

from catalog.model import Pillar, PolicyLine
from riskmodel.domain.agenda import Agenda, AgendaItem
from riskmodel.domain.balance import BalanceWarning, Imbalance
from riskmodel.domain.expected_effect import ExpectedEffect, Steps
from riskmodel.domain.fine_kinney import FiveClass, ThreeClass
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.package import Package
from riskmodel.domain.sensitivity import Sensitivity
from riskmodel.domain.triage import Approach, Reason
from riskmodel.i18n.agenda_words import (
    approach_word,
    fitting_sentence,
    opening_question,
    reason_sentence,
    sensitivity_sentence,
)
from riskmodel.i18n.balance_words import balance_sentence, effect_sentence, package_sentence
from riskmodel.i18n.fine_kinney_words import five_class_word, mapping_caveat, three_class_words
from riskmodel.i18n.translate import Language, translator

LANGUAGES = ["nl", "en"]
NAMES = re.compile(
    r"\b(leik|eijk|evpi|beta|median|mediaan|mean|gemiddelde|average|spread|spreiding|dispersion|polari\w+|"
    r"interval|kans|probability|value of|share|consensus|variance|camps?|kampen?)\b|\d,\d|\d\.\d|%",
    re.IGNORECASE,
)


def of_an_agenda(words: NullTranslations) -> Iterator[str]:
    for approach in Approach:
        yield approach_word(approach, words)
        for reason in Reason:
            yield opening_question(AgendaItem("power", approach, reason, 6), words)
    yield from (reason_sentence(reason, words) for reason in Reason)
    for fitting in (0, 1, 3):
        yield fitting_sentence(Agenda((), 22, fitting, (), is_by_talking=True), words)
        yield fitting_sentence(Agenda((), 22, fitting, (), is_by_talking=False), words)
        yield fitting_sentence(
            Agenda((AgendaItem("power", Approach.DISCUSS, Reason.DIFFERENT, 30),), 22, fitting, (), False),
            words,
        )
    for lowered in (None, ItemLabel.LOW):
        for raised in (None, ItemLabel.HIGH):
            yield sensitivity_sentence(Sensitivity(raised, lowered), words)


def of_measures(words: NullTranslations) -> Iterator[str]:
    yield balance_sentence(BalanceWarning(Imbalance.NOT_AT_SOURCE, ("power",)), "Power", words)
    yield balance_sentence(BalanceWarning(Imbalance.ONLY_INDIVIDUAL), "", words)
    for line in PolicyLine:
        yield balance_sentence(BalanceWarning(Imbalance.ONE_LINE, line=line), "", words)
    for pillar in Pillar:
        yield balance_sentence(BalanceWarning(Imbalance.ONE_PILLAR, pillar=pillar), "", words)
    yield effect_sentence(ExpectedEffect(Steps()), words)
    yield effect_sentence(ExpectedEffect(Steps(1)), words)
    yield effect_sentence(ExpectedEffect(Steps(1), label_at_best=ItemLabel.LOW), words)
    for ids, uncovered in (((), ()), ((), ("b",)), (("M",), ()), (("M", "N"), ("b",))):
        for is_exact in (True, False):
            yield package_sentence(Package(ids, uncovered, is_exact), "Power" if uncovered else "", words)
    yield from (five_class_word(found, words) for found in FiveClass)
    yield three_class_words((ThreeClass.LOW,), words)
    yield three_class_words((ThreeClass.HIGH, ThreeClass.MIDDLE), words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_statistic_is_named_and_every_gap_is_filled(language: str) -> None:
    words = translator(Language(language))
    found = [*of_an_agenda(words), *of_measures(words)]

    assert len(found) > 80
    assert [text for text in found if NAMES.search(text)] == []


def test_examples_in_dutch() -> None:
    words = translator(Language.NL)

    assert reason_sentence(Reason.DIFFERENT, words) == "Jullie beleven dit verschillend."
    assert reason_sentence(Reason.TOO_FEW, words).startswith("Weten we niet")
    assert fitting_sentence(Agenda((), 22, 3, (), False), words) == "In 22 minuten passen 3 factoren."
    assert (
        sensitivity_sentence(Sensitivity(ItemLabel.HIGH, ItemLabel.LOW), words)
        == "Eén ander antwoord kan dit “laag” of “hoog” maken."
    )
    assert sensitivity_sentence(Sensitivity(is_certain=False), words) == ""
    assert three_class_words((ThreeClass.HIGH, ThreeClass.MIDDLE), words) == "midden of hoog"
    assert "2026.1" in mapping_caveat(CURRENT, words)

"""The go / no-go checks: which are asked, and what keeps a lobby closed."""

import re
from itertools import product

import pytest

from riskmodel.domain.preparation import (
    Check,
    CheckAnswer,
    CheckKind,
    Purpose,
    StoppedByCheckError,
    answered,
    checks_for,
    require_go,
)
from riskmodel.i18n.check_words import check_words
from riskmodel.i18n.refusals import refusal
from riskmodel.i18n.translate import DESK_LANGUAGES, Language, translator

HARD = (Check.NO_CONFLICT, Check.INDEPENDENT, Check.EXTERNAL)
YES, NO = CheckAnswer(True), CheckAnswer(False)
PURPOSES = (None, *Purpose)


def is_stopped(purpose: Purpose | None, answers: dict[Check, CheckAnswer]) -> bool:
    try:
        require_go(purpose, answers)
    except StoppedByCheckError:
        return True
    return False


def test_three_checks_stop_for_good_and_the_others_warn() -> None:
    assert tuple(check for check in Check if check.kind is CheckKind.HARD) == HARD


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_reactive_session_has_two_checks_more(purpose: Purpose | None) -> None:
    more = {Check.EXTERNAL, Check.SPONSOR_ABOVE} if purpose is Purpose.REACTIVE else set()
    assert len(checks_for(purpose)) == 9 + len(more)
    assert set(checks_for(purpose)) & {Check.EXTERNAL, Check.SPONSOR_ABOVE} == more


@pytest.mark.parametrize("purpose", PURPOSES)
def test_what_nobody_looked_at_stops_nobody(purpose: Purpose | None) -> None:
    require_go(purpose, {})


@pytest.mark.parametrize(("purpose", "check"), list(product(PURPOSES, Check)))
def test_a_no_stops_where_it_is_asked_and_only_a_warning_is_passed(
    purpose: Purpose | None, check: Check
) -> None:
    is_asked = check in checks_for(purpose)
    passed = CheckAnswer(False, "we splitsen de groep")
    assert is_stopped(purpose, {check: NO}) == is_asked
    assert is_stopped(purpose, {check: passed}) == (is_asked and check in HARD)
    assert not is_stopped(purpose, {check: YES})


@pytest.mark.parametrize("check", Check)
def test_a_reason_is_kept_for_a_warning_that_is_passed_only(check: Check) -> None:
    assert answered(check, False, "waarom").reason == ("" if check in HARD else "waarom")
    assert answered(check, True, "waarom") == YES


@pytest.mark.parametrize(("check", "language"), list(product(Check, DESK_LANGUAGES)))
def test_every_check_says_why_and_what_to_do_and_asks_for_no_name(check: Check, language: Language) -> None:
    words = check_words(check, translator(language))
    assert words.question.endswith("?")
    assert len({words.question, words.why, words.instead, ""}) == 4
    text = " ".join((words.question, words.why, words.instead))
    assert re.findall(r"\b(?:naam|name|named|heet|who is|wie is)\b", text, re.IGNORECASE) == []


@pytest.mark.parametrize(("check", "language"), list(product(Check, DESK_LANGUAGES)))
def test_a_closed_lobby_says_why_and_what_to_do_instead(check: Check, language: Language) -> None:
    words = check_words(check, translator(language))
    sentence = refusal(StoppedByCheckError(check), translator(language))
    expected = (words.why, words.instead) if check in HARD else (words.question,)
    assert all(part in sentence for part in expected)

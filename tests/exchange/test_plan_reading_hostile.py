"""Files that were made to harm, and damaged ones: each is refused or read, with a sentence, at once."""

import contextlib
import time
import tracemalloc
from collections import Counter

import pytest

from riskmodel.domain.imported_plan_reading import PlanFault, PlanReading, PlanRefusedError
from riskmodel.exchange.plan_reading.read import read_plan
from riskmodel.exchange.plan_reading.table import MOST_OF_A_TEXT
from riskmodel.i18n.imported_plan_words import layout_sentence, note_sentence, plan_refusal
from riskmodel.i18n.translate import DESK_LANGUAGES, translator
from tests.hostile_plans import HOSTILE, MOST_BYTES, MOST_SECONDS, damaged, good

REFUSED = {
    "four million rows": PlanFault.TOO_LARGE,
    "a text of 100 MB": PlanFault.TOO_LARGE,
    "hundreds of thousands of texts": PlanFault.TOO_LARGE,
    "a billion laughs": PlanFault.NOT_EXCEL,
    "a text that doubles": PlanFault.NOT_EXCEL,
    "a file from elsewhere": PlanFault.NOT_EXCEL,
    "tags in each other": PlanFault.NOT_EXCEL,
    "twenty thousand parts": PlanFault.TOO_LARGE,
    "one text in all cells": PlanFault.TOO_LARGE,
    "two hundred sheets": PlanFault.NO_TABLE,
}
LONGEST = 300


def outcome(data: bytes) -> PlanReading | PlanFault:
    """What is read, or why not; with a sentence for it in every language, and within two seconds."""
    began = time.process_time()
    try:
        found: PlanReading | PlanFault = read_plan(data)
    except PlanRefusedError as error:
        found = error.fault
    assert time.process_time() - began < MOST_SECONDS
    for language in DESK_LANGUAGES:
        words = translator(language)
        if isinstance(found, PlanFault):
            sentences = [plan_refusal(found, words)]
        else:
            sentences = [layout_sentence(found, words), *(note_sentence(one, words) for one in found.notes)]
        assert all(0 < len(sentence) < LONGEST for sentence in sentences)
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_or_read_at_once(name: str) -> None:
    found = outcome(HOSTILE[name]())
    if name in REFUSED:
        assert found == REFUSED[name]
    else:
        assert isinstance(found, PlanReading)
        texts = [cell.text for line in found.lines for cell in line.cells]
        assert max(map(len, texts), default=0) <= MOST_OF_A_TEXT


@pytest.mark.long  # counting memory makes it several times slower
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_takes_no_memory(name: str) -> None:
    data = HOSTILE[name]()
    read_plan(good())
    tracemalloc.start()
    with contextlib.suppress(PlanRefusedError):
        read_plan(data)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_BYTES


def _damage(seeds: range) -> Counter[str]:
    found = (outcome(damaged(seed)) for seed in seeds)
    return Counter("read" if isinstance(one, PlanReading) else one.value for one in found)


def test_sixty_damaged_files_are_refused_or_read() -> None:
    found = _damage(range(60))
    assert sum(found.values()) == 60
    # Both happen, or nothing would be tested.
    assert min(found["read"], found[PlanFault.NOT_EXCEL.value]) > 5


@pytest.mark.long
def test_a_thousand_damaged_files_are_refused_or_read() -> None:
    assert sum(_damage(range(60, 1_060)).values()) == 1_000


NO_EXCEL = {
    "nothing": b"",
    "text": b"Risico;Maatregel\n",
    "an old or locked Excel file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 5_000,
    "another zip": b"PK\x05\x06" + b"\0" * 18,
}


@pytest.mark.parametrize("name", NO_EXCEL)
def test_what_is_no_excel_file_is_said_to_be_none(name: str) -> None:
    assert outcome(NO_EXCEL[name]) == PlanFault.NOT_EXCEL


def test_a_file_that_is_too_large_is_not_opened() -> None:
    assert outcome(good() + b"\0" * 2 * 2**20) == PlanFault.TOO_LARGE

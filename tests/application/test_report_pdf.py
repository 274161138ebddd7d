"""The report as PDF: a program that works, fails, hangs or is not there, and LibreOffice where it is."""

import re
import shutil
import stat
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from riskmodel.application import report_pdf
from riskmodel.domain.report_template import ConversionFailedError
from riskmodel.exchange.report.document import word_report
from riskmodel.i18n.translate import Language
from tests.exchange.builders import four_teams

DAY = date(2026, 12, 21)
Program = Callable[..., Path]
# The last argument is the document, the one before it the folder for what is made.
SOUND = 'while [ $# -gt 2 ]; do shift; done; printf "%%PDF-1.7 $SOURCE_DATE_EPOCH" > "$1/report.pdf"'


@pytest.fixture
def soffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """Put a program of this name where it is found, beside what LibreOffice has with its writer."""
    folder = tmp_path / "office"
    folder.mkdir()

    def put(script: str, *, has_writer: bool = True) -> Path:
        program = folder / "soffice"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        if has_writer:
            (folder / "libswlo.so").touch()
        return folder

    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    report_pdf.can_make_pdf.cache_clear()
    yield put
    report_pdf.can_make_pdf.cache_clear()


def test_it_is_offered_only_where_word_documents_can_be_read(soffice: Program) -> None:
    soffice("exit 0", has_writer=False)
    assert report_pdf.can_make_pdf() is False
    report_pdf.can_make_pdf.cache_clear()
    soffice("exit 0")
    assert report_pdf.can_make_pdf() is True


def test_what_the_program_makes_comes_back_with_the_day_of_the_report(soffice: Program) -> None:
    soffice(SOUND)
    assert report_pdf.pdf_of(b"docx", DAY) == b"%PDF-1.7 1797811200"


def test_the_program_hears_nothing_of_ours_and_has_a_profile_without_macros_and_network(
    soffice: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RISICOTAFEL_DATABASE_URL", "postgresql://geheim")
    folder = soffice(
        'here=$(dirname "$0"); env > "$here/seen"\n'
        f'cp "$HOME/profile/user/registrymodifications.xcu" "$here"\n{SOUND}'
    )
    report_pdf.pdf_of(b"docx", DAY)
    assert "geheim" not in (folder / "seen").read_text()
    settings = (folder / "registrymodifications.xcu").read_text()
    told = dict(re.findall(r'oor:name="(\w+)" oor:op="fuse"><value>([^<]*)', settings))
    assert (told["DisableMacrosExecution"], told["Link"], told["ooInetProxyType"]) == ("true", "0", "1")


@pytest.mark.parametrize("script", ["exit 3", "exit 0", SOUND.replace("%%PDF", "oeps")])
def test_a_conversion_that_fails_is_refused_with_one_kind_of_error(soffice: Program, script: str) -> None:
    soffice(script)
    with pytest.raises(ConversionFailedError):
        report_pdf.pdf_of(b"docx", DAY)


def test_a_program_that_hangs_is_ended_with_all_it_started(
    soffice: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = soffice('(sleep 1; touch "$(dirname "$0")/outlived") & sleep 30')
    monkeypatch.setattr(report_pdf, "SECONDS", 0.3)
    started = time.monotonic()
    with pytest.raises(ConversionFailedError):
        report_pdf.pdf_of(b"docx", DAY)
    assert time.monotonic() - started < 5
    time.sleep(1.2)
    assert not (folder / "outlived").exists()


def test_without_the_program_there_is_no_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ConversionFailedError):
        report_pdf.pdf_of(b"docx", DAY)


@pytest.mark.long
@pytest.mark.skipif(
    shutil.which("soffice") is None or not report_pdf.can_make_pdf(),
    reason="LibreOffice with its writer (libreoffice-writer) is not on this machine",
)
def test_libreoffice_makes_a_tagged_pdf_of_the_report() -> None:
    made = report_pdf.pdf_of(word_report(four_teams(), Language.NL), DAY)
    assert b"/MarkInfo" in made
    assert 10 <= len(re.findall(rb"/Type\s*/Page\b", made)) <= 30

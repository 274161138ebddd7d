"""What docs/privacy.md says is so: files, tests and tables are there, and the notice is the same."""

import ast
import re
from pathlib import Path

import pytest

from pages.participant.routes import ROUTES
from riskmodel.application.settings import Settings
from riskmodel.i18n.translate import PHONE_LANGUAGES, Language
from riskmodel.storage.live import live_metadata
from riskmodel.storage.stores import Stores
from riskmodel.storage.tables import metadata
from tests.server.clients import a_browser, said

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "privacy.md").read_text()
ROWS = [line.split(" | ") for line in TEXT.splitlines() if re.match(r"\| P\d+ \|", line)]
HEADINGS = {language: f"### {language.own_name}" for language in PHONE_LANGUAGES}
PAPERS = ("dpia", "verwerkingsregister", "ondernemingsraad", "toegankelijkheid")


def functions(path: Path) -> set[str]:
    return {node.name for node in ast.parse(path.read_text()).body if isinstance(node, ast.FunctionDef)}


def test_properties_are_numbered() -> None:
    assert [row[0] for row in ROWS] == [f"| P{number}" for number in range(1, len(ROWS) + 1)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][2:])
def test_the_code_and_the_tests_of_a_property_are_there(row: list[str]) -> None:
    files, named = re.findall(r"`([^`]+)`", row[2]), re.findall(r"`([\w/]+\.py)::(\w+)`", row[3])
    assert files
    assert named
    assert [file for file in files if not (ROOT / file).is_file()] == []
    assert [name for path, name in named if name not in functions(ROOT / path)] == []


def tables_under(heading: str) -> list[str]:
    part = TEXT.split(f"\n| {heading} |", 1)[1].split("\n\n", 1)[0]
    return sorted(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE))


def test_every_table_is_in_the_document() -> None:
    assert tables_under("live table") == sorted(live_metadata.tables)
    assert tables_under("table") == sorted(metadata.tables)


def test_the_terms_in_the_document_are_the_defaults() -> None:
    part = TEXT.split("## Retention")[1].split("## Deletion")[0]
    named = re.findall(r"\| [^|]* \| [^|]*?(\d+) (?:days|months|years)[^|]* \| `(\w+)` \|", part)
    fields = Settings.model_fields
    assert named == [
        (str(fields[name].default), name)
        for name in ("keep_counts_months", "keep_statements_years", "idle_accounts_days", "audit_days")
    ]


def in_document(language: Language) -> list[str]:
    """The notice as the document has it, one sentence or heading per line."""
    part = re.split(r"\n##", TEXT.split(HEADINGS[language], 1)[1])[0]
    return [line.removeprefix("- ").strip("*") for line in part.splitlines() if line]


@pytest.mark.parametrize("language", PHONE_LANGUAGES)
def test_the_notice_is_the_same_for_participants(stores: Stores, language: Language) -> None:
    browser = a_browser(ROUTES)
    browser.cookies.set("taal", language.value)
    shown = said(browser.get("/meedoen/privacy").text)
    # The way back is no part of the notice.
    assert shown[:-1] == in_document(language)


def test_the_notice_in_every_language_has_as_many_sentences() -> None:
    assert len({len(in_document(language)) for language in PHONE_LANGUAGES}) == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_is_marked_as_a_start_and_has_both_languages(paper: str) -> None:
    text = (ROOT / "docs" / f"{paper}.md").read_text()
    assert "laat dit nakijken door je FG of jurist" in text
    assert "let your data protection officer or lawyer check this" in text
    assert f"({paper}.md)" in TEXT

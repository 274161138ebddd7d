"""`risicotafel read-plan`: JSON of what was understood, or one sentence."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from riskmodel.commands import main
from tests.hostile_plans import HOSTILE
from tests.plans import FILES, a_file


def run(*arguments: str) -> tuple[int, str, str]:
    answer = CliRunner().invoke(main, ["read-plan", *arguments])
    return answer.exit_code, answer.stdout, answer.stderr


def test_what_was_understood_is_printed() -> None:
    code, printed, said = run(str(FILES / "osha_oira_timeline_nl.xlsx"))
    found = json.loads(printed)
    assert (code, said) == (0, "")
    assert (found["layout"], found["language"], found["header_row"]) == ("oira-o", "nl", 3)
    assert [line["risk_number"] for line in found["lines"]] == ["1.1", "1.1", "1.2", "2.1", "Ω.1"]
    first = found["lines"][0]
    assert (first["row"], first["owner"], first["budget"]) == (4, "Hoofd HR", "2500")
    assert first["priority"] == "high"
    assert (first["start_on"], first["due_on"], first["status"]) == ("2026-10-01", "2026-12-31", None)
    assert first["psychosocial"]["proposed"]
    assert first["psychosocial"]["factors"][0] == "PWR-02"
    assert found["columns"][4] == {
        "column": "E",
        "heading": "Maatregelen",
        "field": "measure",
        "basis": "label",
    }


def test_twice_the_same_file_prints_the_same() -> None:
    path = str(FILES / "euphorie_timeline_en.xlsx")
    assert run(path) == run(path)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_refused_says_why(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RISICOTAFEL_LANGUAGE", language)
    bomb = tmp_path / "bom.xlsx"
    bomb.write_bytes(HOSTILE["a billion laughs"]())
    other = tmp_path / "anders.xlsx"
    other.write_bytes(a_file(["Naam", "Plaats"], ["A", "B"]))
    starts = {
        "nl": ["Dit is geen Excel-bestand", "We vonden geen kolom", "Dit bestand kan niet worden geopend"],
        "en": ["This is not an Excel file", "We found no column", "This file cannot be opened"],
    }
    for path, start in zip((bomb, other, tmp_path), starts[language], strict=True):
        code, printed, said = run(str(path))
        assert (code, printed, said.count("\n")) == (1, "", 1)
        assert said.startswith(start)
    assert run(str(FILES / "euphorie_timeline_nl.xlsx"), "--sheet", "Blad 7")[0] == 1

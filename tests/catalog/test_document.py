"""What docs/catalogus.md says is so: its files are there, and what it names stands as it says."""

import re
from pathlib import Path

from catalog.load import FOLDER, load_catalogue
from catalog.model import Grounding

CATALOGUE = load_catalogue()
ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "catalogus.md").read_text()
OF_THE_CATALOGUE = re.compile(r"`([\w/*]+\.toml|CHANGELOG\.md)`")


def test_every_file_of_the_catalogue_is_named() -> None:
    named = {path for pattern in OF_THE_CATALOGUE.findall(TEXT) for path in FOLDER.glob(pattern)}
    assert {*FOLDER.glob("**/*.toml"), FOLDER / "CHANGELOG.md"} == named
    assert [path for path in re.findall(r"`(tests/\S+\.py)`", TEXT) if not (ROOT / path).is_file()] == []


def test_what_rests_on_own_knowledge_alone_is_named() -> None:
    cited = {one.id: one.sources for one in CATALOGUE.factors} | {
        one.id: one.sources for one in CATALOGUE.measures
    }
    alone = {
        name for name, found in cited.items() if {one.grounding for one in found} <= {Grounding.BACKGROUND}
    }
    [line] = [line for line in TEXT.splitlines() if "alleen op eigen kennis" in line]
    assert set(re.findall(r"[A-Z]+-\d\d", line)) == alone


def test_evidence_is_as_thin_as_it_says() -> None:
    strengths = [measure.evidence for measure in CATALOGUE.measures]
    assert 2 * strengths.count(0) > len(strengths)
    assert strengths.count(1) == 0

"""Plans as OiRA writes them: every language, wrong headings, moved columns, and none at all."""

from datetime import date
from tomllib import loads

import pytest

from riskmodel.domain.imported_plan import Layout, PlanField, Priority
from riskmodel.domain.imported_plan_reading import Basis, NoteKind, PlanReading
from riskmodel.domain.room_statement import MeasureStatus
from riskmodel.exchange.plan_reading import labels
from riskmodel.exchange.plan_reading.labels import FIELDS
from riskmodel.exchange.plan_reading.read import read_plan
from tests.plans import FILES, LINE, a_file, an_oira_file, peer

WORDS = loads((FILES.parents[2] / "riskmodel/exchange/plan_reading/oira.toml").read_text("utf-8"))
LANGUAGES = sorted(WORDS)
LAYOUTS = (Layout.OIRA_E, Layout.OIRA_O)
# In the Czech catalogue low and high are the same words: what cannot be told apart is not guessed.
ALIKE = {("cs", "low"), ("cs", "high")}


def numbers(found: PlanReading) -> list[str]:
    return [line.text(PlanField.RISK_NUMBER) for line in found.lines]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_of_both_layouts_is_read(language: str, layout: Layout) -> None:
    data = an_oira_file(
        layout,
        WORDS[language][layout],
        *({PlanField.PRIORITY: WORDS[language]["priority"][name]} for name in ("low", "medium", "high")),
    )
    found = read_plan(data)
    assert found.layout == layout
    assert found.header_row == {Layout.OIRA_E: 1, Layout.OIRA_O: 3}[layout]
    assert tuple(column.field for column in found.columns) == FIELDS[layout]
    assert set(WORDS[found.language][layout]) == set(WORDS[language][layout])
    assert [line.priority for line in found.lines] == [
        None if (language, priority.value) in ALIKE else priority for priority in Priority
    ]
    first = found.lines[0]
    assert (first.start_on, first.due_on) == (date(2026, 10, 1), date(2026, 12, 31))
    for field in (PlanField.RISK, PlanField.MEASURE, PlanField.OWNER, PlanField.COMMENT):
        assert first.text(field) == LINE[field]
    assert first.text(PlanField.BUDGET) == "2500"


@pytest.mark.parametrize("language", LANGUAGES)
def test_statuses_that_the_heading_names_are_understood(language: str) -> None:
    heading = WORDS[language][Layout.OIRA_O][9]
    named = heading.partition("(")[2].rstrip(")").replace("/", ",").split(",")
    data = an_oira_file(
        Layout.OIRA_O, WORDS[language][Layout.OIRA_O], *({PlanField.STATUS: f" {word}"} for word in named)
    )
    assert [line.status for line in read_plan(data).lines] == [
        MeasureStatus.PLANNED,
        MeasureStatus.IN_PROGRESS,
        MeasureStatus.DONE,
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("kept", range(12))
def test_headings_that_nobody_knows_are_read_by_their_place(layout: Layout, kept: int) -> None:
    """From all headings wrong to all right: the places say the rest."""
    headings = [
        heading if place < kept else f"Überschrift {place}"
        for place, heading in enumerate(WORDS["nl"][layout])
    ]
    found = read_plan(an_oira_file(layout, headings))
    assert found.layout == layout
    assert tuple(column.field for column in found.columns) == FIELDS[layout]
    assert [column.basis for column in found.columns].count(Basis.POSITION) in (11 - kept, 11)
    assert (NoteKind.BY_POSITION in {note.kind for note in found.notes}) == (kept < 11)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_table_without_headings_is_read_by_its_places(layout: Layout) -> None:
    data = an_oira_file(Layout.OIRA_E, None, {}, {}) if layout == Layout.OIRA_E else _only_lines(layout)
    found = read_plan(data)
    assert (found.layout, found.header_row, len(found.lines)) == (layout, 0, 2)
    assert found.lines[0].text(PlanField.RISK) == LINE[PlanField.RISK]
    assert [note.kind for note in found.notes] == [NoteKind.WITHOUT_HEADINGS]


def _only_lines(layout: Layout) -> bytes:
    row = [LINE[field] for field in FIELDS[layout]]
    return a_file(row, row)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", ["nl", "sv", "de", "el"])
def test_columns_that_were_moved_go_by_their_headings(language: str, layout: Layout) -> None:
    """A column in front, one in between, and two that changed places."""
    order = [None, *range(4), None, *range(4, 9), 10, 9]
    headings = [
        f"Eigen {place}" if old is None else WORDS[language][layout][old] for place, old in enumerate(order)
    ]
    values = ["eigen" if old is None else LINE[FIELDS[layout][old]] for old in order]
    found = read_plan(a_file(["Mijn plan"], headings, values))
    assert found.layout == layout
    assert found.mapping == {
        place: FIELDS[layout][old] for place, old in enumerate(order, start=1) if old is not None
    }


def test_what_peers_wrote_is_read_line_by_line() -> None:
    for language in ("nl", "en"):
        found = read_plan(peer(f"euphorie_timeline_{language}"))
        assert (found.layout, found.language, found.notes) == (Layout.OIRA_E, language, ())
        assert numbers(found) == ["1.2", "2.2", "2.3", "Ω.1", "1.1", "1.1"]
        assert [line.has_measure for line in found.lines] == [True, False, False, True, True, True]
        assert [line.due_on for line in found.lines] == [
            date(2026, 11, 30),
            None,
            None,
            date(2026, 10, 15),
            date(2026, 12, 31),
            None,
        ]
        assert found.lines[0].text(PlanField.OWNER) == "+Bestuurssecretaris"
        assert found.lines[0].text(PlanField.BUDGET) == "0"
        other = read_plan(peer(f"osha_oira_timeline_{language}"))
        assert (other.layout, other.language, other.notes) == (Layout.OIRA_O, language, ())
        assert numbers(other) == ["1.1", "1.1", "1.2", "2.1", "Ω.1"]
        assert other.lines[0].text(PlanField.MEASURE).splitlines() == [
            "Vier-ogenprincipe bij beoordeling",
            "Laat beoordelingen door twee leidinggevenden doen.",
            "HR-adviseur",
        ]
        assert other.title.startswith("Sociale veiligheid op de werkvloer")


def test_no_word_of_oira_means_two_priorities_or_statuses() -> None:
    assert {word for words in WORDS.values() for word in words["priority"].values()} - {
        "Výchozí priorita"
    } == {
        word
        for words in WORDS.values()
        for word in words["priority"].values()
        if labels.label_key(word) in labels.priorities()
    }

"""What is filled in about own content, column by column: the same on the screen and in a sheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from catalog.check_texts import LONGEST
from catalog.model import Control, HierarchyLevel, Influence, Pillar, PolicyLine
from riskmodel.domain.own_item import OwnKind


class Column(StrEnum):
    """A thing to fill in; texts have a column for each language."""

    CODE = "code"
    NAME_NL = "name.nl"
    NAME_EN = "name.en"
    DESCRIPTION_NL = "description.nl"
    DESCRIPTION_EN = "description.en"
    WHY_NL = "why.nl"
    WHY_EN = "why.en"
    MECHANISMS = "mechanisms"
    QUESTION_1_NL = "question1.nl"
    QUESTION_1_EN = "question1.en"
    QUESTION_2_NL = "question2.nl"
    QUESTION_2_EN = "question2.en"
    QUESTION_3_NL = "question3.nl"
    QUESTION_3_EN = "question3.en"
    SIGNALS_NL = "signals.nl"
    SIGNALS_EN = "signals.en"
    MEASURES = "measures"
    LINE = "line"
    PILLAR = "pillar"
    CONTROL = "control"
    LEVEL = "level"
    INFLUENCE = "influence"
    EFFORT = "effort"
    ACTOR_NL = "actor.nl"
    ACTOR_EN = "actor.en"
    REACHES_MAIN = "reaches.main"
    REACHES_PARTLY = "reaches.partly"
    FIRST_STEP_NL = "first_step.nl"
    FIRST_STEP_EN = "first_step.en"
    RETIRED = "retired"
    VERSION = "version"


class Effort(StrEnum):
    """How long a measure takes to arrange: weeks, months, half a year or more."""

    WEEKS = "1"
    MONTHS = "2"
    HALF_YEAR = "3"


@dataclass(frozen=True)
class TextColumns:
    """A text in two languages of at most `limit` characters; with `many` every line is one by itself."""

    nl: Column
    en: Column
    limit: int
    required: bool = True
    many: bool = False


Values = Mapping[Column, str]
"""What is filled in: texts as they are, enum members by value, ids and texts of a list one per line."""

QUESTIONS = (
    TextColumns(Column.QUESTION_1_NL, Column.QUESTION_1_EN, 200),
    TextColumns(Column.QUESTION_2_NL, Column.QUESTION_2_EN, 200),
    TextColumns(Column.QUESTION_3_NL, Column.QUESTION_3_EN, 200),
)
NAME = TextColumns(Column.NAME_NL, Column.NAME_EN, LONGEST["name"])
DESCRIPTION = TextColumns(Column.DESCRIPTION_NL, Column.DESCRIPTION_EN, LONGEST["description"])
WHY = TextColumns(Column.WHY_NL, Column.WHY_EN, 220)
SIGNALS = TextColumns(Column.SIGNALS_NL, Column.SIGNALS_EN, 120, many=True)
ACTOR = TextColumns(Column.ACTOR_NL, Column.ACTOR_EN, 60)
FIRST_STEP = TextColumns(Column.FIRST_STEP_NL, Column.FIRST_STEP_EN, LONGEST["first_step"])
TEXTS = {
    OwnKind.FACTOR: (NAME, DESCRIPTION, WHY, *QUESTIONS, SIGNALS),
    OwnKind.MEASURE: (NAME, DESCRIPTION, ACTOR, FIRST_STEP),
}
MOST_IN_A_LIST = 40
RETIRED = "yes"
"""What stands in the column of that name for an item that is retired; it is empty otherwise."""

CHOICES: Mapping[Column, type[StrEnum]] = {
    Column.LINE: PolicyLine,
    Column.PILLAR: Pillar,
    Column.CONTROL: Control,
    Column.LEVEL: HierarchyLevel,
    Column.INFLUENCE: Influence,
    Column.EFFORT: Effort,
}
LISTS = frozenset({Column.MECHANISMS, Column.MEASURES, Column.REACHES_MAIN, Column.REACHES_PARTLY})
_TEXTS_OF_A_FACTOR = tuple(column for one in (NAME, DESCRIPTION, WHY) for column in (one.nl, one.en))
COLUMNS: Mapping[OwnKind, tuple[Column, ...]] = {
    OwnKind.FACTOR: (
        *_TEXTS_OF_A_FACTOR,
        Column.MECHANISMS,
        *(column for one in (*QUESTIONS, SIGNALS) for column in (one.nl, one.en)),
        Column.MEASURES,
    ),
    OwnKind.MEASURE: (
        *(column for one in (NAME, DESCRIPTION) for column in (one.nl, one.en)),
        *CHOICES,
        *(column for one in (ACTOR, FIRST_STEP) for column in (one.nl, one.en)),
        Column.REACHES_MAIN,
        Column.REACHES_PARTLY,
    ),
}
"""The columns that say something about an item, in order."""

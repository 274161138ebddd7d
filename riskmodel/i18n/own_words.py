"""Own content in words: what is filled in, what may be chosen, and what changes."""

from collections.abc import Container
from gettext import NullTranslations

from catalog.model import (
    Catalogue,
    Control,
    Factor,
    HierarchyLevel,
    Influence,
    Measure,
    Pillar,
    PolicyLine,
)
from riskmodel.domain.own_columns import CHOICES, LISTS, RETIRED, Column, Effort
from riskmodel.domain.own_differences import Change
from riskmodel.domain.own_item import OwnItem, OwnKind
from riskmodel.i18n.catalogue_labels import (
    control_word,
    effort_word,
    level_word,
    line_word,
    pillar_word,
    starter_word,
)
from riskmodel.i18n.translate import Language


def column_word(column: Column, words: NullTranslations) -> str:
    """Return the name of a column, the same above a field and in a sheet."""
    name = _name(column.partition(".")[0], words)
    match column.rpartition(".")[2]:
        case "nl":
            return words.gettext("%(name)s (Dutch)") % {"name": name}
        case "en":
            return words.gettext("%(name)s (English)") % {"name": name}
    return words.gettext("Reaches as well") if column == Column.REACHES_PARTLY else name


def kind_word(kind: OwnKind, words: NullTranslations) -> str:
    """Return the word for a factor or a measure."""
    _ = words.gettext
    return {OwnKind.FACTOR: _("risk factor"), OwnKind.MEASURE: _("measure")}[kind]


def new_words(kind: OwnKind, words: NullTranslations) -> str:
    """Return what is chosen to add something."""
    _ = words.gettext
    return {OwnKind.FACTOR: _("A new risk factor"), OwnKind.MEASURE: _("A new measure")}[kind]


def mark_words(own: OwnItem, reached: Container[str], words: NullTranslations) -> tuple[str, ...]:
    """Return what is to be known about an item; `reached` are the factors that own measures reach."""
    _ = words.gettext
    marks = {
        _("your own"): True,
        _("retired"): own.is_retired,
        _("not all in English yet"): not own.is_translated,
        _("no measure helps with it yet"): own.kind == OwnKind.FACTOR
        and not own.measure_ids
        and own.id not in reached,
    }
    return tuple(mark for mark, holds in marks.items() if holds)


def change_word(change: Change, words: NullTranslations) -> str:
    """Return what happens to an item."""
    _ = words.gettext
    return {
        Change.ADDED: _("new"),
        Change.CHANGED: _("changed"),
        Change.RETIRED: _("will be retired"),
        Change.RESTORED: _("will be used again"),
    }[change]


def choice_word(column: Column, value: str, words: NullTranslations) -> str:
    """Return the word for a value that a column offers."""
    match CHOICES[column](value):
        case PolicyLine() as line:
            return line_word(line, words)
        case Pillar() as pillar:
            return pillar_word(pillar, words)
        case Control() as control:
            return control_word(control, words)
        case HierarchyLevel() as level:
            return level_word(level, words)
        case Influence() as influence:
            return starter_word(influence, words)
        case Effort() as effort:
            return effort_word(int(effort), words)
    return value


def choice_words(column: Column, words: NullTranslations) -> dict[str, str]:
    """Return the words that a column offers, each with its value."""
    return {choice_word(column, member.value, words): member.value for member in CHOICES[column]}


def retired_words(words: NullTranslations) -> dict[str, str]:
    """Return the words that say whether an item is retired, each with its value."""
    _ = words.gettext
    return {_("yes"): RETIRED, _("no"): ""}


def choices_of(column: Column, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the ids that a list may hold of what is on offer."""
    if column == Column.MECHANISMS:
        return tuple(mechanism.id for mechanism in catalogue.mechanisms)
    items: tuple[Factor | Measure, ...] = (
        catalogue.measures if column == Column.MEASURES else catalogue.factors
    )
    return tuple(item.id for item in items if not item.withdrawn)


def value_words(
    column: Column, value: str, catalogue: Catalogue, language: Language, words: NullTranslations
) -> str:
    """Return what is filled in as people read it: choices in words, codes with their names."""
    if column in CHOICES:
        return choice_word(column, value, words) if value else ""
    if column not in LISTS:
        return value
    return "\n".join(reference_words(one, catalogue, language) for one in value.split("\n") if one)


def reference_words(item_id: str, catalogue: Catalogue, language: Language) -> str:
    """Return the name of a mechanism; of a factor or measure its code and name, or the code when unknown."""
    for mechanism in catalogue.mechanisms:
        if mechanism.id == item_id:
            return mechanism.name.text(language)
    items: tuple[Factor | Measure, ...] = (*catalogue.factors, *catalogue.measures)
    for item in items:
        if item.id == item_id:
            return f"{item_id} {item.name.text(language)}"
    return item_id


def _name(field: str, words: NullTranslations) -> str:
    _ = words.gettext
    return {
        "code": _("Code"),
        "name": _("Name"),
        "description": _("Description"),
        "why": _("Why it matters"),
        "mechanisms": _("Mechanisms"),
        "question1": _("Question 1"),
        "question2": _("Question 2"),
        "question3": _("Question 3"),
        "signals": _("Signals"),
        "measures": _("Measures that help"),
        "line": _("Policy line"),
        "pillar": _("Pillar"),
        "control": _("Hard or soft"),
        "level": _("Where it acts"),
        "influence": _("Who can start it"),
        "effort": _("How long to arrange"),
        "actor": _("Who does it"),
        "reaches": _("Reaches first of all"),
        "first_step": _("First step"),
        "retired": _("Retired"),
        "version": _("Version (leave as it is)"),
    }[field]

"""What the ledger released, in words: the same on screens and in files."""

from gettext import NullTranslations

from riskmodel.domain.disclosure import Released
from riskmodel.domain.heatmap import HeatmapRow
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.statements import Statement
from riskmodel.i18n.labels import label_word


def sentence_of(statement: Statement, words: NullTranslations) -> str:
    """Return a statement as the end of a sentence, such as "at least half find this high"."""
    _ = words.gettext
    return {
        Statement.AT_LEAST_HALF: _("at least half find this high"),
        Statement.AT_LEAST_THIRD: _("at least a third find this high"),
        Statement.AT_LEAST_FIFTH: _("at least a fifth find this high"),
        Statement.FEWER_THAN_FIFTH: _("fewer than a fifth find this high"),
        Statement.FEWER_THAN_FIFTH_HALF_LOW: _("fewer than a fifth find this high, at least half low"),
    }[statement]


def statement_sentence(released: Released, words: NullTranslations) -> str:
    """Return the strongest sentence that is said of a cell."""
    return sentence_of(released.strongest, words)


def statement_words(released: Released, words: NullTranslations) -> str:
    """Return the strongest sentence in the few words that go under a label."""
    _ = words.gettext
    return {
        Statement.AT_LEAST_HALF: _("at least half"),
        Statement.AT_LEAST_THIRD: _("at least a third"),
        Statement.AT_LEAST_FIFTH: _("at least a fifth"),
        Statement.FEWER_THAN_FIFTH: _("fewer than a fifth high"),
        Statement.FEWER_THAN_FIFTH_HALF_LOW: _("at least half low"),
    }[released.strongest]


def severe_words(released: Released, words: NullTranslations) -> str:
    """Return the badge for severe harm; nothing when it is not said, whether denied or left open."""
    return words.gettext("severe if it happens") if released.statements.severe else ""


def severe_sentence(released: Released, words: NullTranslations) -> str:
    """Return what is said about severe harm; nothing when it is not said."""
    return (
        words.gettext("at least a third call it severe if it happens") if released.statements.severe else ""
    )


def labels_words(labels: tuple[ItemLabel, ...], words: NullTranslations) -> str:
    """Return a label; of two possible ones both, the lower first, such as "attention or high"."""
    if len(labels) == 1:
        return label_word(labels[0], words)
    higher, lower = (label_word(label, words) for label in labels)
    return words.gettext("%(lower)s or %(higher)s") % {"lower": lower, "higher": higher}


def label_words(released: Released, words: NullTranslations) -> str:
    """Return the label of a cell, or both labels while a statement is open."""
    return labels_words(released.labels, words)


def people_words(people: tuple[int, int], words: NullTranslations) -> str:
    """Return a class of people, such as "25 to 29 people"."""
    return words.gettext("%(least)s to %(most)s people") % {"least": people[0], "most": people[1]}


def row_words(row: HeatmapRow, words: NullTranslations) -> str:
    """Return the name of a row: its unit and the teams in it, or the one team it is."""
    if row.team_names == (row.unit_name,):
        return row.unit_name
    names = row.team_names[-1]
    if len(row.team_names) > 1:
        several = {"first": ", ".join(row.team_names[:-1]), "last": names}
        names = words.gettext("%(first)s and %(last)s") % several
    return f"{row.unit_name}: {names}"

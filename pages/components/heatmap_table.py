"""The heatmap as a table: the same rows, factors and words, for who would rather read than look."""

from pages.components import session
from pages.components.heatmap_names import capital
from pages.components.names import factor_name
from pages.components.table import Cell, Group, show_table_below
from riskmodel.domain.disclosure import Released
from riskmodel.domain.heatmap import Heatmap, HeatmapRow
from riskmodel.exchange.pictures.colours import background
from riskmodel.i18n.statement_words import (
    label_words,
    people_words,
    row_words,
    severe_sentence,
    statement_sentence,
)


def show_heatmap_table(heatmap: Heatmap) -> None:
    """Show released rows, and the teams that wait, as a table."""
    words = session.words()
    _ = words.gettext
    groups = [_group(heatmap, row) for row in heatmap.rows]
    if heatmap.waiting:
        too_few = Cell(_("Still too few people to show. Their agreements do stand in the plan."))
        waiting = [(Cell(name), Cell(_("not shown"), background(())), too_few) for name in heatmap.waiting]
        groups.append(Group(waiting, _("Teams that wait")))
    columns = (_("Factor"), _("Label"), _("What these people say"))
    show_table_below(
        _("The same as a table: what each row of teams says about each factor."), columns, groups
    )


def _group(heatmap: Heatmap, row: HeatmapRow) -> Group:
    words = session.words()
    rows = [_row(factor, row.cells.get(factor)) for factor in heatmap.factor_ids]
    return Group(rows, row_words(row, words), people_words(row.people, words) if row.people else "")


def _row(factor_id: str, released: Released | None) -> tuple[Cell, Cell, Cell]:
    words = session.words()
    _ = words.gettext
    name = Cell(factor_name(factor_id))
    if released is None:
        return name, Cell(_("not shown"), background(())), Cell(_("too few answers to show"))
    sentences = [statement_sentence(released, words), severe_sentence(released, words)]
    said = "; ".join(sentence for sentence in sentences if sentence)
    label = Cell(capital(label_words(released, words)), background(released.labels))
    return name, label, Cell(said)

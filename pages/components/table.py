"""A table of facts for the eye and the screen reader; what people typed in it is shown as it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import streamlit as st


@dataclass(frozen=True)
class Cell:
    """The text of a cell, and a colour in front of it as CSS writes backgrounds."""

    text: str
    colour: str = ""


@dataclass(frozen=True)
class Group:
    """Rows that belong together, under a name and a remark; the first cell of a row is what it is about."""

    rows: Sequence[Sequence[Cell]]
    name: str = ""
    remark: str = ""


def show_table(caption: str, columns: Sequence[str], groups: Sequence[Group]) -> None:
    """Show groups of rows; on a narrow screen every row becomes a card."""
    show_table_style()
    head = "".join(f'<th role="columnheader" scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(_group(group, columns) for group in groups)
    # Roles are named once more because a browser forgets them when a row is laid out as a card.
    st.html(
        f'<table class="facts" role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>{body}</table>'
    )


def show_table_below(caption: str, columns: Sequence[str], groups: Sequence[Group]) -> None:
    """Show the table that says the same as the picture above it; it opens when somebody wants to read it."""
    with st.expander(caption, icon=":material/table:"):
        show_table(caption, columns, groups)


def show_table_style() -> None:
    """Bring the style of tables and legends."""
    st.html(Path(__file__).with_name("table.css"))


def swatch(colour: str) -> str:
    """Return the HTML of a small patch of colour; the words beside it say the same."""
    return f'<span class="swatch" style="background:{escape(colour)}"></span>'


def _group(group: Group, columns: Sequence[str]) -> str:
    rows = "".join(_row(row, columns) for row in group.rows)
    name = ""
    if group.name:
        remark = f"<br><small>{escape(group.remark)}</small>" if group.remark else ""
        name = (
            '<tr class="group" role="row"><th role="rowheader" scope="rowgroup" '
            f'colspan="{len(columns)}">{escape(group.name)}{remark}</th></tr>'
        )
    return f'<tbody role="rowgroup">{name}{rows}</tbody>'


def _row(row: Sequence[Cell], columns: Sequence[str]) -> str:
    first = f'<th role="rowheader" scope="row">{_cell(row[0])}</th>'
    others = (
        f'<td role="cell" data-label="{escape(column)}">{_cell(cell)}</td>'
        for cell, column in zip(row[1:], columns[1:], strict=True)
    )
    return f'<tr role="row">{first}{"".join(others)}</tr>'


def _cell(cell: Cell) -> str:
    return (swatch(cell.colour) if cell.colour else "") + escape(cell.text)

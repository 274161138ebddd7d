"""How far the provisions are, counted by policy line, pillar and principle: as bars and as a table."""

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import streamlit as st

from catalog.model import Pillar, PolicyLine, Principle, Provision
from pages.components import session
from pages.components.table import Cell, Group, show_table
from riskmodel.domain.inventory import Quality, count_qualities
from riskmodel.i18n.catalogue_labels import line_word, pillar_word
from riskmodel.i18n.inventory_words import principle_word, quality_word

Counts = Counter[Quality | None]
# From what works to what nobody filled in: the dark end of a bar is what stands.
_STEPS: tuple[Quality | None, ...] = (*reversed(Quality), None)


def show_inventory_summary(provisions: Sequence[Provision], qualities: Mapping[str, Quality]) -> None:
    """Show the counts; a screen reader and who prefers figures find the same in the table."""
    words = session.words()
    _ = words.gettext
    lines = count_qualities(provisions, qualities, lambda one: one.line)
    pillars = count_qualities(provisions, qualities, lambda one: one.pillar)
    principles = count_qualities(provisions, qualities, lambda one: one.principle)
    groups = {
        _("Policy line"): {line_word(one, words): lines[one] for one in PolicyLine if one in lines},
        _("Pillar"): {pillar_word(one, words): pillars[one] for one in Pillar if one in pillars},
        _("Principle"): {
            principle_word(one, words): principles[one] for one in Principle if one in principles
        },
    }
    st.html(Path(__file__).with_name("inventory.css"))
    legend = "".join(f"<li>{_bar(1, step, '')}{escape(quality_word(step, words))}</li>" for step in _STEPS)
    st.html(f'<ul class="stock-legend" aria-hidden="true">{legend}</ul>')
    bars = "".join(_section(name, counts) for name, counts in groups.items())
    st.html(f'<div class="stock" aria-hidden="true">{bars}</div>')
    with st.expander(_("The same as a table")):
        show_table(
            _("How many provisions are how far"),
            [_("Part"), *(quality_word(step, words) for step in _STEPS)],
            [Group([_row(*pair) for pair in counts.items()], name) for name, counts in groups.items()],
        )


def _section(name: str, groups: dict[str, Counts]) -> str:
    rows = "".join(
        f"<dt>{escape(part)}</dt><dd>"
        + "".join(_bar(counts[step], step, str(counts[step])) for step in _STEPS if counts[step])
        + "</dd>"
        for part, counts in groups.items()
    )
    return f"<section><p>{escape(name)}</p><dl>{rows}</dl></section>"


def _bar(size: int, step: Quality | None, text: str) -> str:
    return f'<span class="{step or "open"}" style="flex-grow:{size}">{text}</span>'


def _row(part: str, counts: Counts) -> list[Cell]:
    return [Cell(part), *(Cell(str(counts[step])) for step in _STEPS)]

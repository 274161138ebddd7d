"""What a manager can act on, in a few sentences above the heatmap; or why there is none yet."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.heatmap_names import listed, mechanism_name, mechanism_sentence
from pages.components.name_list import show_names
from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.method_version import CURRENT


def show_summary(heatmap: Heatmap) -> None:
    """Say which factors ask for a decision, and what they have in common."""
    words = session.words()
    _ = words.gettext
    certain = heatmap.factors_labelled(ItemLabel.HIGH)
    if certain:
        asks = words.ngettext(
            "%(n)s factor asks for a decision now.", "%(n)s factors ask for a decision now.", len(certain)
        )
        sentences = [f"**{asks % {'n': len(certain)}}**", _common(certain)]
    else:
        sentences = ["**" + _("No factor is high for certain in any row.") + "**", _may_be_high(heatmap)]
    sentences.append(_("Teams stand together in a row, so that nobody can be recognised."))
    st.markdown(" ".join(sentence for sentence in sentences if sentence))


def show_nothing_yet(heatmap: Heatmap) -> None:
    """Say why there is nothing to show, and what would help."""
    _ = session.words().gettext
    if not heatmap.waiting:
        st.info(_("There is nothing to show yet: no team has finished its session in this round."))
        return
    st.info(
        _(
            "There is nothing to show yet. A row needs at least %(people)s people, in several teams or one "
            "large team, so that nobody can be recognised. Rows come at a release moment, which the "
            "prevention officer chooses."
        )
        % {"people": CURRENT.row_people}
    )
    helps = _(
        "more teams of the same department in this round, and teams of eight people or more. What the teams "
        "agreed stands in the plan already."
    )
    st.markdown("**" + _("What would help:") + "** " + helps)
    st.markdown("**" + _("These teams wait:") + "**")
    show_names(heatmap.waiting)


def _may_be_high(heatmap: Heatmap) -> str:
    """Say for how many factors "high" is one of two possible labels."""
    cells = [cell for row in heatmap.rows for cell in row.cells.values()]
    count = len({cell.factor_id for cell in cells if ItemLabel.HIGH in cell.labels})
    if count == 0:
        return ""
    sentence = session.words().ngettext(
        "For %(n)s factor it may be: there it says “attention or high”.",
        "For %(n)s factors it may be: there it says “attention or high”.",
        count,
    )
    return sentence % {"n": count}


def _common(factor_ids: Sequence[str]) -> str:
    """Name the mechanisms that most of these factors share; nothing when no two share one."""
    words = session.words()
    catalogue = session.content()
    counted = Counter(name for factor in factor_ids for name in catalogue.factor(factor).mechanisms)
    most = max(counted.values(), default=0)
    if most < 2:
        return ""
    shared = [name for name, times in counted.items() if times == most]
    if most == len(factor_ids):
        sentence = words.ngettext(
            "They share a mechanism: %(mechanisms)s.", "They share mechanisms: %(mechanisms)s.", len(shared)
        )
    else:
        sentence = words.ngettext(
            "%(n)s of them share a mechanism: %(mechanisms)s.",
            "%(n)s of them share mechanisms: %(mechanisms)s.",
            len(shared),
        )
    named = listed(mechanism_name(name) for name in shared)
    # With one or two there is room to say how they work; more would bury what asks for a decision.
    explained = [mechanism_sentence(name) for name in shared] if len(shared) <= 2 else []
    return " ".join((sentence % {"n": most, "mechanisms": named}, *explained))

"""What stands about a measure: where it comes from, what it rests on, and what happened to it."""

from collections.abc import Iterator

import streamlit as st

from pages.components import session
from pages.components.names import laws_of
from pages.components.plan_filter import factor_of
from pages.components.text import show_text
from riskmodel.application import prepare
from riskmodel.application.action_plan import history
from riskmodel.domain.access import Actor
from riskmodel.domain.action_plan import PlanLine
from riskmodel.domain.legal_standing import standing_of
from riskmodel.i18n.catalogue_labels import level_word, line_word, pillar_word
from riskmodel.i18n.dates import long_date, short_date
from riskmodel.i18n.labels import influence_word, origin_word
from riskmodel.i18n.legal_words import standing_word
from riskmodel.i18n.plan_words import author_word, change_words


def show_about(actor: Actor, line: PlanLine) -> None:
    """Show the facts of a measure that do not change, and what the catalogue says when it came from there."""
    facts = (*_facts(line), *_grounds(actor, line))
    show_text("\n".join(f"{name}: {value}" for name, value in facts if value))


def show_history(actor: Actor, line: PlanLine) -> None:
    """Show what was written and what changed, the latest first; nobody can change it."""
    words, language = session.words(), session.language()
    _ = words.gettext
    found = history(session.stores(), actor, line.workshop_id, line.measure.id)
    st.subheader(_("Notes"))
    if not found.notes:
        st.write(_("Nothing was written yet."))
    for note in found.notes:
        show_text(f"{short_date(note.on, language)} · {author_word(note.author, words)}: {note.text}")
    st.subheader(_("What changed"))
    if not found.changes:
        st.write(_("Nothing changed since the team agreed."))
        return
    lines = (
        f"{short_date(one.on, language)} · {author_word(one.author, words)} · "
        f"{change_words(one.change, language)}"
        for one in found.changes
    )
    show_text("\n".join(lines))


def _facts(line: PlanLine) -> Iterator[tuple[str, str]]:
    words, measure = session.words(), line.measure
    _ = words.gettext
    yield _("Team"), f"{line.unit_name}, {long_date(line.held_on, session.language())}"
    yield _("Factor"), factor_of(line)
    yield _("Who decides"), influence_word(measure.influence, words)
    yield _("First step"), measure.first_step
    yield _("Origin"), origin_word(measure.origin, words)


def _grounds(actor: Actor, line: PlanLine) -> Iterator[tuple[str, str]]:
    """What the catalogue says, when the measure was taken from it."""
    words, backing = session.words(), line.backing
    _ = words.gettext
    if backing is None:
        return
    content = session.content()
    described = prepare.organisation(session.stores(), actor)
    laws = [content.law(law_id) for law_id in backing.law_ids]
    standing = standing_of(backing, laws, described.facts if described else None)
    yield _("Measure of the catalogue"), f"{backing.id} {backing.name.text(session.language())}"
    yield _("Policy line"), line_word(backing.line, words)
    yield _("Pillar"), pillar_word(backing.pillar, words)
    yield _("Where it acts"), level_word(backing.level, words)
    yield (
        _("Legal basis"),
        "; ".join(filter(None, (standing_word(standing, words), laws_of(backing.law_ids)))),
    )

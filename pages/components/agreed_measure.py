"""One measure of a team in words: what, who, when, who decides, how it begins, and what the vote said."""

from pages.components import session
from pages.components.text import show_text
from riskmodel.domain.room_statement import AgreedMeasure
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.labels import influence_word, origin_word
from riskmodel.i18n.support_words import support_word


def show_facts(measure: AgreedMeasure, *, with_origin: bool = False) -> None:
    """Show what is known of a measure beside its words."""
    words = session.words()
    facts = [
        measure.owner,
        short_date(measure.due_on, session.language()),
        influence_word(measure.influence, words),
        origin_word(measure.origin, words) if with_origin else "",
        support_word(measure.support, words),
    ]
    show_text(" · ".join(fact for fact in facts if fact))
    if measure.first_step:
        show_text(words.gettext("First step: %(step)s") % {"step": measure.first_step})

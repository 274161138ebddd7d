"""The page that participants get afterwards: what leaves the room, and when they hear more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from gettext import NullTranslations

from catalog.model import Catalogue
from riskmodel.domain.owed import latest_feedback
from riskmodel.domain.room_statement import AgreedMeasure, RoomStatement
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.influence_words import influence_word
from riskmodel.i18n.invitation import Invitation, Part
from riskmodel.i18n.translate import Language, translator


@dataclass(frozen=True)
class Outcome:
    """What a team may be told of its own session; `statement` is None while nothing leaves the room."""

    workshop: Workshop
    content: Catalogue
    statement: RoomStatement | None
    is_held_back: bool
    help_lines: Sequence[str]


def outcome_letter(outcome: Outcome, language: Language) -> Invitation:
    """Return the page in a language: the words of the team itself, no figures, and what happens next."""
    words = translator(language)
    _ = words.gettext
    workshop = outcome.workshop
    parts = [*_agreed(outcome, language), Part(_("What happens now"), _next(outcome, language))]
    parts.append(Part(_("If it stays with you"), tuple(outcome.help_lines)))
    return Invitation(
        _("What came out of our session"),
        (
            _("Team: %(team)s") % {"team": workshop.unit_name},
            _("Held on: %(day)s") % {"day": long_date(workshop.held_on, language)},
        ),
        tuple(parts),
    )


def _agreed(outcome: Outcome, language: Language) -> list[Part]:
    words = translator(language)
    _ = words.gettext
    statement = outcome.statement
    if statement is None:
        return [Part(_("What we agreed"), (_nothing_left(outcome, words),))]
    factors = []
    for factor in statement.factors:
        name = outcome.content.factor(factor.factor_id).name.text(language)
        views = [view for view in (factor.words, factor.other_view) if view]
        factors.append(f"{name}: {' / '.join(views)}")
    measures = [_measure(measure, language) for measure in statement.measures]
    parts = [Part(_("What we want to work on"), tuple(factors)), Part(_("What we do"), tuple(measures))]
    return [part for part in parts if part.lines]


def _nothing_left(outcome: Outcome, words: NullTranslations) -> str:
    _ = words.gettext
    if outcome.is_held_back:
        return _("The words of this session wait until somebody of the organisation has looked into it.")
    return _("The room did not agree on words that leave it. What was said stayed in the room.")


def _measure(measure: AgreedMeasure, language: Language) -> str:
    words = translator(language)
    _ = words.gettext
    facts = [
        measure.text,
        measure.owner,
        _("ready by %(day)s") % {"day": long_date(measure.due_on, language)} if measure.due_on else "",
        influence_word(measure.influence, words),
        _("first step: %(step)s") % {"step": measure.first_step} if measure.first_step else "",
    ]
    return " · ".join(fact for fact in facts if fact)


def _next(outcome: Outcome, language: Language) -> tuple[str, ...]:
    _ = translator(language).gettext
    promised = outcome.workshop.feedback_on
    return (
        _("On %(day)s you hear what happens with it.") % {"day": long_date(promised, language)}
        if promised
        else _("You hear within 30 days, on %(day)s at the latest, what happens with it.")
        % {"day": _latest(outcome.workshop.held_on, language)},
        _("Your scores were counted and destroyed. Nobody can find back who answered what."),
        _("Others read only these words. Figures leave the room only together with those of other teams."),
    )


def _latest(held_on: date, language: Language) -> str:
    return long_date(latest_feedback(held_on), language)

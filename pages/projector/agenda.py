"""The agenda on the room's screen: what to talk about now and why, what follows, and what stacks."""

from collections.abc import Iterable
from dataclasses import dataclass
from gettext import NullTranslations

from catalog.model import Catalogue
from pages.projector.stack import StackView, stack_view
from riskmodel.domain.agenda import AgendaItem
from riskmodel.domain.room_analysis import RoomAnalysis
from riskmodel.domain.triage import Approach
from riskmodel.i18n.agenda_words import approach_word, fitting_sentence, reason_sentence
from riskmodel.i18n.translate import Language, translator

_MOST_LARGE = 4
# What nobody knows always has a slot.
_WITHOUT_SLOT = (Approach.DISCUSS, Approach.MEASURES, Approach.PARK)


@dataclass(frozen=True)
class Line:
    """A factor and why it stands there; never what the facilitator typed about it."""

    factor: str
    reason: str


@dataclass(frozen=True)
class AgendaView:
    """What stands on the screen: the next factor, those after it, the rest by name, and one picture.

    `rest` holds what to do with factors that have no slot, and their names. `done` is said when nothing is
    next, and `by_talking` in a room without a figure; else they are empty.
    """

    next: Line | None
    done: str
    after: tuple[str, ...]
    rest: tuple[tuple[str, str], ...]
    by_talking: str
    stack: StackView | None

    @property
    def is_long(self) -> bool:
        """Say whether there are so many that they are written smaller."""
        return len(self.after) > _MOST_LARGE


def agenda_view(found: RoomAnalysis, content: Catalogue, language: Language) -> AgendaView:
    """Return the agenda in the reader's language."""
    words = translator(language)
    first, *others = found.waiting or (None,)
    stack = found.stacking.stacks[0] if found.stacking.stacks else None
    by_talking = found.agenda.is_by_talking
    return AgendaView(
        next=_line(first, content, language) if first else None,
        done="" if first else _done(found, words),
        after=tuple(_name(item, content, language) for item in others if item is not None),
        rest=() if by_talking else tuple(_rest(found.agenda.items, content, language)),
        by_talking=fitting_sentence(found.agenda, words) if by_talking else "",
        stack=stack_view(stack, content, language) if stack else None,
    )


def _done(found: RoomAnalysis, words: NullTranslations) -> str:
    _ = words.gettext
    if found.agenda.fitting:
        return _("Everything that fits in the time had its turn. We go on to the measures.")
    return _("Nothing needs a conversation first. We go on to the measures.")


def _line(item: AgendaItem, content: Catalogue, language: Language) -> Line:
    return Line(_name(item, content, language), reason_sentence(item.reason, translator(language)))


def _rest(items: Iterable[AgendaItem], content: Catalogue, language: Language) -> Iterable[tuple[str, str]]:
    words = translator(language)
    items = [item for item in items if not item.has_slot]
    for approach in _WITHOUT_SLOT:
        names = [_name(item, content, language) for item in items if item.approach is approach]
        if names:
            yield _heading(approach, words), " · ".join(names)


def _heading(approach: Approach, words: NullTranslations) -> str:
    if approach is Approach.DISCUSS:
        return words.gettext("If there is time left")
    return approach_word(approach, words).capitalize()


def _name(item: AgendaItem, content: Catalogue, language: Language) -> str:
    return content.factor(item.factor_id).name.text(language)

"""What is said about a rehearsal, and the examples that a simulated team agrees on."""

from gettext import NullTranslations

from riskmodel.domain.room_statement import Influence
from riskmodel.domain.workshop import Phase


def no_real_answers(words: NullTranslations) -> str:
    """Return what stands on every screen of a rehearsal."""
    return words.gettext("Rehearsal: these are not real answers")


def next_in_rehearsal(phase: Phase, people: int, words: NullTranslations) -> str:
    """Return what happens in a rehearsal in this phase, and what to try."""
    _ = words.gettext
    sentences = {
        Phase.PREPARATION: _(
            "You lead this session alone: %(people)s participants are simulated. "
            "The factors are chosen already; open the lobby when you have looked around."
        ),
        Phase.LOBBY: _(
            "%(people)s simulated participants come in by themselves. You can also join with your own phone."
        ),
        Phase.SCORING: _(
            "The simulated participants answer one by one. Close the round when everybody is ready."
        ),
        Phase.REVEAL: _(
            "Every kind of result comes by once. Show a factor to the room and look at its screen."
        ),
        Phase.MEASURES: _(
            "Nobody proposes anything by themselves. Type words and measures, or fill in a few examples."
        ),
        Phase.SUGGESTIONS: _(
            "Take over a suggestion, in other words if you like, and look at the room's screen."
        ),
        Phase.VOTE: _("The simulated participants voted. Go on, and see the support in words."),
        Phase.READ_BACK: _(
            "To the first words a simulated participant objects. Change something, and read it back again."
        ),
        Phase.SEALED: _(
            "You led a whole session. Nothing of it is counted, shown to others or put in a plan."
        ),
        Phase.VOID: _("This rehearsal cannot go on. Remove it and start another."),
    }
    return sentences[phase] % {"people": people}


def example_words(words: NullTranslations) -> str:
    """Return what a simulated team says about a factor."""
    return words.gettext("In busy weeks nobody gets round to helping each other. We want that to change.")


def example_measures(words: NullTranslations) -> tuple[tuple[str, str, Influence], ...]:
    """Return the measures of a simulated team: words, who takes it on, and who decides."""
    _ = words.gettext
    return (
        (
            _("Every Monday we divide the work again, for a quarter of an hour."),
            _("team leader"),
            Influence.TEAM,
        ),
        (
            _("A fixed stand-in for illness and holidays, so that nobody is left alone with it."),
            _("head of department"),
            Influence.MANAGEMENT,
        ),
    )

"""The facilitator's script: what to say, how long, what to watch for."""

from dataclasses import dataclass
from gettext import NullTranslations

from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.workshop import Phase


@dataclass(frozen=True)
class Script:
    """One phase of the script; `minutes` is a plan, not a limit."""

    minutes: int
    say: tuple[str, ...]
    watch: str


def script_for(phase: Phase, words: NullTranslations) -> Script:
    """Return the script for a phase in the words of a language."""
    _ = words.gettext
    scripts = {
        Phase.LOBBY: Script(
            10,
            (
                _("Today we look at circumstances in our work, not at people. No names, no events."),
                _("You score on your own phone, without a name. I see how many are ready, never who."),
                _("You may pass on any question, and you may leave. Help stands behind 'Need help?'."),
            ),
            _("Are there as many seats as heads? Close the door when everybody is in."),
        ),
        Phase.OPENING: Script(
            10,
            (
                _("Today we look at circumstances in our work, not at people. No names, no events."),
                _("You score on your own phone, without a name. I see how many are ready, never who."),
                _("You may pass on any question, and you may leave. Help stands behind 'Need help?'."),
            ),
            _("Does the sponsor say in two sentences what happens with the result, and leave?"),
        ),
        Phase.LANGUAGE: Script(
            8,
            (
                _("Unwanted: somebody does not want it. Transgressive: it goes past what is allowed."),
                _("Here is one example from work like ours, not from our team."),
            ),
            _("Nobody tells about events of their own. Thank them, and say where help is."),
        ),
        Phase.OUR_WORK: Script(
            10,
            (
                _("How is our work organised: who depends on whom, when is it busy, where do we work?"),
                _("What changed lately? What kinds of contracts are there?"),
            ),
            _("Circumstances only. Write down what everybody recognises."),
        ),
        Phase.RECOGNISE: Script(
            12,
            (
                _("Mark on your phone what you recognise here. Nobody sees what you mark."),
                _("Do you miss something? Write it down, without names."),
            ),
            _("Give everybody the time to read. At most three are added to the fixed ones."),
        ),
        Phase.SCORING: Script(
            15,
            (
                _("Read, think for a minute, choose. There is no right answer. Do not talk about it yet."),
                _("Score what could happen here in the coming twelve months, with what is in place now."),
            ),
            _("Silence. Wait for the slowest person; ask if somebody needs help with the phone."),
        ),
        Phase.REVEAL: Script(
            CURRENT.talk_minutes,
            (
                _("What makes this likely here, and what does not? Speak of circumstances."),
                _("Different experiences are information. Nobody has to be convinced."),
            ),
            _("If somebody tells something serious: stop, thank them, offer help outside the group."),
        ),
        Phase.SECOND_ROUND: Script(
            4,
            (
                _("You may score again what we talked about. You do not have to: then your score stays."),
                _("It is not about agreeing. Different views may both stay."),
            ),
            _("Silence again. Nobody sees who changes something."),
        ),
        Phase.MEASURES: Script(
            20,
            (
                _("First our own ideas, in pairs. Then we look at what the catalogue suggests."),
                _("What takes the cause away? What can we do ourselves, and what do we ask of others?"),
            ),
            _("Not only training and talking: is there a measure that changes the work itself?"),
        ),
        Phase.SUGGESTIONS: Script(
            6,
            (_("Now what the catalogue suggests for what we want to treat. What fits, we take over."),),
            _("Is there something at the source, and something for every line?"),
        ),
        Phase.VOTE: Script(
            4,
            (_("Divide three points over the measures. Nobody sees who chose what."),),
            _("Points say what has support, not what is right. Legal duties stay, whatever the points."),
        ),
        Phase.READ_BACK: Script(
            8,
            (
                _("This is what leaves the room: these words and measures, and no figures from our scores."),
                _("Do you object? Say so on your phone; nobody sees that it was you."),
            ),
            _("An objection means: reword it, or leave it out. Do not ask whose it was."),
        ),
        Phase.SAFETY: Script(
            2,
            (_("One last question on your phone: how safe was it to say here what you think?"),),
            _("Do not ask about it. Was it low? Then our words stay here until somebody looked at it."),
        ),
    }
    return scripts[phase]

"""What to do when a session has to stop, in words: for its facilitators only."""

from dataclasses import dataclass
from gettext import NullTranslations

from riskmodel.domain.stop_rule import StopReason


@dataclass(frozen=True)
class StopAdvice:
    """What happened in one line, what to do now, and what holding the session again asks for."""

    what: str
    now: tuple[str, ...]
    again: str


def stop_advice(reason: StopReason, words: NullTranslations) -> StopAdvice:
    """Return what a facilitator does for a reason to stop."""
    return _ADVICE[reason](words)


def _disclosure(words: NullTranslations) -> StopAdvice:
    _ = words.gettext
    return StopAdvice(
        _("Somebody tells about something serious"),
        (
            _("Stop and say thank you: “Good that you say this. Here is not the place to go on about it.”"),
            _("Offer a talk outside the group, today: with the confidential adviser. They choose, not you."),
            _("Ask nothing more in the group, and write nothing down."),
            _("Go on only when they and the group want to."),
        ),
        _("Hold it again only later, and only when whoever told it has somebody to turn to."),
    )


def _recognisable(words: NullTranslations) -> StopAdvice:
    _ = words.gettext
    return StopAdvice(
        _("Somebody can be recognised"),
        (
            _("Interrupt at once: “We do not talk about people here.”"),
            _("Say it anew as a circumstance of the work, or leave it out."),
            _("Does it stand in our words already? Take it out now."),
            _("Does it keep coming back to one person? Then this session cannot answer that: end it."),
        ),
        _("Hold it again with other people in the room, or not at all. Begin with the ground rules."),
    )


def _danger(words: NullTranslations) -> StopAdvice:
    _ = words.gettext
    return StopAdvice(
        _("Danger, or what may be a crime"),
        (
            _("Acute danger? Call 112 now."),
            _("Stop the conversation, and follow the route of your organisation for this."),
            _("Say that you cannot keep this to yourself: you said so at the opening."),
            _("Your employer has to act, also when nobody reports it. Write nothing about it here."),
        ),
        _("First the organisation has to act. Hold it again only after that, or not at all."),
    )


def _tension(words: NullTranslations) -> StopAdvice:
    _ = words.gettext
    return StopAdvice(
        _("Tension between people in the room"),
        (
            _("Stop the conversation. Nobody has to explain anything."),
            _("Take a break, and speak with people one by one."),
            _("Is it calm again? Say the ground rules, and go on with the work, not with each other."),
            _("Does it stay tense? Then end the session."),
        ),
        _("Hold it again with other people in the room, or not at all."),
    )


_ADVICE = {
    StopReason.DISCLOSURE: _disclosure,
    StopReason.RECOGNISABLE: _recognisable,
    StopReason.DANGER: _danger,
    StopReason.TENSION: _tension,
}

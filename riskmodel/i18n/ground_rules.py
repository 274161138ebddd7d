"""What a room keeps to while it talks."""

from gettext import NullTranslations


def ground_rules(words: NullTranslations) -> tuple[str, ...]:
    """Return the ground rules, to print or to read aloud."""
    _ = words.gettext
    return (
        _("Talk about circumstances, not about people."),
        _("No names, no function that only one person has, no event that somebody recognises."),
        _("What is said here stays here, except what we agree to tell."),
        _("You may pass on any question, and you may leave."),
        _("Different experiences are information. Nobody has to be convinced."),
        _("Does somebody tell something serious? Then we stop, say thank you, and look for help outside."),
        _("In acute danger we do not keep silent: then we follow the route of the organisation."),
    )

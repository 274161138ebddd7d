"""The safety of a session in words."""

from gettext import NullTranslations

from riskmodel.domain.session_safety import LEVELS


def safety_level_words(words: NullTranslations) -> tuple[tuple[int, str], ...]:
    """Return the levels with their words, from not safe to safe."""
    _ = words.gettext
    said = (
        _("Not safe: I kept things to myself that matter"),
        _("Not very safe"),
        _("In between"),
        _("Fairly safe"),
        _("Safe: I could say what I think"),
    )
    return tuple(zip(LEVELS, said, strict=True))

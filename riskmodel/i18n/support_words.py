"""How much support a measure has, in words; phones show this too, so every language of the phone has it."""

from gettext import NullTranslations

from riskmodel.domain.room_statement import Support


def support_word(support: Support | None, words: NullTranslations) -> str:
    """Return how much support a measure got in the vote; nothing without a vote that says so."""
    _ = words.gettext
    if support is None:
        return ""
    return {
        Support.MUCH: _("much support"),
        Support.SOME: _("some support"),
        Support.LITTLE: _("less support"),
    }[support]

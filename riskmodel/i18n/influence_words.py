"""Who can decide on a measure, in words; phones show this too, so every language of the phone has it."""

from gettext import NullTranslations

from riskmodel.domain.room_statement import Influence


def influence_word(influence: Influence, words: NullTranslations) -> str:
    """Return who can decide on a measure."""
    _ = words.gettext
    return {
        Influence.TEAM: _("the team"),
        Influence.MANAGEMENT: _("management"),
        Influence.BOARD: _("the board"),
    }[influence]

"""Why a factor is not scored once more, in words; agreement is not rewarded."""

from gettext import NullTranslations

from riskmodel.domain.stability import StopReason


def stop_sentence(reason: StopReason, words: NullTranslations) -> str:
    """Return why a factor stops after the second round, and what to do with it."""
    _ = words.gettext
    return {
        StopReason.AGREEMENT: _(
            "After the second round you experience this in much the same way. It stays at this."
        ),
        StopReason.STABLE_DISSENT: _(
            "After the second round you experience this as differently as before. "
            "That is a result too: write down both views."
        ),
        StopReason.OPEN: _(
            "After the second round this is still open. Put in the plan what has to be looked into."
        ),
    }[reason]

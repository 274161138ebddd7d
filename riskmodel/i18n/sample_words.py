"""Words for the sample organisations."""

from gettext import NullTranslations

from riskmodel.domain.sample_choice import SampleChoice


def sample_word(choice: SampleChoice, words: NullTranslations) -> str:
    """Return what kind of organisation a sample is."""
    _ = words.gettext
    return {
        SampleChoice.HOSPITAL: _("A hospital, nine sessions"),
        SampleChoice.MUNICIPALITY: _("A municipality, six sessions"),
    }[choice]

"""What deserves attention about the data folder, in words."""

from gettext import NullTranslations


def open_to_others_words(words: NullTranslations) -> str:
    """Return the sentence for a folder that other users can look into; `%(folder)s` names it."""
    return words.gettext(
        "Other users of this computer can look into the data folder %(folder)s. Close it: chmod 700."
    )


def synchronised_words(words: NullTranslations) -> str:
    """Return the sentence for a folder that is copied elsewhere; `%(folder)s` names it."""
    return words.gettext(
        "The data folder %(folder)s looks as if it is copied to a cloud. "
        "Then answers and keys go there too: choose another folder."
    )

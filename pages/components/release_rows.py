"""What a release moment gave."""

from pages.components import session


def released_words(count: int) -> str:
    """Return how many rows a release moment gave."""
    words = session.words()
    if count == 0:
        return words.gettext("Still too few people for a row. Nothing was released; the teams keep waiting.")
    return words.ngettext("%(n)s row was added.", "%(n)s rows were added.", count) % {"n": count}

"""The language of a phone: of all that are complete on its pages, the one this reader chose."""

from urllib.parse import quote

from starlette.requests import Request

from pages.server.cookies import LANGUAGE_COOKIE
from riskmodel.i18n.translate import PHONE_LANGUAGES, Language, read_language

LanguageLink = tuple[str, str, str]
"""The code of a language, its own name, and the address that chooses it."""


def phone_language(request: Request) -> Language:
    """Return the language that this phone chose, or the default."""
    return read_language(request.cookies.get(LANGUAGE_COOKIE), PHONE_LANGUAGES)


def language_links(current: Language, here: str) -> list[LanguageLink]:
    """Return the other languages, each with the way to this same page in it."""
    return [
        (other.value, other.own_name, f"/taal/{other.value}?terug={quote(here)}")
        for other in PHONE_LANGUAGES
        if other != current
    ]

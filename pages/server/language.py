"""The other language, one click away and on the same page."""

from urllib.parse import quote

from riskmodel.i18n.translate import Language


def language_link(current: Language, here: str) -> str:
    """Return a link, in HTML, to what a desk screen at the path `here` reads in the other language.

    It loads the whole page: only then do the page's own language and the room's screen follow.
    """
    other = Language.EN if current == Language.NL else Language.NL
    address = f"/taal/{other.value}?terug={quote(here, safe='')}"
    return (
        f'<a href="{address}" target="_self" lang="{other.value}" hreflang="{other.value}"'
        f' style="display:inline-block;padding:.6rem 0;min-height:44px">{other.own_name}</a>'
    )

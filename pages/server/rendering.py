"""Server-rendered pages: Jinja2 templates in the reader's language, with the headers every page has."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from pages.server.cookies import LANGUAGE_COOKIE
from riskmodel.i18n.translate import Language, read_language, translator

_PAGES = Path(__file__).parent.parent

SAFE_HEADERS = {
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        )
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""What every answer says that is meant for one person."""


def language_of(request: Request) -> Language:
    """Return the language that this browser chose for a desk, or the default."""
    return read_language(request.cookies.get(LANGUAGE_COOKIE))


def render(
    request: Request,
    template: str,
    *,
    status_code: int = 200,
    language: Language | None = None,
    **context: object,
) -> HTMLResponse:
    """Render a template, named as folder/file: "participant/join.html" is in pages/participant/templates.

    It is in the reader's language, unless the page is asked for in another. Every template knows `language`,
    its `direction`, and `here`: the address of this page for links that lead back to it.
    """
    language = language or language_of(request)
    known = {
        "language": language.value,
        "direction": language.direction,
        "here": here(request),
        **context,
    }
    html = _environment(language).get_template(template).render(known)
    return HTMLResponse(html, status_code=status_code, headers=SAFE_HEADERS)


def render_part(language: Language, template: str, **context: object) -> str:
    """Render a template as HTML to stand in a desk screen; every text in it is escaped."""
    return _environment(language).get_template(template).render({"language": language.value, **context})


def here(request: Request) -> str:
    """Return the local address of the page that a request asked for."""
    return f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path


@cache
def _environment(language: Language) -> Environment:
    """Return the templates with the words of one language."""
    folders = {folder.parent.name: FileSystemLoader(folder) for folder in sorted(_PAGES.glob("*/templates"))}
    environment = Environment(
        loader=PrefixLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.install_gettext_translations(translator(language), newstyle=True)  # type: ignore[attr-defined]
    return environment

"""The one HTML page that Streamlit serves for every desk screen, in the reader's language."""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

import streamlit
from starlette.responses import HTMLResponse

from riskmodel.i18n.translate import Language, translator

_INDEX = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


def script_sources() -> tuple[str, ...]:
    """Return the sources a Content-Security-Policy needs for the scripts that stand in Streamlit's page."""
    # Computed from the page that is installed, so that an upgrade of Streamlit cannot go blank on us.
    scripts = re.findall(r"<script>(.*?)</script>", _INDEX, re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return tuple(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def streamlit_page(language: Language) -> HTMLResponse:
    """Return Streamlit's page; the browser asks for it again every time, because it differs per language."""
    return HTMLResponse(_page(language), headers={"cache-control": "no-cache", "vary": "Cookie"})


@cache
def _page(language: Language) -> str:
    """Return the page with the language, the title and the sentence for who has no JavaScript put right."""
    _ = translator(language).gettext
    no_script = _("Risicotafel needs JavaScript at a desk. Switch it on and load this page again.")
    page = _INDEX.replace('<html lang="en"', f'<html lang="{language}"', 1)
    page = page.replace("<title>Streamlit</title>", "<title>Risicotafel</title>", 1)
    page = re.sub(r'<link rel="service-desc"[^>]*>', "", page)
    return re.sub(
        r"<noscript>.*?</noscript>", f"<noscript><p>{no_script}</p></noscript>", page, flags=re.DOTALL
    )

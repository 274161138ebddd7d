"""Who is looking, in which language, at which workshop: the only home of Streamlit's session state."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from gettext import NullTranslations
from typing import Literal
from urllib.parse import urlencode, urlsplit
from zoneinfo import ZoneInfo

import streamlit as st

from catalog.model import Catalogue
from pages.server.cookies import LANGUAGE_COOKIE, session_cookie
from riskmodel.application.content import content_since, current_content
from riskmodel.application.logins import who_is
from riskmodel.application.opening import opened_stores
from riskmodel.domain.access import Actor
from riskmodel.domain.round_forecast import ThoughtOf
from riskmodel.i18n.translate import Language, read_language, translator
from riskmodel.storage.stores import Stores

_OWNER, _FLASH, _WORKSHOP, _THOUGHTS = "owner", "flash", "workshop", "thoughts"
_EDITION, _BATCH = "edition", "batch"
# What an address can name: a session, or an item of the catalogue.
_OPENED = ("werksessie", "factor", "measure")
_LONGEST_ID = 64


def stores() -> Stores:
    """Return the stores of this installation."""
    return opened_stores()


def now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def actor() -> Actor | None:
    """Return who sits at this browser; a session that belongs to another login starts empty."""
    token = session_cookie(st.context.cookies)
    owner = hashlib.sha256((token or "").encode()).hexdigest()
    # Streamlit keeps a session for whoever knows its id; bound to the cookie it is worth nothing to others.
    if st.session_state.setdefault(_OWNER, owner) != owner:
        st.session_state.clear()
        st.session_state[_OWNER] = owner
    return who_is(stores(), token, now())


def language() -> Language:
    """Return the language this person reads."""
    return read_language(st.context.cookies.get(LANGUAGE_COOKIE))


def address(page: str) -> str:
    """Return the path that leads back to a page, with what is open on it."""
    asked = {name: st.query_params.get(name, "") for name in _OPENED}
    # No id of ours is longer; a way back that is too long would be refused.
    opened = {name: value for name, value in asked.items() if 0 < len(value) <= _LONGEST_ID}
    return f"/{page}?{urlencode(opened)}" if opened else f"/{page}"


def asked_item(kind: Literal["factor", "measure"]) -> str | None:
    """Return the id of the factor or measure of the catalogue that the address names."""
    return st.query_params.get(kind) or None


def local(moment: datetime) -> datetime:
    """Return a moment on the clock of this person's browser; on the server's when it names none we know."""
    try:
        return moment.astimezone(ZoneInfo(st.context.timezone or ""))
    except (LookupError, ValueError, OSError):
        return moment.astimezone()


def origin() -> str:
    """Return the address at which this browser reached the server; this computer until it said so."""
    found = urlsplit(st.context.url or "//localhost")
    return f"{found.scheme or 'http'}://{found.netloc}"


def first_shown(what: str) -> datetime:
    """Return when this person first had something on the screen; now, when they never did."""
    moment: datetime = st.session_state.setdefault(f"first shown:{what}", now())
    return moment


def words() -> NullTranslations:
    """Return the translations for this person."""
    return translator(language())


def remember(message: str) -> None:
    """Keep a message for after the rerun."""
    st.session_state[_FLASH] = message


def remembered() -> str | None:
    """Return the kept message once."""
    message: str | None = st.session_state.pop(_FLASH, None)
    return message


def read_edition(edition: str | None) -> None:
    """Name things as in the content that a round or session was held with; None is what is on offer today."""
    st.session_state[_EDITION] = edition


def content() -> Catalogue:
    """Return the catalogue that this screen names things from, with what came after it."""
    edition: str | None = st.session_state.get(_EDITION)
    return content_since(stores(), edition) if edition else current_content(stores())


def content_of_edition(edition: str) -> Catalogue:
    """Return the catalogue that a session was held with."""
    return content_since(stores(), edition)


def batch_number() -> int:
    """Return the number of the batch of slips that is being typed in."""
    return int(st.session_state.get(_BATCH, 0))


def start_next_batch() -> None:
    """Give the boxes of the next batch other keys, so that nothing of the last one stays in this session."""
    st.session_state[_BATCH] = batch_number() + 1


def show_stored(key: str, version: int, values: Mapping[str, object]) -> None:
    """Let widgets, by their keys, show what is stored; what belongs to this version already stays."""
    if st.session_state.get(key) != version or any(widget not in st.session_state for widget in values):
        st.session_state.update(values)
        put_value(key, version)


def put_value(key: str, value: object) -> None:
    """Keep something for as long as the tab is open."""
    st.session_state[key] = value


def value_of(key: str) -> object:
    """Return what was kept, or what a widget holds; None without it."""
    return st.session_state.get(key)


def taken_value(key: str) -> object:
    """Return what was kept once."""
    return st.session_state.pop(key, None)


def open_workshop(workshop_id: str) -> None:
    """Make a workshop the one this person is working on."""
    st.session_state[_WORKSHOP] = workshop_id


def thoughts_of(round_id: str) -> tuple[ThoughtOf, ...]:
    """Return the teams that this person thinks of for a round, for as long as the tab is open."""
    found: dict[str, tuple[ThoughtOf, ...]] = st.session_state.get(_THOUGHTS, {})
    return found.get(round_id, ())


def think_of(round_id: str, teams: tuple[ThoughtOf, ...]) -> None:
    """Keep the teams that this person thinks of for a round."""
    st.session_state[_THOUGHTS] = {**st.session_state.get(_THOUGHTS, {}), round_id: teams}


def close_workshop() -> None:
    """Forget which workshop this person was working on."""
    st.session_state.pop(_WORKSHOP, None)


def opened_workshop() -> str | None:
    """Return the workshop this person is working on: chosen here, or named in the address."""
    chosen: str | None = st.session_state.get(_WORKSHOP) or st.query_params.get("werksessie")
    return chosen

"""Who is looking, in which language, at which workshop: the only home of Streamlit's session state."""

import hashlib
from datetime import UTC, datetime
from gettext import NullTranslations
from typing import Literal
from urllib.parse import urlencode, urlsplit
from zoneinfo import ZoneInfo

import streamlit as st

from pages.server.cookies import LANGUAGE_COOKIE, session_cookie
from riskmodel.application.logins import who_is
from riskmodel.application.opening import opened_stores
from riskmodel.domain.access import Actor
from riskmodel.domain.round_forecast import ThoughtOf
from riskmodel.i18n.translate import Language, read_language, translator
from riskmodel.storage.stores import Stores

_OWNER, _FLASH, _WORKSHOP, _THOUGHTS = "owner", "flash", "workshop", "thoughts"
# What an address can name: a session, or an item of the catalogue.
_OPENED = ("werksessie", "factor", "measure")


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
    opened = {name: st.query_params[name] for name in _OPENED if name in st.query_params}
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


def batch_number() -> int:
    """Return the number of the batch of slips that is being typed in."""
    return int(st.session_state.get("batch", 0))


def start_next_batch() -> None:
    """Give the boxes of the next batch other keys, so that nothing of the last one stays in this session."""
    st.session_state["batch"] = batch_number() + 1


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

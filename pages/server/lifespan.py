"""What happens when the server starts, while it runs, and when it stops."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

import anyio
import streamlit as st

from pages.server.errors import quiet_logs
from pages.server.folder import folder_warnings
from pages.server.room import port, scheme, watch_the_door
from riskmodel.application.audit import forget_old_events, write_refused
from riskmodel.application.first_start import offer_setup_code
from riskmodel.application.links import forget_expired_links
from riskmodel.application.logins import forget_ended_logins
from riskmodel.application.opening import close_stores, opened_stores, sharing_data
from riskmodel.application.rehearse import remove_old_rehearsals
from riskmodel.application.retain import apply_retention
from riskmodel.application.seal import destroy_unheld, finish_sealing, seal_overdue
from riskmodel.application.settings import current_settings
from riskmodel.domain.join_code import spaced
from riskmodel.domain.network import web_address
from riskmodel.i18n.translate import DESK_LANGUAGES, translator

_ANYWHERE = ("0.0.0.0", "::")
SEAL_EVERY = timedelta(minutes=10)
RETAIN_EVERY = timedelta(days=1)
_log = logging.getLogger("risicotafel")


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[None]:
    """Finish what a crash interrupted, offer the set-up code, and seal what is overdue until the end."""
    with quiet_logs(), sharing_data():
        await anyio.to_thread.run_sync(_start)
        running = [asyncio.create_task(_keep_sealing()), asyncio.create_task(_keep_retaining())]
        if current_settings().room:
            running.append(asyncio.create_task(watch_the_door()))
        try:
            yield
        finally:
            for task in running:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
            await anyio.to_thread.run_sync(_stop)


def _start() -> None:
    stores = opened_stores()
    without_stopping("finishing a sealing", lambda: finish_sealing(stores))
    without_stopping("destroying what nobody holds", lambda: destroy_unheld(stores))
    for language in DESK_LANGUAGES:
        for sentence in folder_warnings(translator(language)):
            print(sentence, flush=True)
    code = offer_setup_code(stores)
    if code is not None:
        print(welcome(code, _address()), flush=True)


def welcome(code: str, address: str) -> str:
    """Return what the terminal says on the first start, in both languages."""
    lines = [
        translator(language).gettext("First start: open %(address)s and type the set-up code %(code)s")
        % {"address": f"{address}/eerste-start", "code": spaced(code)}
        for language in DESK_LANGUAGES
    ]
    return "\n".join(["", *lines, ""])


def _address() -> str:
    """Return where this server is reached from this computer, as far as Streamlit was told."""
    host = st.get_option("server.address") or "localhost"
    here = web_address(scheme(), "localhost" if host in _ANYWHERE else host, port())
    return (current_settings().address or here).rstrip("/")


async def _keep_sealing() -> None:
    """Seal overdue workshops, now and every ten minutes; a run that has begun is never cut short."""
    while True:
        await anyio.to_thread.run_sync(without_stopping, "sealing what is overdue", _seal_overdue)
        await anyio.to_thread.run_sync(without_stopping, "tidying up", _tidy)
        await asyncio.sleep(SEAL_EVERY.total_seconds())


async def _keep_retaining() -> None:
    """Remove what was kept for its term, now and every day."""
    while True:
        await anyio.to_thread.run_sync(without_stopping, "removing what was kept for its term", _retain)
        await asyncio.sleep(RETAIN_EVERY.total_seconds())


def _retain() -> None:
    apply_retention(opened_stores(), current_settings().terms, datetime.now(UTC))


def _seal_overdue() -> None:
    stores = opened_stores()
    finish_sealing(stores)
    seal_overdue(stores, datetime.now(UTC))
    remove_old_rehearsals(stores, datetime.now(UTC))


def _tidy() -> None:
    """Write down refused passwords, and delete what was kept for long enough."""
    stores, now = opened_stores(), datetime.now(UTC)
    write_refused(stores)
    forget_old_events(stores, now, current_settings().audit_days)
    forget_ended_logins(stores, now)
    forget_expired_links(stores, now)


def _stop() -> None:
    without_stopping("writing down refused passwords", lambda: write_refused(opened_stores()))
    close_stores()


def without_stopping(doing: str, work: Callable[[], object]) -> None:
    """Do something that must not stop the server; the log gets the kind of error and no data."""
    try:
        work()
    except Exception as error:
        _log.error("An error of kind %s came up while %s", type(error).__name__, doing)

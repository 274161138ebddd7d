"""What happens when the server starts, while it runs, and when it stops."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

import anyio
import streamlit as st

from riskmodel.application.accounts import offer_setup_code
from riskmodel.application.opening import close_stores, opened_stores
from riskmodel.application.seal import finish_sealing, seal_overdue
from riskmodel.application.settings import current_settings
from riskmodel.domain.join_code import spaced
from riskmodel.i18n.translate import Language, translator

SEAL_EVERY = timedelta(minutes=10)
_log = logging.getLogger("risicotafel")


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[None]:
    """Finish what a crash interrupted, offer the set-up code, and seal what is overdue until the end."""
    # Streamlit gives this logger a handler again, with addresses and codes in every line.
    logging.getLogger("uvicorn.access").disabled = True
    await anyio.to_thread.run_sync(_start)
    sealing = asyncio.create_task(_keep_sealing())
    try:
        yield
    finally:
        sealing.cancel()
        with suppress(asyncio.CancelledError):
            await sealing
        await anyio.to_thread.run_sync(close_stores)


def _start() -> None:
    stores = opened_stores()
    without_stopping("finishing a sealing", lambda: finish_sealing(stores))
    code = offer_setup_code(stores)
    if code is not None:
        print(welcome(code, _address()), flush=True)


def welcome(code: str, address: str) -> str:
    """Return what the terminal says on the first start, in both languages."""
    lines = [
        translator(language).gettext("First start: open %(address)s and type the set-up code %(code)s")
        % {"address": f"{address}/eerste-start", "code": spaced(code)}
        for language in Language
    ]
    return "\n".join(["", *lines, ""])


def _address() -> str:
    """Return where this server is reached from this computer, as far as Streamlit was told."""
    host = st.get_option("server.address") or "localhost"
    here = f"http://{'localhost' if host == '0.0.0.0' else host}:{st.get_option('server.port')}"
    return (current_settings().address or here).rstrip("/")


async def _keep_sealing() -> None:
    """Seal overdue workshops, now and every ten minutes; a run that has begun is never cut short."""
    while True:
        await anyio.to_thread.run_sync(without_stopping, "sealing what is overdue", _seal_overdue)
        await asyncio.sleep(SEAL_EVERY.total_seconds())


def _seal_overdue() -> None:
    stores = opened_stores()
    finish_sealing(stores)
    seal_overdue(stores, datetime.now(UTC))


def without_stopping(doing: str, work: Callable[[], object]) -> None:
    """Do something that must not stop the server; the log gets the kind of error and no data."""
    try:
        work()
    except Exception as error:
        _log.error("An error of kind %s came up while %s", type(error).__name__, doing)

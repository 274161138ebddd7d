"""Reading an Excel sheet with own content back, in two steps: looking, and carrying it out."""

import hashlib
from dataclasses import dataclass

import streamlit as st

from catalog.model import Catalogue
from pages.components import session
from pages.components.own_choice import close_opened
from pages.components.own_differences import show_differences
from pages.components.own_problems import own_refusals
from pages.components.uploading import show_upload_words
from riskmodel.application import own_sheet
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import ChangedMeanwhileError
from riskmodel.domain.own_differences import Differences

_READ, _TIMES = "own:read", "own:uploads"


@dataclass(frozen=True)
class _Read:
    """What a file would change, as it was shown: what is confirmed later is this and nothing newer."""

    digest: str
    differences: Differences


def show_upload(actor: Actor, catalogue: Catalogue) -> None:
    """Take a sheet, show what it would change, and change that once somebody says so."""
    _ = session.words().gettext
    times = session.value_of(_TIMES) or 0
    show_upload_words()
    file = st.file_uploader(_("Read a sheet back"), type="xlsx", key=f"{_TIMES}:{times}")
    if file is None:
        return
    with own_refusals():
        differences = _differences(actor, file.getvalue())
        show_differences(differences, catalogue)
        if differences and st.button(_("Make these changes"), type="primary", key="own:apply"):
            _apply(actor, differences)


def _differences(actor: Actor, data: bytes) -> Differences:
    digest, kept = hashlib.sha256(data).hexdigest(), session.value_of(_READ)
    if isinstance(kept, _Read) and kept.digest == digest:
        return kept.differences
    differences = own_sheet.read_sheet(session.stores(), actor, data, session.language())
    session.put_value(_READ, _Read(digest, differences))
    return differences


def _apply(actor: Actor, differences: Differences) -> None:
    # Read anew whatever happens: what is confirmed next is what is there then.
    session.taken_value(_READ)
    try:
        changed = own_sheet.apply_sheet(session.stores(), actor, differences)
    except ChangedMeanwhileError:
        st.error(
            session.words().gettext(
                "Somebody changed own content after these differences were made. Nothing was changed. "
                "Take the sheet away and read it again."
            )
        )
        return
    words = session.words()
    done = words.ngettext("Changed %(n)s item.", "Changed %(n)s items.", len(changed)) % {"n": len(changed)}
    session.remember(done)
    close_opened()
    session.put_value(_TIMES, int(str(session.value_of(_TIMES) or 0)) + 1)
    st.rerun()

"""What is wrong with own content, problem by problem; what was typed is shown as it is."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import streamlit as st

from pages.components import session
from pages.components.own_choice import close_opened
from pages.components.table import Cell, Group, show_table
from riskmodel.domain.errors import ChangedMeanwhileError, RiskModelError
from riskmodel.domain.own_problem import OwnContentRefusedError, Problem
from riskmodel.i18n.own_problem_words import expected_words, place_words
from riskmodel.i18n.refusals import refusal

_SAID = "own:said"


@contextmanager
def own_refusals() -> Iterator[None]:
    """Say in words why something was refused, and in a table what has to be different and where."""
    try:
        yield
    except RiskModelError as error:
        st.error(refusal(error, session.words()))
        if isinstance(error, OwnContentRefusedError):
            show_problems(error.problems)


@contextmanager
def own_command(done: str) -> Iterator[None]:
    """Do one thing, then show the screen anew with a word that it was done, or say why not."""
    with own_refusals():
        try:
            yield
        except ChangedMeanwhileError as error:
            session.put_value(_SAID, refusal(error, session.words()))
        else:
            session.remember(done)
        close_opened()
        st.rerun()


def say_what_was_refused() -> None:
    """Say it where the new version is: it was said in a run that still showed the old one."""
    said = session.taken_value(_SAID)
    if said:
        st.error(str(said))


def show_problems(problems: Sequence[Problem]) -> None:
    """Show where each problem is and what is expected there."""
    words = session.words()
    _ = words.gettext
    rows = [(Cell(place_words(problem, words)), Cell(expected_words(problem, words))) for problem in problems]
    show_table(_("What is not right yet"), (_("Where"), _("What is expected")), [Group(rows)])

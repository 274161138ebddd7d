"""What stands on the room's screen in each phase: a template and what it says."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pages.projector.agenda import agenda_view
from pages.projector.agreements import factors_of, measures_of
from pages.projector.factor import factor_view
from pages.projector.joining import door_of
from riskmodel.application.counting import room_threshold
from riskmodel.application.reveal import RoomScreen
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.translate import Language, translator

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Reader:
    """For whom a screen is made: the language, and the address at which this server was reached."""

    language: Language
    base: str


@dataclass(frozen=True)
class View:
    """A template and its facts: words, numbers and drawings, nothing else."""

    template: str
    facts: Facts

    @property
    def stand(self) -> str:
        """A short text that differs as soon as something else should be on the screen."""
        return hashlib.sha256(repr((self.template, sorted(self.facts.items()))).encode()).hexdigest()[:16]


def view_of(screen: RoomScreen, reader: Reader) -> View:
    """Return the view of the phase the workshop is in."""
    workshop = screen.workshop
    facts = _FACTS[workshop.phase](screen, reader)
    return View(f"projector/{workshop.phase}.html", {**facts, **_marks(workshop)})


def _marks(workshop: Workshop) -> Facts:
    """Return what tells that a session is not a real one."""
    return {"is_sample": workshop.is_sample, "is_rehearsal": workshop.is_rehearsal}


def _preparation(screen: RoomScreen, reader: Reader) -> Facts:
    return {"unit": screen.workshop.unit_name}


def _lobby(screen: RoomScreen, reader: Reader) -> Facts:
    workshop = screen.workshop
    return {
        "unit": workshop.unit_name,
        "door": None if workshop.is_locked else door_of(reader.base, workshop.join_code),
        "joined": screen.progress.joined if screen.progress else 0,
        "heads": workshop.heads,
        "manager_present": workshop.manager_present,
        "least": room_threshold(workshop),
    }


def _scoring(screen: RoomScreen, reader: Reader) -> Facts:
    ready = screen.progress.ready if screen.progress else 0
    expected = screen.progress.expected if screen.progress else 0
    return {**_lobby(screen, reader), "ready": ready, "joined": expected}


def _reveal(screen: RoomScreen, reader: Reader) -> Facts:
    words = translator(reader.language)
    return {
        **_shown_factor(screen, reader),
        "result": factor_view(screen.result, words) if screen.result else None,
        "agenda": agenda_view(screen.analysis, screen.content, reader.language) if screen.analysis else None,
        "least": room_threshold(screen.workshop),
    }


def _measures(screen: RoomScreen, reader: Reader) -> Facts:
    # No result here: a manager may join the talk about measures without seeing any.
    measures = screen.statement.measures if screen.statement else ()
    facts = {"measures": measures_of(measures, reader.language), "ideas": screen.ideas}
    return {**_shown_factor(screen, reader), **facts}


def _read_back(screen: RoomScreen, reader: Reader) -> Facts:
    statement = screen.statement
    return {
        "unit": screen.workshop.unit_name,
        "held_on": long_date(screen.workshop.held_on, reader.language),
        "factors": factors_of(screen.content, statement.factors if statement else (), reader.language),
        "measures": measures_of(statement.measures if statement else (), reader.language),
    }


def _sealed(screen: RoomScreen, reader: Reader) -> Facts:
    return {"least": room_threshold(screen.workshop)}


def _shown_factor(screen: RoomScreen, reader: Reader) -> Facts:
    workshop, shown = screen.workshop, screen.workshop.shown_factor_id
    return {
        "factor": screen.content.factor(shown).name.text(reader.language) if shown else None,
        "number": workshop.factor_ids.index(shown) + 1 if shown else 0,
        "total": len(workshop.factor_ids),
    }


_FACTS: dict[Phase, Callable[[RoomScreen, Reader], Facts]] = {
    Phase.PREPARATION: _preparation,
    Phase.LOBBY: _lobby,
    Phase.OPENING: _preparation,
    Phase.LANGUAGE: _preparation,
    Phase.OUR_WORK: _preparation,
    Phase.RECOGNISE: _preparation,
    Phase.SCORING: _scoring,
    Phase.REVEAL: _reveal,
    Phase.SECOND_ROUND: _preparation,
    Phase.MEASURES: _measures,
    Phase.SUGGESTIONS: _measures,
    Phase.VOTE: _measures,
    Phase.READ_BACK: _read_back,
    Phase.SAFETY: _preparation,
    Phase.SEALED: _sealed,
    Phase.VOID: _preparation,
}

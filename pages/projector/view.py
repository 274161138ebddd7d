"""What stands on the room's screen in each phase: a template and what it says."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pages.projector.agenda import agenda_view
from pages.projector.agreements import factors_of, measures_of
from pages.projector.beginning import language, opening, our_work
from pages.projector.factor import factor_view
from pages.projector.joining import door_of
from pages.projector.reader import Reader as Reader  # with the view that is made for it
from riskmodel.application.counting import room_threshold
from riskmodel.application.reveal import RoomScreen
from riskmodel.domain.vote import POINTS_EACH, VoteOutcome, letter_of
from riskmodel.domain.workshop import UNDER_WAY, Phase, Workshop
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.timetable_words import minutes_sentence
from riskmodel.i18n.translate import translator

Facts = Mapping[str, Any]


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
    if workshop.is_paused and workshop.phase in UNDER_WAY:
        return View("projector/pause.html", {"timer": "", **_marks(workshop)})
    facts = _FACTS[workshop.phase](screen, reader)
    return View(f"projector/{workshop.phase}.html", {"timer": _timer(reader), **facts, **_marks(workshop)})


def _timer(reader: Reader) -> str:
    """Return the minutes of this step, without seconds that tick; empty while no clock runs."""
    pace = reader.pace
    if pace is None or not pace.is_running or not pace.planned:
        return ""
    return minutes_sentence(pace, translator(reader.language))


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


def _recognise(screen: RoomScreen, reader: Reader) -> Facts:
    # Whether marking is closed, and then what is scored; nothing that moves while people mark.
    found = screen.recognised
    shown = found.shown if found else ()
    return {
        "is_over": found is not None and found.is_over,
        "core": _names(screen, screen.workshop.core_factor_ids, reader),
        "names": _names(screen, found.added if found and found.is_over else shown, reader),
    }


def _second_round(screen: RoomScreen, reader: Reader) -> Facts:
    return {"names": _names(screen, screen.second_factor_ids, reader)}


def _names(screen: RoomScreen, factor_ids: Iterable[str], reader: Reader) -> tuple[str, ...]:
    return tuple(screen.content.factor(one).name.text(reader.language) for one in factor_ids)


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


def _suggestions(screen: RoomScreen, reader: Reader) -> Facts:
    content = screen.content
    names = tuple(content.measure(one).name.text(reader.language) for one in screen.suggested_ids)
    return {**_measures(screen, reader), "suggested": names}


def _vote(screen: RoomScreen, reader: Reader) -> Facts:
    # Nothing here changes while people vote.
    measures = screen.statement.measures if screen.statement else ()
    lettered = tuple((letter_of(place), measure.text) for place, measure in enumerate(measures))
    return {"choices": lettered, "each": POINTS_EACH}


def _read_back(screen: RoomScreen, reader: Reader) -> Facts:
    statement = screen.statement
    return {
        "unit": screen.workshop.unit_name,
        "held_on": long_date(screen.workshop.held_on, reader.language),
        "factors": factors_of(screen.content, statement.factors if statement else (), reader.language),
        "measures": measures_of(statement.measures if statement else (), reader.language),
        "too_few_voted": screen.vote is VoteOutcome.TOO_FEW,
    }


def _safety(screen: RoomScreen, reader: Reader) -> Facts:
    promised = screen.workshop.feedback_on
    return {"feedback": long_date(promised, reader.language) if promised else ""}


def _sealed(screen: RoomScreen, reader: Reader) -> Facts:
    return {"least": room_threshold(screen.workshop)}


def _void(screen: RoomScreen, reader: Reader) -> Facts:
    # That it was stopped, and never why.
    return {"unit": screen.workshop.unit_name, "is_stopped": screen.workshop.stop_reason is not None}


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
    Phase.OPENING: opening,
    Phase.LANGUAGE: language,
    Phase.OUR_WORK: our_work,
    Phase.RECOGNISE: _recognise,
    Phase.SCORING: _scoring,
    Phase.REVEAL: _reveal,
    Phase.SECOND_ROUND: _second_round,
    Phase.MEASURES: _measures,
    Phase.SUGGESTIONS: _suggestions,
    Phase.VOTE: _vote,
    Phase.READ_BACK: _read_back,
    Phase.SAFETY: _safety,
    Phase.SEALED: _sealed,
    Phase.VOID: _void,
}

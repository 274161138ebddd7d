"""Everything for a room without screens, on paper: what it is made of."""

from gettext import NullTranslations
from typing import Any

from pages.cards.sheets import sheets_of
from pages.projector.slips import slips_path
from riskmodel.application.content import content_of_workshop
from riskmodel.domain.session_plan import planned_minutes, steps_of
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import UNDER_WAY, Workshop
from riskmodel.i18n.ground_rules import ground_rules
from riskmodel.i18n.labels import phase_word
from riskmodel.i18n.script import script_for
from riskmodel.i18n.translate import Language, translator
from riskmodel.storage.stores import Stores


def pack_of(stores: Stores, workshop: Workshop, language: Language) -> dict[str, Any]:
    """Return what the pages of a session's print pack show, beside the invitation."""
    words = translator(language)
    catalogue = content_of_workshop(stores, workshop)
    factors = [catalogue.factor(factor_id) for factor_id in workshop.factor_ids]
    return {
        **sheets_of(catalogue, factors, language),
        **_steps(workshop.timetable, words),
        "rules": ground_rules(words),
        "slips": slips_path(workshop.id, workshop.invited),
    }


def _steps(timetable: Timetable, words: NullTranslations) -> dict[str, Any]:
    """Return the facilitator's script by its timetable, with the minute at which each step begins."""
    steps, begin = [], 0
    for phase in steps_of(timetable):
        if phase in UNDER_WAY:
            minutes = planned_minutes(timetable, phase)
            script = script_for(phase, words)
            name = phase_word(phase, words)
            steps.append({"name": name, "begin": begin, "minutes": minutes, "script": script})
            begin += minutes
    return {"steps": steps, "minutes": begin}

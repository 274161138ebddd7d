"""The annex of a round as it is stored: agreements, events around the plan, and a line in the audit trail."""

import io

from openpyxl import load_workbook

from riskmodel.application import plan_events
from riskmodel.application.audit import audit_trail
from riskmodel.application.rie_annex import annex
from riskmodel.domain.access import Role
from riskmodel.domain.audit import Action
from riskmodel.domain.imported_plan import Layout
from riskmodel.domain.plan_event import EventKind
from riskmodel.domain.room_statement import Influence
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import TODAY, a_person, a_round
from tests.pages.builders import a_planner, a_scored_room, a_unit, agree_and_seal


def test_what_left_the_rooms_and_what_happened_around_it_is_in_the_annex(stores: Stores) -> None:
    officer = a_planner(stores)
    round_id, clinic = a_round(stores, officer), a_unit(stores, "Kliniek")
    room = a_scored_room(stores, round_id, clinic, "Team 1", [(5, 5)] * 5)
    agree_and_seal(room, measure="Nabespreken", influence=Influence.TEAM)
    unsaid = a_scored_room(stores, round_id, clinic, "Team 2", [(5, 5)] * 5)
    unsaid.seal()
    plan_events.add_event(
        stores, officer, round_id, kind=EventKind.WORKS_COUNCIL_CONSENT, held_on=TODAY, text="Verslag 12."
    )
    made = annex(stores, officer, round_id, TODAY, Language.NL, Layout.OIRA_E)
    plan, beside = load_workbook(io.BytesIO(made)).worksheets
    assert [row[2].value for row in plan.iter_rows(min_row=2)] == ["Nabespreken"]
    said = [tuple(cell.value for cell in row[:2]) for row in beside.iter_rows()]
    assert ("22 november 2026", "Instemming van de ondernemingsraad. Verslag 12.") in said
    # What a team did not agree on is no part of it; that it waits may be known.
    assert "Team 2" not in {str(term).partition(":")[0].partition(" ")[2] for term, _words in said}
    administrator = a_person(stores, Role.ADMINISTRATOR)
    assert Action.ANNEX_DOWNLOADED in {event.action for event in audit_trail(stores, administrator)}

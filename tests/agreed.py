"""Agreements of teams that let them out of their room, without anybody scoring: that takes seconds."""

from datetime import date

from riskmodel.application import prepare
from riskmodel.domain.access import Role
from riskmodel.domain.room_statement import AgreedMeasure, Influence, Origin
from riskmodel.domain.workshop import Phase
from riskmodel.storage import room_statements, workshops
from riskmodel.storage.stores import Stores
from tests.builders import TODAY, a_person

TERM = date(2027, 3, 1)
OWNER = "teamleider"


def a_statement(
    stores: Stores,
    round_id: str,
    team: str = "Team 1",
    *,
    measures: int = 1,
    is_agreed: bool = True,
    text: str = "Maatregel",
    influence: Influence = Influence.TEAM,
) -> str:
    """A sealed session with measures, laid down as if it was held; return its unit."""
    leader = a_person(stores, Role.FACILITATOR)
    unit_id = prepare.add_unit(stores, leader, name=team, parent_id=None, headcount=30)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8
    )
    with stores.database.writing() as session:
        for number in range(measures):
            room_statements.create_measure(
                session,
                workshop_id,
                AgreedMeasure(
                    id=f"{workshop_id}{number}",
                    factor_id=workshops.load_workshop(session, workshop_id).factor_ids[0],
                    text=f"{text} {number}",
                    origin=Origin.CATALOGUE if number else Origin.TEAM,
                    catalogue_measure_id="P-01" if number else None,
                    owner=OWNER,
                    due_on=TERM,
                    influence=influence,
                ),
            )
        workshops.put_agreed(session, workshop_id, is_agreed)
        workshops.put_phase(session, workshop_id, Phase.SEALED)
    return unit_id

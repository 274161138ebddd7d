"""Values that no browser would send: outside the options, of another kind, for a button that is off (T12)."""

from typing import Any

import pytest

from riskmodel.application import facilitate
from riskmodel.domain.access import Role
from riskmodel.domain.workshop import Phase
from tests.attack.conftest import House
from tests.attack.websocket import Wire, opened

pytestmark = pytest.mark.xdist_group("attack")

ODD: list[tuple[str, Any]] = [
    ("string_value", "iets dat er niet bij staat"),
    ("string_value", "x" * 10_000),
    ("int_value", -1),
    ("int_value", 2**62),
    ("double_value", float("nan")),
    ("double_value", -1e308),
    ("bool_value", True),
    ("bytes_value", b"\xff\x00"),
    ("json_value", "{"),
    ("string_array_value", ["nergens", "nergens"]),
    ("int_array_value", [0, 99, -1]),
    ("double_array_value", [float("inf")]),
]


def every_widget(wire: Wire) -> list[str]:
    """The id of everything on the screen that takes a value."""
    told = (getattr(element, element.WhichOneof("type") or "", None) for element in wire.elements)
    return [widget for widget in (getattr(one, "id", "") for one in told) if widget]


def stored(house: House) -> tuple[object, ...]:
    """What forged values could change in the house."""
    with house.stores.database.reading() as session:
        rows = session.connection().exec_driver_sql("SELECT count(*) FROM unit, account, workshop").one()
        rounds = session.connection().exec_driver_sql("SELECT count(*) FROM measurement_round").one()
        workshop = session.connection().exec_driver_sql("SELECT phase, is_locked FROM workshop").all()
    return tuple(rows), tuple(rounds), tuple(map(tuple, workshop))


@pytest.mark.parametrize(
    ("role", "address", "form"),
    [
        (Role.FACILITATOR, "werksessies", "workshops:create"),
        (Role.FACILITATOR, "organisatie", "units:add"),
        (Role.ADMINISTRATOR, "accounts", "accounts:create"),
    ],
)
def test_no_field_takes_what_was_not_offered(house: House, role: Role, address: str, form: str) -> None:
    before = stored(house)
    with opened(house.url, house.cookie(role)) as wire:
        widgets = every_widget(wire.run(address))
        submit = [widget for widget in widgets if f"FormSubmitter:{form}" in widget]
        assert len(widgets) >= 5
        for kind, value in ODD:
            forged = {widget: (kind, value) for widget in widgets if "FormSubmitter" not in widget}
            wire.run(states={**forged, **{button: ("trigger_value", True) for button in submit}})
    # A screen that is asked for nonsense may refuse in its own words or break alone; nothing is stored.
    assert stored(house) == before
    with opened(house.url, house.cookie(role)) as wire:
        assert every_widget(wire.run(address)) != []


def test_a_value_that_was_offered_is_taken(house: House) -> None:
    """Otherwise the test above could not fail."""
    before = stored(house)
    with opened(house.url, house.cookie(Role.FACILITATOR)) as wire:
        wire.run("organisatie")
        name, headcount = wire.widget("units:name")[0], wire.widget("units:headcount")[0]
        (submit,) = [widget for widget in every_widget(wire) if "FormSubmitter:units:add" in widget]
        wire.run(
            states={
                name: ("string_value", "Team 2"),
                headcount: ("int_value", 7),
                submit: ("trigger_value", True),
            }
        )
    assert stored(house) != before


def test_a_button_that_is_not_on_the_screen_does_nothing(house: House) -> None:
    """Neither a colleague's, nor one of a later step, nor a part of a screen that was never shown."""
    with opened(house.url, house.cookie(Role.FACILITATOR)) as wire:
        shown = wire.run("sessie", query=f"werksessie={house.room.workshop_id}")
        start, _told = shown.widget("moves:lobby:scoring")
    names = ("moves:scoring:reveal", "seal:go", "stop:go")
    later = [start.replace("moves:lobby:scoring", name) for name in names]
    for role in set(Role) - {Role.FACILITATOR}:
        with opened(house.url, house.cookie(role)) as wire:
            for address in ("", "sessie"):
                wire.run(address, query=f"werksessie={house.room.workshop_id}")
                for widget in (start, *later):
                    wire.run(states={widget: ("trigger_value", True)})
                    # Nothing answers to a part of a screen that is not there.
                    wire.ask(fragment="0" * 32, states={widget: ("trigger_value", True)})
                    wire.run(page_hash="0" * 32, states={widget: ("trigger_value", True)})
    found = facilitate.workshop(house.stores, house.room.leader, house.room.workshop_id)
    assert found.phase == Phase.LOBBY

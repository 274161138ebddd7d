"""An administrator with another role is named where participants read what is kept."""

import pytest

from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person
from tests.participant.phones import joined_phone, new_phone, place

ADMIN = Role.ADMINISTRATOR
HEADING = "Wie meer dan één rol heeft"


def pages(room: Room) -> list[str]:
    """Every page on which a participant reads what is kept."""
    newcomer, inside = new_phone(), joined_phone(room)
    code = room.workshop.join_code
    return [
        newcomer.get("/meedoen").text,
        newcomer.get(f"/meedoen/{code}").text,
        newcomer.post("/meedoen", data={"code": "AAAAAAAA"}).text,
        newcomer.get("/meedoen/hulp").text,
        inside.get(f"{place(room)}/hulp").text,
    ]


@pytest.mark.parametrize(
    ("roles", "sentence"),
    [
        ((ADMIN, Role.FACILITATOR), "Beheerder Bea is ook gespreksleider."),
        ((ADMIN, Role.TEAM_LEADER), "Beheerder Bea is ook leidinggevende."),
        (
            (ADMIN, Role.FACILITATOR, Role.MANAGEMENT),
            "Beheerder Bea is ook gespreksleider en leidinggevende.",
        ),
    ],
    ids=["leads", "manages", "both"],
)
def test_who_is_administrator_and_more_is_named_on_every_page(
    stores: Stores, room: Room, roles: tuple[Role, ...], sentence: str
) -> None:
    a_person(stores, *roles, name="Bea")
    assert [page.count(f"<li>{sentence}</li>") for page in pages(room)] == [1] * 5


def test_in_english_too(stores: Stores) -> None:
    a_person(stores, ADMIN, Role.FACILITATOR, name="Bea")
    phone = new_phone()
    phone.cookies["taal"] = "en"
    assert "<li>Administrator Bea also leads sessions.</li>" in phone.get("/meedoen").text


def test_without_such_an_administrator_nothing_is_said(stores: Stores, room: Room) -> None:
    a_person(stores, ADMIN, name="Bea")
    assert [HEADING in page for page in pages(room)] == [False] * 5


def test_a_name_is_shown_and_not_read(stores: Stores) -> None:
    a_person(stores, ADMIN, Role.FACILITATOR, name="<script>alert(1)</script>%(name)s{{ 7 * 7 }}")
    page = new_phone().get("/meedoen").text
    assert "Beheerder &lt;script&gt;alert(1)&lt;/script&gt;%(name)s{{ 7 * 7 }} is ook gespreksleider." in page


def test_help_is_there_when_the_database_is_not(stores: Stores) -> None:
    with stores.database.changing_schema() as connection:
        connection.exec_driver_sql("ALTER TABLE account_role RENAME TO elsewhere")
    answer = new_phone().get("/meedoen/hulp")
    assert (answer.status_code, HEADING in answer.text) == (200, False)

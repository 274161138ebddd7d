from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlmodel import SQLModel

from riskmodel.domain.errors import NewerSchemaError
from riskmodel.storage.accounts import load_setup_code, put_setup_code
from riskmodel.storage.stores import Stores, open_stores
from riskmodel.storage.tables import metadata


def test_migrations_make_exactly_the_tables_of_the_code(both_stores: Stores) -> None:
    with both_stores.database.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []


def test_opening_twice_keeps_what_is_there(both_stores: Stores, tmp_path: Path) -> None:
    with both_stores.database.writing() as session:
        put_setup_code(session, "a hash")
    again = open_stores(tmp_path / "data", both_stores.database.url)
    with again.database.reading() as session:
        assert load_setup_code(session) == "a hash"
    again.close()


def test_newer_schema_is_refused_and_left_as_it_is(both_stores: Stores, tmp_path: Path) -> None:
    with both_stores.database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from the future'"))
    with pytest.raises(NewerSchemaError):
        open_stores(tmp_path / "data", both_stores.database.url)
    with both_stores.database.engine.begin() as connection:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    assert found == "from the future"


def test_failed_writing_leaves_nothing_behind(both_stores: Stores) -> None:
    def write_and_fail() -> None:
        with both_stores.database.writing() as session:
            put_setup_code(session, "half done")
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    with both_stores.database.reading() as session:
        assert load_setup_code(session) is None


def test_reading_does_not_wait_for_a_writer(both_stores: Stores) -> None:
    with both_stores.database.writing() as writer:
        put_setup_code(writer, "not yet committed")
        writer.flush()
        with both_stores.database.reading() as reader:
            assert load_setup_code(reader) is None


def test_no_table_of_the_main_database_has_a_participant_column() -> None:
    columns = {column.name for table in metadata.sorted_tables for column in table.columns}
    assert (
        columns & {"token", "seat", "seat_id", "ballot", "participant", "ip", "address", "user_agent"}
        == set()
    )
    assert SQLModel.metadata.tables == {}

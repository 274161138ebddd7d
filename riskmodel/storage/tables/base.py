"""What all rows of the main database share."""

from sqlalchemy import MetaData
from sqlmodel import SQLModel

# Named constraints can be changed by a later migration on every engine.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Row(SQLModel):
    """What all rows share: the metadata with the naming convention."""

    metadata = metadata

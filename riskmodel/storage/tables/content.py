"""The rows of content: editions that workshops were held with, and what an organisation adds to ours."""

from sqlmodel import Field

from riskmodel.storage.tables.base import Row


class EditionRow(Row, table=True):
    """The content that rounds and workshops were held with, whole, so that later changes leave them alone.

    `name` is our edition, with "+1", "+2" ... behind it when the organisation's own content was part of it.
    """

    __tablename__ = "edition"
    name: str = Field(primary_key=True)
    digest: str = Field(unique=True)
    content: str


class OwnItemRow(Row, table=True):
    """A factor or measure of the organisation itself; `content` is the item as JSON."""

    __tablename__ = "own_item"
    id: str = Field(primary_key=True)
    kind: str
    content: str
    is_retired: bool = False
    version: int = 1


class ProvisionStateRow(Row, table=True):
    """How far a provision of the inventory is: none, on paper, works partly, demonstrably works."""

    __tablename__ = "provision_state"
    provision_id: str = Field(primary_key=True)
    quality: str
    explanation: str = ""
    version: int = 1


class HelpContactRow(Row, table=True):
    """Whom to turn to here, for a help route that every organisation fills in itself."""

    __tablename__ = "help_contact"
    route_id: str = Field(primary_key=True)
    contact: str
    version: int = 1

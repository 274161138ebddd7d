"""The content that rounds and workshops were held with, kept whole: later changes leave them alone."""

import hashlib
import re
from contextlib import suppress
from functools import lru_cache

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from catalog.model import Catalogue
from catalog.own import OWN
from riskmodel.storage.tables import EditionRow

_OWN_FACTOR = re.compile(rf'"id":"{OWN}-(\d+)"')


def keep_edition(session: Session, catalogue: Catalogue) -> str:
    """Keep this content unless it is kept already, and return the name it goes by.

    That is our edition; content under it that differs, such as an organisation's own, gets "+1", "+2" ...
    """
    content = catalogue.model_dump_json()
    digest = hashlib.sha256(content.encode()).hexdigest()
    while (name := _name_of(session, digest)) is None:
        # Of two who keep the same content at once, one finds that it is there.
        row = EditionRow(name=_next_name(session, catalogue.edition), digest=digest, content=content)
        with suppress(IntegrityError), session.begin_nested():
            session.add(row)
    return name


def load_edition(session: Session, name: str) -> Catalogue | None:
    """Return the content that was kept under a name."""
    row = session.get(EditionRow, name)
    return None if row is None else _read(row.content)


def load_last_own_number(session: Session) -> int:
    """Return the highest number of an own factor in any kept content, 0 without one."""
    query = select(EditionRow.content).where(
        col(EditionRow.content).contains(f'"id":"{OWN}-', autoescape=True)
    )
    numbers = [int(number) for content in session.exec(query) for number in _OWN_FACTOR.findall(content)]
    return max(numbers, default=0)


@lru_cache(maxsize=8)
def _read(content: str) -> Catalogue:
    # Reading takes longer than asking the database, and a content that was kept never changes.
    return Catalogue.model_validate_json(content)


def _name_of(session: Session, digest: str) -> str | None:
    return session.exec(select(EditionRow.name).where(EditionRow.digest == digest)).first()


def _next_name(session: Session, edition: str) -> str:
    query = select(EditionRow.name).where(col(EditionRow.name).startswith(edition, autoescape=True))
    taken = {name for name in session.exec(query) if name.partition("+")[0] == edition}
    numbers = [int(name.partition("+")[2] or 0) for name in taken]
    return f"{edition}+{max(numbers) + 1}" if numbers else edition

"""The least that storing an answer can be: a route that writes one row and commits it to disk."""

import os
from typing import Any

from sqlalchemy import event
from sqlmodel import Field, Session, SQLModel, create_engine
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route


class Row(SQLModel, table=True):
    """One answer, of nobody and without checks."""

    id: int | None = Field(default=None, primary_key=True)
    factor: str
    axis: str
    answer: str


engine = create_engine(f"sqlite:///{os.environ['BARE_FILE']}")


@event.listens_for(engine, "connect")
def _prepare(connection: Any, _entry: object) -> None:
    # As the live files of the product do it: an answer is confirmed when it is on disk.
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000"):
        connection.execute(f"PRAGMA {pragma}")


SQLModel.metadata.create_all(engine)


def _write(row: Row) -> None:
    with Session(engine) as session:
        session.add(row)
        session.commit()


async def store(request: Request) -> JSONResponse:
    """Store one row, and confirm it only then."""
    form = await request.form()
    row = Row(factor=str(form["factor"]), axis=str(form["axis"]), answer=str(form["answer"]))
    await run_in_threadpool(_write, row)
    return JSONResponse({"stored": True})


async def health(_request: Request) -> PlainTextResponse:
    """Answer that the server answers."""
    return PlainTextResponse("ok")


app = Starlette(routes=[Route("/health", health), Route("/score", store, methods=["POST"])])

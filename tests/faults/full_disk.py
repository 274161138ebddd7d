"""A disk of twelve megabytes that fills up while people score; what everybody was told, as JSON.

Run in a mount namespace of its own: the disk is gone when this process is.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from riskmodel.application import take_part
from riskmodel.application.opening import close_stores, opened_stores
from riskmodel.commands import main
from riskmodel.domain.access import Role
from riskmodel.domain.answer import LEVELS
from tests.builders import Room, a_person, a_room, a_round
from tests.participant.phones import Phone, new_phone, place

_SIZE = "12m"
_BLOCK = 4096
_ANSWERS = 400


def score_until_refused(room: Room, phone: Phone, token: str) -> tuple[dict[str, int], list[object]]:
    """Score one answer after another; return the last acknowledged per factor, and the first refusal."""
    acknowledged: dict[str, int] = {}
    for turn in range(_ANSWERS):
        factor, answer = room.workshop.factor_ids[turn % len(room.workshop.factor_ids)], LEVELS[turn % 5]
        form = {"factor": factor, "axis": "impact", "answer": str(answer)}
        told = phone.post(f"{place(room)}/score", data=form, headers={"Cookie": f"plaats={token}"})
        if told.status_code != 200:
            return acknowledged, [told.status_code, told.json()]
        acknowledged[factor] = answer
    return acknowledged, []


def stored(room: Room, token: str) -> dict[str, object]:
    """What is there of one person."""
    answers = take_part.own_view(room.stores, room.workshop_id, token).answers
    return {factor: pair[1] for factor, pair in answers.items()}


def fill(disk: Path) -> Path:
    """Take every last block."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * _BLOCK)
        except OSError:
            return filler


def report(disk: Path) -> dict[str, object]:
    """Live through it."""
    stores = opened_stores()
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(1)
    room.start()
    phone, token = new_phone(), room.tokens[0]
    filler = fill(disk)
    acknowledged, refused = score_until_refused(room, phone, token)
    before = stored(room, token)
    form = {"answer": "3"}
    page = phone.post(f"{place(room)}/1/gevolg", data=form, headers={"Cookie": f"plaats={token}"})
    desk = CliRunner().invoke(main, ["backup"])
    filler.unlink()
    # The desk command gave back the connections of this process; a server keeps its own.
    room = Room(opened_stores(), leader, room.workshop_id, [token])
    rested = stored(room, token)
    later, refused_later = score_until_refused(room, phone, token)
    after = stored(room, token)
    desk_later = CliRunner().invoke(main, ["backup"])
    close_stores()
    return {
        "refused": refused,
        "page": [page.status_code, "Er is niets opgeslagen." in page.text],
        "lost": [factor for factor, answer in acknowledged.items() if before.get(factor) != answer],
        "lost on disk": [factor for factor, answer in acknowledged.items() if rested.get(factor) != answer],
        "desk": [desk.exit_code, desk.stderr],
        "refused later": refused_later,
        "lost later": [factor for factor, answer in later.items() if after.get(factor) != answer],
        "stored later": len(later),
        "desk later": desk_later.exit_code,
    }


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(folder)], check=True)
    os.environ["RISICOTAFEL_DATA"] = str(folder / "data")
    os.environ.pop("RISICOTAFEL_DATABASE_URL", None)
    print(json.dumps(report(folder)))

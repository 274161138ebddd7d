"""`risicotafel read-plan`: what is understood of a plan of action, as JSON."""

import json
from pathlib import Path
from typing import Annotated

import typer

from catalog.load import load_catalogue
from riskmodel.commands.refused import refuse
from riskmodel.commands.wording import words
from riskmodel.domain.imported_plan import PlanField, PlanLine
from riskmodel.domain.imported_plan_keys import new_keys
from riskmodel.domain.imported_plan_reading import PlanFault, PlanReading, PlanRefusedError
from riskmodel.domain.psychosocial import PsychosocialWords
from riskmodel.exchange.plan_reading.read import read_plan as read
from riskmodel.exchange.reading.package import MOST_BYTES
from riskmodel.i18n.imported_plan_words import note_sentence, plan_refusal

_ = words().gettext
# These were read as more than text.
_READ = (PlanField.PRIORITY, PlanField.START, PlanField.DUE, PlanField.STATUS, PlanField.EFFECT)


def read_plan(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_("The Excel file with the plan of action."))],
    sheet: Annotated[
        str | None, typer.Option("--sheet", metavar="NAME", help=_("The sheet to read; else the likeliest."))
    ] = None,
) -> None:
    """Print as JSON what is understood of a plan of action; exit code 1 when it is refused."""
    try:
        with file.open("rb") as opened:
            # One byte more than is allowed tells that it is too large.
            data = opened.read(MOST_BYTES + 1)
    except OSError:
        refuse(words().gettext("This file cannot be opened: %(file)s") % {"file": file})
    try:
        reading = read(data, sheet=sheet)
        if not reading.is_usable:
            raise PlanRefusedError(PlanFault.NOTHING_UNDERSTOOD)
    except PlanRefusedError as error:
        refuse(plan_refusal(error.fault, words()))
    typer.echo(json.dumps(_understood(file.name, reading), ensure_ascii=False, indent=2))


def _understood(name: str, reading: PlanReading) -> dict[str, object]:
    proposing = PsychosocialWords(load_catalogue().factors)
    keys = new_keys(reading.lines)
    return {
        "file": name,
        "sha256": reading.digest,
        "sheets": reading.sheets,
        "sheet": reading.sheet,
        "layout": reading.layout,
        "language": reading.language,
        "title": reading.title,
        "header_row": reading.header_row,
        "columns": [
            {
                "column": column.letter,
                "heading": column.heading,
                "field": column.field,
                "basis": column.basis,
            }
            for column in reading.columns
        ],
        "notes": [note_sentence(note, words()) for note in reading.notes],
        "lines": [_line(key, line, proposing) for key, line in zip(keys, reading.lines, strict=True)],
    }


def _line(key: str, line: PlanLine, proposing: PsychosocialWords) -> dict[str, object]:
    proposal = proposing.propose(line)
    texts = {field.value: line.text(field) for field in PlanField if field not in _READ}
    return {
        "key": key,
        "row": line.row,
        **texts,
        "priority": line.priority,
        "start_on": line.start_on.isoformat() if line.start_on else None,
        "due_on": line.due_on.isoformat() if line.due_on else None,
        "status": line.status,
        "effect": line.effect,
        "as_written": {field.value: line.text(field) for field in _READ if line.text(field)},
        "psychosocial": {
            "proposed": proposal.is_psychosocial,
            "words": proposal.words,
            "factors": proposal.factor_ids,
        },
    }

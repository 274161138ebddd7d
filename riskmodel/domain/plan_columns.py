"""The columns of the action plan as a sheet, and which of them come back in."""

from enum import StrEnum

from riskmodel.domain.action_plan import PlanField


class PlanColumn(StrEnum):
    """A column of the action plan, in the order in which it is written."""

    NUMBER = "number"
    TEAM = "team"
    FACTOR = "factor"
    MEASURE = "measure"
    FIRST_STEP = "first_step"
    ORIGIN = "origin"
    DECIDES = "decides"
    OWNER = "owner"
    TERM = "term"
    STATUS = "status"
    BUDGET = "budget"
    EFFECT = "effect"
    PROGRESS = "progress"
    NOTE = "note"
    MARK = "mark"
    VERSION = "version"
    AS_MADE = "as_made"


FIELDS = {
    PlanField.STATUS: PlanColumn.STATUS,
    PlanField.OWNER: PlanColumn.OWNER,
    PlanField.DUE_ON: PlanColumn.TERM,
    PlanField.BUDGET: PlanColumn.BUDGET,
    PlanField.EFFECT: PlanColumn.EFFECT,
}
"""Where each value of a measure stands that can change after the room."""

TO_FILL_IN = frozenset({*FIELDS.values(), PlanColumn.NOTE})
HIDDEN = frozenset({PlanColumn.MARK, PlanColumn.VERSION, PlanColumn.AS_MADE})
READ_BACK = frozenset({*TO_FILL_IN, *HIDDEN, PlanColumn.MEASURE})
"""What a sheet has to have to be read; the words of a measure show whether a row is still whole."""

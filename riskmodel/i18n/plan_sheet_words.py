"""The columns of the action plan as a sheet, and its own short words."""

from gettext import NullTranslations

from riskmodel.domain.plan_columns import PlanColumn
from riskmodel.domain.room_statement import Effect


def plan_heading(column: PlanColumn, words: NullTranslations) -> str:
    """Return what stands above a column."""
    _ = words.gettext
    return {
        PlanColumn.NUMBER: _("No."),
        PlanColumn.TEAM: _("Team"),
        PlanColumn.FACTOR: _("Factor"),
        PlanColumn.MEASURE: _("Measure"),
        PlanColumn.FIRST_STEP: _("First step"),
        PlanColumn.ORIGIN: _("Origin"),
        PlanColumn.DECIDES: _("Who decides"),
        PlanColumn.OWNER: _("Owner"),
        PlanColumn.TERM: _("Term"),
        PlanColumn.STATUS: _("Status"),
        PlanColumn.BUDGET: _("Budget in euros"),
        PlanColumn.EFFECT: _("Did it work?"),
        PlanColumn.PROGRESS: _("Progress so far"),
        PlanColumn.NOTE: _("New note"),
        PlanColumn.MARK: _("Mark"),
        PlanColumn.VERSION: _("Version"),
        PlanColumn.AS_MADE: _("As it was"),
    }[column]


def worked_word(effect: Effect, words: NullTranslations) -> str:
    """Return the answer to "did it work?" that fits in a cell."""
    _ = words.gettext
    return {
        Effect.HELPED: _("yes"),
        Effect.HELPED_PARTLY: _("partly"),
        Effect.DID_NOT_HELP: _("no"),
        Effect.TOO_EARLY: _("too early to say"),
    }[effect]

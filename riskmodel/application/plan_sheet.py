"""The action plan through Excel: a workbook read back as differences, and carried out as a whole."""

from collections.abc import Collection
from datetime import date

from riskmodel.application.action_plan import change_measures, plan
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.plan_comparison import compare
from riskmodel.domain.plan_differences import FieldOf, PlanDifferences, chosen
from riskmodel.exchange.plan_sheet import read_plan_sheet as read_rows
from riskmodel.storage.stores import Stores


def read_plan_sheet(stores: Stores, actor: Actor, round_id: str, data: bytes) -> PlanDifferences:
    """Return what the action plan in a workbook would change in a round; nothing changes yet.

    Raises `PlanSheetRefusedError` with everything that is wrong and in which row.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    return compare(read_rows(data), plan(stores, actor, round_id))


def keep_plan_sheet(
    stores: Stores,
    actor: Actor,
    plan_differences: PlanDifferences,
    sheet_wins: Collection[FieldOf],
    today: date,
) -> int:
    """Make all changes of a sheet, or none, and return of how many measures.

    Of a value that changed on both sides, that of the sheet counts when it is in `sheet_wins`, and else the
    one that is there. Raises `ChangedMeanwhileError` when a measure changed since the differences were made.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    changes = chosen(plan_differences, sheet_wins)
    change_measures(stores, actor, changes, today)
    return len(changes)

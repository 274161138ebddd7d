"""What of a plan concerns psychosocial load: proposed by words, decided by a person, used beside risks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from riskmodel.application.content import current_content
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import ChangedMeanwhileError, NotFoundError, TooManyError
from riskmodel.domain.imported_plan import (
    MOST_FACTORS_OF_A_LINE,
    ImportedAction,
    ImportedPlan,
    LineStanding,
    PlanField,
)
from riskmodel.domain.psychosocial import PsychosocialProposal, PsychosocialWords
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.storage.audit import note
from riskmodel.storage.imported_plans import load_plan, load_plans, put_plan
from riskmodel.storage.stores import Stores


@dataclass(frozen=True)
class Said:
    """What a person says of a line; a line that is not about psychosocial load has no factors."""

    is_psychosocial: bool
    factor_ids: tuple[str, ...] = ()
    status: MeasureStatus | None = None
    effect: Effect | None = None


@dataclass(frozen=True)
class PlanToConfirm:
    """A plan with what is proposed for each line, by its key."""

    plan: ImportedPlan
    proposals: Mapping[str, PsychosocialProposal]

    @property
    def by_standing(self) -> dict[LineStanding, tuple[ImportedAction, ...]]:
        """The lines by where they stand, in the order of the plan."""
        found: dict[LineStanding, list[ImportedAction]] = {standing: [] for standing in LineStanding}
        for action in self.plan.actions:
            found[_standing(action, self.proposals[action.key])].append(action)
        return {standing: tuple(actions) for standing, actions in found.items()}


@dataclass(frozen=True)
class AgreedElsewhere:
    """A measure that the organisation agreed on in its RI&E, by whom left out: it is said beside risks."""

    plan_name: str
    risk: str
    measure: str
    factor_ids: tuple[str, ...]
    status: MeasureStatus | None
    effect: Effect | None
    due_on: date | None


def plan_to_confirm(stores: Stores, actor: Actor, plan_id: str) -> PlanToConfirm:
    """Return a plan with what is proposed for its lines; raises `NotFoundError`."""
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        plan = load_plan(session, plan_id)
    words = PsychosocialWords(current_content(stores).factors)
    return PlanToConfirm(plan, {action.key: words.propose(action.line) for action in plan.actions})


def confirm_lines(stores: Stores, actor: Actor, plan_id: str, said: Mapping[str, Said], version: int) -> int:
    """Keep what a person says of lines, by their keys, and return the new version of the plan.

    Saying what stands there already changes nothing. Raises `NotFoundError` for a plan, line or factor that
    is not there, `TooManyError` above five factors, and `ChangedMeanwhileError` when somebody changed the
    plan since `version` was read.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    offered = {factor.id for factor in current_content(stores).factors if not factor.withdrawn}
    with stores.database.writing() as session:
        plan = load_plan(session, plan_id)
        if not said.keys() <= {action.key for action in plan.actions}:
            raise NotFoundError
        actions = tuple(
            _confirmed(action, said[action.key], offered) if action.key in said else action
            for action in plan.actions
        )
        if actions == plan.actions:
            return plan.version
        if plan.version != version:
            raise ChangedMeanwhileError
        put_plan(session, replace(plan, actions=actions))
        note(session, actor, Action.PLAN_CONFIRMED, plan.name)
    return version + 1


def agreed_elsewhere(stores: Stores, actor: Actor) -> tuple[AgreedElsewhere, ...]:
    """Return the measures of plans that a person confirmed to be about psychosocial load.

    Without owners: names in them are for who keeps the plan. A measure that was dropped is left out.
    """
    require_role(actor, Role.FACILITATOR, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        plans = load_plans(session, only_confirmed=True)
    return tuple(
        AgreedElsewhere(
            plan.name,
            action.line.text(PlanField.RISK),
            action.line.text(PlanField.MEASURE),
            action.factor_ids,
            action.status,
            action.effect,
            action.line.due_on,
        )
        for plan in plans
        for action in plan.actions
        if action.line.has_measure and action.status != MeasureStatus.DROPPED
    )


def _standing(action: ImportedAction, proposal: PsychosocialProposal) -> LineStanding:
    if action.is_psychosocial is None:
        return LineStanding.LIKELY if proposal.is_psychosocial else LineStanding.UNLIKELY
    return LineStanding.PSYCHOSOCIAL if action.is_psychosocial else LineStanding.OTHER


def _confirmed(action: ImportedAction, said: Said, offered: set[str]) -> ImportedAction:
    if len(said.factor_ids) > MOST_FACTORS_OF_A_LINE:
        raise TooManyError(MOST_FACTORS_OF_A_LINE)
    # A factor that was withdrawn since may stay where it stood.
    if not set(said.factor_ids) <= offered | set(action.factor_ids):
        raise NotFoundError
    return replace(
        action,
        is_psychosocial=said.is_psychosocial,
        factor_ids=tuple(sorted(said.factor_ids)) if said.is_psychosocial else (),
        status=said.status,
        effect=said.effect if said.status == MeasureStatus.DONE else None,
    )

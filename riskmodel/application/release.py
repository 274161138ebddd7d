"""Release moments: the ledger cuts rows, and from then on only their statements are kept."""

import secrets

from riskmodel.application.found_factors import named_histograms
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.atoms import SealedSession, atoms_of
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import NotFoundError
from riskmodel.domain.explanation import Explanation, HeldSession, explain
from riskmodel.domain.heatmap import Heatmap, HeatmapRow
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import MeasurementRound, RoundState
from riskmodel.domain.release_moment import release_moment
from riskmodel.domain.scale import SUM
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import accounts, audit, histograms, organisation, released, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores


def release(stores: Stores, actor: Actor, round_id: str) -> int:
    """Cut the rows that this release moment allows, delete what they were made of, return how many.

    One transaction: two people who press at once cut the same rows once.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.writing() as session:
        cut = release_rows(session, round_id)
        round_ = organisation.load_round(session, round_id)
        if cut and round_ is not None:
            audit.note(session, actor, Action.ROWS_RELEASED, round_.name)
    stores.database.forget_deleted()
    return cut


def release_rows(session: Session, round_id: str) -> int:
    """Cut rows in an open transaction; raises `NotFoundError` for an unknown round."""
    round_ = organisation.load_round(session, round_id, for_update=True)
    if round_ is None:
        raise NotFoundError
    sealed = _sealed(session, round_id)
    rows = release_moment(
        organisation.load_units(session),
        atoms_of((_session(session, workshop) for workshop in sealed), SUM),
        round_.core_factor_ids,
        released.load_taken_teams(session, round_id),
        CURRENT,
        lambda: secrets.token_hex(16),
        accounts.load_own_teams(session),
    )
    for row in rows:
        released.create_row(session, round_.id, row.id, row.cut, row.cells)
        done = [workshop.id for workshop in sealed if workshop.unit_id in row.cut.team_ids]
        histograms.remove_histograms(session, done)
    return len(rows)


def heatmap(stores: Stores, actor: Actor, round_id: str) -> Heatmap:
    """Return what a round shows outside its rooms: released rows, and the teams that wait."""
    require_role(actor, Role.MANAGEMENT, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        round_ = organisation.load_round(session, round_id)
        if round_ is None:
            raise NotFoundError
        return load_heatmap(session, round_)


def explanation(stores: Stores, actor: Actor, round_id: str) -> Explanation:
    """Return why a round shows what it shows: its rows, and what is still waiting."""
    require_role(actor, Role.MANAGEMENT, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        round_ = organisation.load_round(session, round_id)
        if round_ is None:
            raise NotFoundError
        held = [
            HeldSession(one.unit_name, one.invited, one.manager_present, one.phase == Phase.SEALED)
            for one in workshops.load_workshops(session, round_id)
            if one.phase != Phase.VOID
        ]
        is_closed = round_.state == RoundState.CLOSED
        return explain(load_heatmap(session, round_), held, CURRENT, is_closed=is_closed)


def load_heatmap(session: Session, round_: MeasurementRound) -> Heatmap:
    """Return the heatmap of a round within an open transaction."""
    names = {unit.id: unit.name for unit in organisation.load_units(session)}
    rows = tuple(
        HeatmapRow(
            id=row_id,
            unit_name=names[cut.anchor_unit_id],
            team_names=tuple(names[team] for team in cut.team_ids),
            cells=cells,
        )
        for cut, cells, row_id in released.load_rows(session, round_.id)
    )
    taken = released.load_taken_teams(session, round_.id)
    waiting = dict.fromkeys(
        workshop.unit_name for workshop in _sealed(session, round_.id) if workshop.unit_id not in taken
    )
    own = sorted({factor for row in rows for factor in row.cells} - set(round_.core_factor_ids))
    return Heatmap((*round_.core_factor_ids, *own), rows, tuple(waiting))


def _sealed(session: Session, round_id: str) -> tuple[Workshop, ...]:
    found = workshops.load_workshops(session, round_id)
    return tuple(workshop for workshop in found if workshop.phase == Phase.SEALED)


def _session(session: Session, workshop: Workshop) -> SealedSession:
    return SealedSession(
        team_id=workshop.unit_id,
        histograms=named_histograms(session, workshop.id),
        manager_present=workshop.manager_present,
        facilitator_ids=workshop.facilitator_ids,
    )

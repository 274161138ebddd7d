"""Release moments: the ledger cuts rows, and from then on only their statements are kept."""

import secrets

from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.disclosure import release_cell
from riskmodel.domain.errors import NotFoundError
from riskmodel.domain.heatmap import Heatmap, HeatmapRow
from riskmodel.domain.ledger import Atom, RowCut, cut_rows
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import MeasurementRound
from riskmodel.domain.scale import SUM
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import histograms, organisation, released, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores


def release(stores: Stores, actor: Actor, round_id: str) -> int:
    """Cut the rows that this release moment allows, delete what they were made of, return how many.

    One transaction: two people who press at once cut the same rows once.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.writing() as session:
        cut = release_rows(session, round_id)
    stores.database.forget_deleted()
    return cut


def release_rows(session: Session, round_id: str) -> int:
    """Cut rows in an open transaction; raises `NotFoundError` for an unknown round."""
    round_ = organisation.load_round(session, round_id, for_update=True)
    if round_ is None:
        raise NotFoundError
    sealed = _sealed(session, round_id)
    atoms = _atoms(session, sealed)
    taken = released.load_taken_teams(session, round_id)
    k_room, k = CURRENT.room_people, CURRENT.row_people
    units = organisation.load_units(session)
    cuts = cut_rows(units, atoms, round_.core_factor_ids, taken, k_room, k)
    for cut in cuts:
        _write_row(session, round_, cut, atoms)
        done = [workshop.id for workshop in sealed if workshop.unit_id in cut.team_ids]
        histograms.remove_histograms(session, done)
    return len(cuts)


def heatmap(stores: Stores, actor: Actor, round_id: str) -> Heatmap:
    """Return what a round shows outside its rooms: released rows, and the teams that wait."""
    require_role(actor, Role.MANAGEMENT, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        round_ = organisation.load_round(session, round_id)
        if round_ is None:
            raise NotFoundError
        return load_heatmap(session, round_)


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


def _atoms(session: Session, sealed: tuple[Workshop, ...]) -> tuple[Atom, ...]:
    """Return one atom per team and factor: a second workshop of a team adds only what the first lacks."""
    atoms: dict[tuple[str, str], Atom] = {}
    for workshop in sealed:
        for factor_id, histogram in histograms.load_histograms(session, workshop.id).items():
            atom = Atom(
                team_id=workshop.unit_id,
                factor_id=factor_id,
                n=histogram.complete,
                zones=histogram.zones(SUM),
                severe=histogram.severe,
                manager_present=workshop.manager_present,
                facilitator_ids=workshop.facilitator_ids,
            )
            atoms.setdefault((workshop.unit_id, factor_id), atom)
    return tuple(atoms.values())


def _write_row(session: Session, round_: MeasurementRound, cut: RowCut, atoms: tuple[Atom, ...]) -> None:
    row_id = secrets.token_hex(16)
    factors = dict.fromkeys((*round_.core_factor_ids, *(atom.factor_id for atom in atoms)))
    cells = (
        release_cell(row_id, cut, factor_id, atoms, CURRENT.room_people, CURRENT.row_people, CURRENT)
        for factor_id in factors
    )
    released.create_row(session, round_.id, row_id, cut, [cell for cell in cells if cell is not None])

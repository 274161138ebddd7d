"""The organisation, its units and its measurement rounds; those of rehearsals exist for nobody here."""

from collections.abc import Iterable

from sqlmodel import Session, col, func, select

from catalog.facts import OrganisationFacts, Representation, Sector
from riskmodel.domain.organisation import MeasurementRound, Organisation, RoundState, Unit
from riskmodel.storage.tables import OrganisationRow, RoundFactorRow, RoundRow, UnitRow


def load_organisation(session: Session) -> Organisation | None:
    """Return the organisation, once somebody described it."""
    row = session.get(OrganisationRow, 1)
    if row is None:
        return None
    facts = OrganisationFacts(
        sector=Sector(row.sector),
        headcount=row.headcount,
        representation=Representation(row.representation),
        is_public_employer=row.is_public_employer,
        weekly_hours=row.weekly_hours,
        uses_recognised_instrument=row.uses_recognised_instrument,
    )
    return Organisation(row.name, facts, row.is_sample)


def put_organisation(session: Session, organisation: Organisation) -> None:
    """Write the organisation's name and facts."""
    facts = organisation.facts
    session.merge(
        OrganisationRow(
            id=1,
            name=organisation.name,
            sector=facts.sector,
            headcount=facts.headcount,
            representation=facts.representation,
            is_public_employer=facts.is_public_employer,
            weekly_hours=facts.weekly_hours,
            uses_recognised_instrument=facts.uses_recognised_instrument,
            is_sample=organisation.is_sample,
        )
    )


def create_unit(session: Session, unit: Unit) -> None:
    """Add a unit after the ones that are there."""
    last = session.exec(select(func.max(UnitRow.position))).one()
    session.add(
        UnitRow(
            id=unit.id,
            parent_id=unit.parent_id,
            name=unit.name,
            headcount=unit.headcount,
            position=(last or 0) + 1,
            is_sample=unit.is_sample,
            is_rehearsal=unit.is_rehearsal,
        )
    )
    session.flush()


def load_units(session: Session) -> tuple[Unit, ...]:
    """Return all units in the order in which they were planned."""
    query = select(UnitRow).where(~col(UnitRow.is_rehearsal)).order_by(col(UnitRow.position))
    return tuple(_unit(row) for row in session.exec(query))


def load_unit(session: Session, unit_id: str) -> Unit | None:
    """Return one unit."""
    row = session.get(UnitRow, unit_id)
    return None if row is None or row.is_rehearsal else _unit(row)


def _unit(row: UnitRow) -> Unit:
    return Unit(row.id, row.parent_id, row.name, row.headcount, row.is_sample, row.is_rehearsal)


def create_round(session: Session, round_: MeasurementRound) -> None:
    """Add a measurement round with its core factors."""
    session.add(
        RoundRow(
            id=round_.id,
            name=round_.name,
            starts_on=round_.starts_on,
            ends_on=round_.ends_on,
            edition=round_.edition,
            method_version=round_.method_version,
            state=round_.state,
            is_sample=round_.is_sample,
            is_rehearsal=round_.is_rehearsal,
        )
    )
    session.flush()
    for position, factor_id in enumerate(round_.core_factor_ids):
        session.add(RoundFactorRow(round_id=round_.id, factor_id=factor_id, position=position))


def load_rounds(session: Session) -> tuple[MeasurementRound, ...]:
    """Return all rounds, the newest first."""
    real = select(RoundRow).where(~col(RoundRow.is_rehearsal))
    query = real.order_by(col(RoundRow.starts_on).desc(), RoundRow.name)
    return tuple(_round(row, _core(session, row.id)) for row in session.exec(query))


def load_round(session: Session, round_id: str, *, for_update: bool = False) -> MeasurementRound | None:
    """Return one round; `for_update` keeps others from changing it until the transaction ends."""
    row = session.get(RoundRow, round_id, with_for_update=for_update or None)
    return None if row is None or row.is_rehearsal else _round(row, _core(session, row.id))


def round_name_is_taken(session: Session, name: str) -> bool:
    """Say whether a round has this name."""
    return session.exec(select(RoundRow.id).where(RoundRow.name == name)).first() is not None


def _core(session: Session, round_id: str) -> Iterable[str]:
    query = select(RoundFactorRow.factor_id).where(RoundFactorRow.round_id == round_id)
    return session.exec(query.order_by(col(RoundFactorRow.position)))


def _round(row: RoundRow, core: Iterable[str]) -> MeasurementRound:
    return MeasurementRound(
        id=row.id,
        name=row.name,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        core_factor_ids=tuple(core),
        edition=row.edition,
        method_version=row.method_version,
        state=RoundState(row.state),
        is_sample=row.is_sample,
        is_rehearsal=row.is_rehearsal,
    )

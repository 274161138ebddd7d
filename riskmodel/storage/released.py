"""Released rows: which teams are in them and what their cells say."""

from collections.abc import Iterable, Mapping

from sqlmodel import Session, col, func, select

from riskmodel.domain.disclosure import Released, restore
from riskmodel.domain.ledger import RowCut
from riskmodel.domain.statements import Statements
from riskmodel.storage.tables import ReleasedCellRow, ReleasedRowRow, ReleasedTeamRow, UnitRow


def create_row(session: Session, round_id: str, row_id: str, row: RowCut, cells: Iterable[Released]) -> None:
    """Write a row that was just cut, with its cells."""
    mine = col(ReleasedRowRow.round_id) == round_id
    last = session.exec(select(func.max(ReleasedRowRow.position)).where(mine)).one()
    session.add(
        ReleasedRowRow(
            id=row_id, round_id=round_id, anchor_unit_id=row.anchor_unit_id, position=(last or 0) + 1
        )
    )
    session.flush()
    for unit_id in row.team_ids:
        session.add(ReleasedTeamRow(row_id=row_id, unit_id=unit_id, round_id=round_id))
    for cell in cells:
        session.add(_cell_row(row_id, cell))
    session.flush()


def load_taken_teams(session: Session, round_id: str) -> frozenset[str]:
    """Return the teams that are in a row of this round."""
    return frozenset(
        session.exec(select(ReleasedTeamRow.unit_id).where(ReleasedTeamRow.round_id == round_id))
    )


def load_rows(session: Session, round_id: str) -> tuple[tuple[RowCut, Mapping[str, Released], str], ...]:
    """Return the rows of a round: the teams, the cells by factor, and the row's id."""
    query = select(ReleasedRowRow).where(ReleasedRowRow.round_id == round_id)
    rows = session.exec(query.order_by(col(ReleasedRowRow.position))).all()
    return tuple(_row(session, row) for row in rows)


def _row(session: Session, row: ReleasedRowRow) -> tuple[RowCut, Mapping[str, Released], str]:
    teams = (
        select(ReleasedTeamRow.unit_id)
        .join(UnitRow, col(UnitRow.id) == col(ReleasedTeamRow.unit_id))
        .where(ReleasedTeamRow.row_id == row.id)
        .order_by(col(UnitRow.position))
    )
    cut = RowCut(tuple(session.exec(teams)), row.anchor_unit_id)
    cells = session.exec(select(ReleasedCellRow).where(ReleasedCellRow.row_id == row.id))
    return cut, {cell.factor_id: _released(cut, cell) for cell in cells}, row.id


def _released(cut: RowCut, cell: ReleasedCellRow) -> Released:
    statements = Statements(
        half=cell.half_high,
        third=cell.third_high,
        fifth=cell.fifth_high,
        low=cell.half_low,
        severe=cell.third_severe,
    )
    return restore(cell.row_id, cut.team_ids, cell.factor_id, (cell.people_from, cell.people_to), statements)


def _cell_row(row_id: str, cell: Released) -> ReleasedCellRow:
    said = cell.statements
    return ReleasedCellRow(
        row_id=row_id,
        factor_id=cell.factor_id,
        people_from=cell.people[0],
        people_to=cell.people[1],
        fifth_high=said.fifth,
        third_high=said.third,
        half_high=said.half,
        half_low=said.low,
        third_severe=said.severe,
    )

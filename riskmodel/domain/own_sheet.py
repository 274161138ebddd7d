"""What the rows of a sheet would change about own content, or what is wrong with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from catalog.model import Catalogue
from catalog.own import own_factor_id, own_measure_id
from riskmodel.domain.own_check import Known, check_values, known_ids
from riskmodel.domain.own_columns import RETIRED, Column, Values
from riskmodel.domain.own_differences import Difference, Differences
from riskmodel.domain.own_item import OwnItem, OwnKind
from riskmodel.domain.own_names import name_key, names_in_use
from riskmodel.domain.own_problem import Fault, Problem
from riskmodel.domain.own_values import values_of

MOST_PROBLEMS = 200
# The number of what has none yet; real ones start at 1.
_NOT_YET = {OwnKind.FACTOR: own_factor_id(0), OwnKind.MEASURE: own_measure_id(0)}


@dataclass(frozen=True)
class SheetRow:
    """A row that somebody filled in: where it is, and what is in its columns."""

    kind: OwnKind
    sheet: str
    row: int
    letters: Mapping[Column, str]
    values: Values

    def value(self, column: Column) -> str:
        """Return what is in a column without space around it."""
        return self.values.get(column, "").strip()

    def problem(self, fault: Fault, column: Column, given: str = "") -> Problem:
        """Return a fault in a column of this row."""
        return self.place(Problem(fault, column, given))

    def place(self, problem: Problem) -> Problem:
        """Return a problem with this row as its place."""
        letter = self.letters.get(problem.column, "") if problem.column else ""
        return replace(problem, sheet=self.sheet, row=self.row, letter=letter)


def compare(
    rows: Sequence[SheetRow], own: tuple[OwnItem, ...], catalogue: Catalogue
) -> tuple[Differences, tuple[Problem, ...]]:
    """Return what the rows would change; nothing when anything is wrong with any of them."""
    comparison = _Comparison({one.id: one for one in own}, known_ids(catalogue, own))
    for row in rows:
        comparison.read(row)
        if len(comparison.problems) >= MOST_PROBLEMS:
            break
    problems = [*comparison.problems, *_taken_names(comparison, catalogue)]
    changed = tuple(found for found, _row in comparison.found)
    return (() if problems else changed), tuple(problems[:MOST_PROBLEMS])


@dataclass
class _Comparison:
    own: Mapping[str, OwnItem]
    known: Known
    found: list[tuple[Difference, SheetRow]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.contents = {_content(one) for one in self.own.values()}

    def read(self, row: SheetRow) -> None:
        """Read one row."""
        code = row.value(Column.CODE)
        before = self.own.get(code)
        wrong = list(self._wrong(row, code, before))
        item, in_values = check_values(row.kind, code or _NOT_YET[row.kind], row.values, self.known)
        self.problems += [*wrong, *map(row.place, in_values)]
        if item and not wrong:
            self._compare(row, before, item)

    def _wrong(self, row: SheetRow, code: str, before: OwnItem | None) -> Iterator[Problem]:
        """Find what is wrong with code, version and retiring."""
        retired, version = row.value(Column.RETIRED), row.value(Column.VERSION)
        if code and (before is None or before.kind != row.kind):
            yield row.problem(Fault.UNKNOWN_ITEM, Column.CODE, code)
        elif before and version not in {str(number + 1) for number in range(before.version)}:
            yield row.problem(Fault.VERSION_CHANGED, Column.VERSION, version)
        if code in self.codes:
            yield row.problem(Fault.ITEM_TWICE, Column.CODE, code)
        self.codes |= {code} - {""}
        if retired not in (RETIRED, ""):
            yield row.problem(Fault.NOT_IN_LIST, Column.RETIRED, retired)
        elif retired and not code:
            yield row.problem(Fault.NEW_AND_RETIRED, Column.RETIRED)

    def _compare(self, row: SheetRow, before: OwnItem | None, item: OwnItem) -> None:
        if before is None:
            # The same sheet, read twice: what it added is there, under a number of its own.
            if _content(item) not in self.contents:
                self.found.append((Difference(None, item), row))
            return
        retired = row.value(Column.RETIRED) == RETIRED
        difference = Difference(before, replace(item, is_retired=retired, version=before.version))
        if not difference.changes:
            return
        if row.value(Column.VERSION) != str(before.version):
            self.problems.append(row.problem(Fault.CHANGED_SINCE, Column.CODE, before.id))
        else:
            self.found.append((difference, row))


def _content(own: OwnItem) -> tuple[OwnKind, tuple[tuple[Column, str], ...]]:
    """Return all that is said about an item, without its number."""
    return own.kind, tuple(values_of(own).items())


def _taken_names(comparison: _Comparison, catalogue: Catalogue) -> Iterator[Problem]:
    """Find the names in the sheet that something else has already."""
    changed = {found.before.id for found, _row in comparison.found if found.before}
    taken = names_in_use(catalogue, (one for one in comparison.own.values() if one.id not in changed))
    for found, row in comparison.found:
        if found.after.is_retired:
            continue
        key = name_key(found.after.item)
        if key in taken:
            yield row.problem(Fault.NAME_TAKEN, Column.NAME_NL, taken[key])
        # What is new has no number to name it by.
        taken.setdefault(key, found.before.id if found.before else found.after.item.name.nl)

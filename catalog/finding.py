"""What a check found."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """Something wrong in the catalogue: in which file, item and field, and in Dutch what is expected."""

    file: str
    item: str
    field: str
    expected: str

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.file}, {self.item}, {self.field}: {self.expected}"


@dataclass(frozen=True)
class Place:
    """An item in a file, to say where a finding is."""

    file: str
    item: str

    def finding(self, field: str, expected: str) -> Finding:
        """Return what is wrong with a field of this item."""
        return Finding(self.file, self.item, field, expected)

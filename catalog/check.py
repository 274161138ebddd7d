"""Checking the catalogue: `python -m catalog.check` says in Dutch what is wrong and what is expected."""

import sys
from pathlib import Path

from catalog.check_links import check_links
from catalog.check_rules import check_rules
from catalog.check_shape import read_items
from catalog.check_texts import check_texts
from catalog.finding import Finding
from catalog.load import FOLDER


def check_catalogue(folder: Path) -> list[Finding]:
    """Return everything that is wrong with the catalogue in a folder, in order of file and item."""
    located, findings = read_items(folder)
    for one in located:
        findings += check_texts(one.place, one.item) if one.item else ()
    return sorted({*findings, *check_links(located), *check_rules(located)})


def main() -> int:
    """Print the findings; the exit code is 1 when there are any."""
    findings = check_catalogue(FOLDER)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} bevindingen")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())

"""Checking the catalogue: `python -m catalog.check` says in Dutch what is wrong and what is expected."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from catalog.check_groups import check_groups
from catalog.check_laws import check_laws
from catalog.check_links import check_links
from catalog.check_provisions import check_provisions
from catalog.check_rules import check_rules
from catalog.check_shape import Located, read_items
from catalog.check_sources import check_sources
from catalog.check_terms import check_terms
from catalog.check_texts import check_texts
from catalog.finding import Finding
from catalog.load import FOLDER

_CHECKS: tuple[Callable[[Iterable[Located]], Iterator[Finding]], ...] = (
    check_links,
    check_rules,
    check_groups,
    check_laws,
    check_provisions,
    check_sources,
    check_terms,
)


def check_catalogue(folder: Path) -> list[Finding]:
    """Return everything that is wrong with the catalogue in a folder, in order of file and item.

    While an item cannot be read, how items hang together waits: one mistake would seem to be many.
    """
    located, findings = read_items(folder)
    texts = [found for one in located if one.item for found in check_texts(one.place, one.item)]
    together = () if findings else (found for check in _CHECKS for found in check(located))
    return sorted({*findings, *texts, *together})


def main() -> int:
    """Print the findings; the exit code is 1 when there are any."""
    findings = check_catalogue(FOLDER)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} bevindingen")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())

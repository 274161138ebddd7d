"""Whether every source says on what terms it may be used, and is cited by something."""

from collections.abc import Iterable, Iterator

from catalog.check_links import citations
from catalog.check_shape import Located
from catalog.finding import Finding
from catalog.model import Source


def check_sources(located: Iterable[Located]) -> Iterator[Finding]:
    """Find sources without terms of use, and sources that nothing leans on."""
    all_items = list(located)
    cited = {citation.source for one in all_items for _field, citation in citations(one.item)}
    for one in all_items:
        if not isinstance(one.item, Source):
            continue
        if one.item.licence is None:
            yield one.place.finding("licence", "zeg welke licentie de bron heeft, of dat je die niet vond")
        if one.item.id not in cited:
            yield one.place.finding("id", "niets verwijst naar deze bron; haal haar weg of noem haar ergens")

"""The kinds of items: the name of their tables in the files, and their place in the catalogue."""

from dataclasses import dataclass

from catalog.factor import Category, Combination, Factor, Mechanism
from catalog.help_route import HelpRoute
from catalog.measure import Measure
from catalog.profile import Profile
from catalog.provision import Provision
from catalog.scale import Scale
from catalog.sourcing import Law, Source
from catalog.term import Term
from catalog.text import Item


@dataclass(frozen=True)
class Kind:
    """A kind of item: `[[table]]` in the files, a tuple in `Catalogue` under `field`."""

    table: str
    field: str
    model: type[Item]


KINDS = (
    Kind("category", "categories", Category),
    Kind("mechanism", "mechanisms", Mechanism),
    Kind("factor", "factors", Factor),
    Kind("combination", "combinations", Combination),
    Kind("measure", "measures", Measure),
    Kind("law", "laws", Law),
    Kind("source", "sources", Source),
    Kind("help_route", "help_routes", HelpRoute),
    Kind("scale", "scales", Scale),
    Kind("profile", "profiles", Profile),
    Kind("provision", "provisions", Provision),
    Kind("term", "terms", Term),
)

"""The catalogue as one value, with lookups."""

import datetime
from collections.abc import Sequence
from typing import Protocol, TypeVar

from catalog.factor import Category, Combination, Factor, Mechanism
from catalog.facts import Sector
from catalog.help_route import HelpRoute
from catalog.measure import Measure
from catalog.profile import Profile
from catalog.provision import Provision
from catalog.scale import Scale
from catalog.sourcing import Law, Source
from catalog.term import Term
from catalog.text import Item, Words


class Edition(Item):
    """Which content this is: the edition, its day and its licence."""

    edition: Words
    date: datetime.date
    licence: Words


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_Found = TypeVar("_Found", bound=_Identified)


def _find(items: Sequence[_Found], item_id: str) -> _Found:
    for item in items:
        if item.id == item_id:
            return item
    raise KeyError(item_id)


def _completed(items: Sequence[_Found], later: Sequence[_Found]) -> tuple[_Found, ...]:
    known = {item.id for item in items}
    return (*items, *(item for item in later if item.id not in known))


class Catalogue(Edition):
    """All content of one edition, withdrawn items included; looking up an unknown id raises `KeyError`."""

    scales: tuple[Scale, ...]
    categories: tuple[Category, ...]
    mechanisms: tuple[Mechanism, ...]
    factors: tuple[Factor, ...]
    combinations: tuple[Combination, ...]
    measures: tuple[Measure, ...]
    laws: tuple[Law, ...]
    sources: tuple[Source, ...]
    help_routes: tuple[HelpRoute, ...]
    profiles: tuple[Profile, ...] = ()
    provisions: tuple[Provision, ...] = ()
    terms: tuple[Term, ...] = ()

    def completed_from(self, later: "Catalogue") -> "Catalogue":
        """Return this content with what a later edition has beside it: no id ever means two things."""
        fields = ("categories", "mechanisms", "factors", "measures", "laws", "sources")
        return self.model_copy(
            update={field: _completed(getattr(self, field), getattr(later, field)) for field in fields}
        )

    @property
    def scale(self) -> Scale:
        """The scale that new rounds use: the first in its file."""
        return self.scales[0]

    @property
    def core(self) -> tuple[Factor, ...]:
        """The factors that every team scores."""
        return tuple(factor for factor in self.factors if factor.core and not factor.withdrawn)

    def candidates(self, sector: Sector) -> tuple[Factor, ...]:
        """Return the other factors on offer: the organisation's own, then those of its sector's profile."""
        others = [factor for factor in self.factors if not factor.core and not factor.withdrawn]
        standing_out = self.profile(sector).factor_ids
        place = {factor_id: number for number, factor_id in enumerate(standing_out)}
        last = len(place)
        return tuple(sorted(others, key=lambda factor: -1 if factor.own else place.get(factor.id, last)))

    def measures_for(self, factor_id: str) -> tuple[Measure, ...]:
        """Return the measures on offer that reach a factor, in any way."""
        return tuple(
            measure
            for measure in self.measures
            if not measure.withdrawn and factor_id in {reached for reached, _reach in measure.reaches}
        )

    def has_factor(self, factor_id: str) -> bool:
        """Say whether this edition knows a factor."""
        return any(factor.id == factor_id for factor in self.factors)

    def offers_factor(self, factor_id: str) -> bool:
        """Say whether this edition knows a factor and did not withdraw it."""
        return self.has_factor(factor_id) and self.factor(factor_id).withdrawn is None

    def has_measure(self, measure_id: str) -> bool:
        """Say whether this edition knows a measure."""
        return any(measure.id == measure_id for measure in self.measures)

    def factor(self, factor_id: str) -> Factor:
        """Return a factor."""
        return _find(self.factors, factor_id)

    def measure(self, measure_id: str) -> Measure:
        """Return a measure."""
        return _find(self.measures, measure_id)

    def profile(self, sector: Sector) -> Profile:
        """Return what stands out in a sector."""
        return _find(self.profiles, sector)

    def provision(self, provision_id: str) -> Provision:
        """Return a provision of the inventory."""
        return _find(self.provisions, provision_id)

    def category(self, category_id: str) -> Category:
        """Return a category."""
        return _find(self.categories, category_id)

    def mechanism(self, mechanism_id: str) -> Mechanism:
        """Return a mechanism."""
        return _find(self.mechanisms, mechanism_id)

    def law(self, law_id: str) -> Law:
        """Return a rule of law."""
        return _find(self.laws, law_id)

    def source(self, source_id: str) -> Source:
        """Return a source."""
        return _find(self.sources, source_id)

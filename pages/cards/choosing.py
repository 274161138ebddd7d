"""Which cards are printed: what an address asks for, and what the catalogue has of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request

from catalog.facts import Sector
from catalog.model import Catalogue, Combination, Factor
from pages.cards.addresses import ALL
from pages.server.rendering import language_of
from riskmodel.domain.errors import NotFoundError
from riskmodel.i18n.translate import Language, read_language

# A combination on the table names all its factors; one of them alone does not make it worth a card.
_FEWEST_ON_THE_TABLE = 2


@dataclass(frozen=True)
class Asked:
    """What an address asks for: factors by id, or all; else the core and what stands out in a sector."""

    sector: Sector
    language: Language
    factor_ids: tuple[str, ...]

    @property
    def is_all(self) -> bool:
        """Say whether every factor is wanted."""
        return ALL in self.factor_ids


def read_asked(request: Request, own_sector: Sector | None) -> Asked:
    """Return what an address asks for; the organisation's own sector and the reader's language otherwise."""
    query = request.query_params
    sectors = {sector.value: sector for sector in Sector}
    sector = sectors.get(query.get("sector", ""), own_sector or Sector.OTHER)
    language = read_language(query["taal"]) if "taal" in query else language_of(request)
    return Asked(sector, language, tuple(dict.fromkeys(query.getlist("factor"))))


def cards(catalogue: Catalogue, asked: Asked) -> tuple[Factor, ...]:
    """Return the factors to print: the core, then the organisation's own, then the sector's in its order.

    Raises `NotFoundError` when factors were named and the catalogue has none of them on offer.
    """
    offered = (*catalogue.core, *catalogue.candidates(asked.sector))
    if asked.is_all:
        return offered
    if asked.factor_ids:
        chosen = tuple(factor for factor in offered if factor.id in asked.factor_ids)
        if not chosen:
            raise NotFoundError
        return chosen
    standing_out = catalogue.profile(asked.sector).factor_ids
    return tuple(factor for factor in offered if factor.core or factor.own or factor.id in standing_out)


def combination_cards(catalogue: Catalogue, factors: Sequence[Factor]) -> tuple[Combination, ...]:
    """Return the combinations of which at least two factors are printed."""
    printed = {factor.id for factor in factors}
    return tuple(
        one
        for one in catalogue.combinations
        if not one.withdrawn and len(printed & set(one.factor_ids)) >= _FEWEST_ON_THE_TABLE
    )

"""For which organisations something holds, as a rule that code evaluates."""

from pydantic import Field

from catalog.facts import OrganisationFacts, Representation, Sector
from catalog.text import Item


class Applicability(Item):
    """A rule over organisation facts: everything that is asked must hold; asking nothing holds for all."""

    headcount_at_least: int = Field(default=0, ge=0)
    representation: tuple[Representation, ...] = ()
    sectors: tuple[Sector, ...] = ()
    public_employer: bool | None = None

    def holds(self, facts: OrganisationFacts) -> bool:
        """Say whether the rule holds for an organisation."""
        return (
            facts.headcount >= self.headcount_at_least
            and (not self.representation or facts.representation in self.representation)
            and (not self.sectors or facts.sector in self.sectors)
            and self.public_employer in (None, facts.is_public_employer)
        )


EVERY_ORGANISATION = Applicability()

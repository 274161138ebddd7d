"""For which organisations something holds, as a rule that code evaluates."""

from pydantic import Field

from catalog.facts import OrganisationFacts, Representation, Sector
from catalog.text import Item


class Applicability(Item):
    """A rule over organisation facts: everything that is asked must hold; asking nothing holds for all.

    Of the rules in `any_of` at least one must hold, beside everything else that is asked.
    Who did not fill in the weekly hours is taken to work more than any number of them: a duty is named sooner
    than forgotten.
    """

    headcount_at_least: int = Field(default=0, ge=0)
    headcount_at_most: int | None = Field(default=None, ge=1)
    weekly_hours_above: int | None = Field(default=None, ge=0)
    uses_recognised_instrument: bool | None = None
    representation: tuple[Representation, ...] = ()
    sectors: tuple[Sector, ...] = ()
    public_employer: bool | None = None
    any_of: tuple["Applicability", ...] = ()

    def holds(self, facts: OrganisationFacts) -> bool:
        """Say whether the rule holds for an organisation."""
        return (
            facts.headcount >= self.headcount_at_least
            and (self.headcount_at_most is None or facts.headcount <= self.headcount_at_most)
            and self._hours(facts.weekly_hours)
            and self.uses_recognised_instrument in (None, facts.uses_recognised_instrument)
            and (not self.representation or facts.representation in self.representation)
            and (not self.sectors or facts.sector in self.sectors)
            and self.public_employer in (None, facts.is_public_employer)
            and (not self.any_of or any(rule.holds(facts) for rule in self.any_of))
        )

    def _hours(self, weekly_hours: int | None) -> bool:
        if self.weekly_hours_above is None or weekly_hours is None:
            return True
        return weekly_hours > self.weekly_hours_above


EVERY_ORGANISATION = Applicability()

"""An applicability rule in its parts, so that a reader can be told which part holds and which does not."""

from catalog.applicability import Applicability
from catalog.facts import OrganisationFacts


def parts_of(rule: Applicability) -> tuple[Applicability, ...]:
    """Return a rule as rules that ask one thing each; nothing for a rule that holds for every employer.

    The parts hold together exactly when the rule holds, for any organisation of at least one person.
    """
    asked = rule.model_dump(exclude_defaults=True)
    if rule.headcount_at_least <= 1:
        asked.pop("headcount_at_least", None)
    if any(not parts_of(alternative) for alternative in rule.any_of):
        asked.pop("any_of")
    return tuple(Applicability.model_validate({field: value}) for field, value in asked.items())


def failing_parts(rule: Applicability, facts: OrganisationFacts) -> tuple[Applicability, ...]:
    """Return the parts of a rule that do not hold for an organisation."""
    return tuple(part for part in parts_of(rule) if not part.holds(facts))

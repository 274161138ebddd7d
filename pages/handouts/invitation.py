"""The invitation to a session, from what is known of it; why it is held is never read for it."""

from catalog.load import load_catalogue
from pages.participant.contacts import known_contacts
from pages.participant.help import known_double_roles
from riskmodel.application import prepare
from riskmodel.application.preparation import prepared
from riskmodel.application.settings import current_settings
from riskmodel.domain.access import Actor
from riskmodel.domain.preparation import Check
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.invitation import Circumstances, Invitation, invitation
from riskmodel.i18n.translate import Language, translator
from riskmodel.storage.stores import Stores

_ADVISER = "confidential-adviser"
# Of the routes that everybody in the country has, those for when it is urgent or close by.
_FOR_EVERYBODY = ("general-practitioner", "suicide-prevention", "emergency")


def invitation_of(stores: Stores, actor: Actor, workshop: Workshop, language: Language) -> Invitation:
    """Return the invitation to a session that the actor leads."""
    organisation = prepare.organisation(stores, actor)
    follow_up = prepared(stores, actor, workshop.id).answers.get(Check.FOLLOW_UP)
    about = Circumstances(
        workshop=workshop,
        day=long_date(workshop.held_on, language),
        headcount=organisation.facts.headcount if organisation else None,
        reports_back=follow_up is not None and follow_up.is_met,
        terms=current_settings().terms,
        help_lines=help_lines(language),
        double_roles=known_double_roles(),
    )
    return invitation(about, translator(language))


def help_lines(language: Language) -> list[str]:
    """Return whom people can turn to, one in a line: who is filled in here, then what everybody has."""
    _ = translator(language).gettext
    routes = {route.id: route for route in load_catalogue().help_routes}
    lines = [f"{contact.name}: {contact.text}" for contact in known_contacts(language).values()]
    if not lines:
        unknown = _("The name and the number are on the intranet of your organisation.")
        lines = [f"{routes[_ADVISER].name.text(language)}: {unknown}"]
    others = (routes[route_id] for route_id in _FOR_EVERYBODY)
    return [*lines, *(f"{one.name.text(language)}: {one.description.text(language)}" for one in others)]

"""Cards to print on A4: four factors on a page, the scale, and combinations."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from catalog.facts import Sector
from pages.cards.addresses import ALL, CARDS
from pages.cards.choosing import cards, read_asked
from pages.cards.sheets import STYLESHEET, sheets_of
from pages.server.cookies import actor_of
from pages.server.refused import refused
from pages.server.rendering import render
from riskmodel.application import prepare
from riskmodel.application.content import current_content
from riskmodel.application.opening import opened_stores
from riskmodel.domain.access import Role, require_role
from riskmodel.domain.errors import RiskModelError
from riskmodel.i18n.labels import sector_word
from riskmodel.i18n.translate import DESK_LANGUAGES, translator


def show_cards(request: Request) -> Response:
    """Show the cards to anybody with an account; others log in first."""
    actor = actor_of(request)
    if actor is None:
        return RedirectResponse(f"/inloggen?naar={CARDS}", 303)
    try:
        require_role(actor, *Role)
        organisation = prepare.organisation(opened_stores(), actor)
        asked = read_asked(request, organisation.facts.sector if organisation else None)
        catalogue = current_content(opened_stores())
        factors = cards(catalogue, asked)
    except RiskModelError as error:
        return refused(request, error)
    words = translator(asked.language)
    return render(
        request,
        "cards/cards.html",
        language=asked.language,
        stylesheet=STYLESHEET.url,
        asked=asked,
        all=ALL,
        left_out=0 if asked.is_all else len(set(asked.factor_ids) - {factor.id for factor in factors}),
        languages=DESK_LANGUAGES,
        sectors=[(sector.value, sector_word(sector, words)) for sector in Sector],
        number_of_cards=len(factors),
        **sheets_of(catalogue, factors, asked.language),
    )


ROUTES = [Route(CARDS, show_cards, methods=["GET"]), STYLESHEET.route]

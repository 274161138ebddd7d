"""Trying whether phones come through: the page on the phone, and the picture that leads to it."""

import segno
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pages.server.cookies import actor_of
from pages.server.refused import STYLESHEET, refused
from pages.server.rendering import language_of, render
from pages.server.room import has_come_through, network_addresses, noticed, origin_of, phones_address, port
from riskmodel.application.network import TRYOUT_PATH
from riskmodel.domain.access import Role, require_role
from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.network import is_overheard, is_unreachable
from riskmodel.i18n.room_advice import advice
from riskmodel.i18n.translate import translator

ROOM = "/kamer"


def _try_phone(request: Request) -> Response:
    """Tell a phone that it can take part; nothing else is on the page."""
    return render(request, "server/tryout.html", stylesheet=STYLESHEET.url)


def show_room(request: Request) -> Response:
    """Show who leads a session the addresses for phones, a picture to try, and what to do."""
    actor = actor_of(request)
    if actor is None:
        return RedirectResponse(f"/inloggen?naar={ROOM}", 303)
    try:
        require_role(actor, Role.FACILITATOR, Role.ADMINISTRATOR)
    except RiskModelError as error:
        return refused(request, error)
    address = phones_address(origin_of(request))
    return render(
        request,
        "server/room.html",
        stylesheet=STYLESHEET.url,
        address=address,
        picture=segno.make(f"{address}{TRYOUT_PATH}", error="m", micro=False).svg_data_uri(scale=8, border=2),
        tryout=TRYOUT_PATH,
        others=[other for other in network_addresses() if other != address],
        is_unreachable=is_unreachable(address),
        is_overheard=is_overheard(address),
        came_through=has_come_through(),
        advice=advice(translator(language_of(request)), port()),
    )


try_phone = noticed(_try_phone)

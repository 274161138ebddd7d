"""What stands on the room's screen, seen by who leads the workshop."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pages.projector.routes import ROUTES
from riskmodel.application import facilitate
from riskmodel.domain.access import Actor
from riskmodel.storage.stores import Stores
from tests.builders import Pair, Room, a_room
from tests.server.clients import ORIGIN, Browser, a_browser, said

HIGH, MIDDLE, LOW, UNKNOWN = (5, 4), (3, 3), (1, 2), (None, 3)


@dataclass(frozen=True)
class Leader:
    """A facilitator with a cookie."""

    stores: Stores
    actor: Actor
    token: str
    round_id: str

    def room(self, *, team: str = "Kliniek", invited: int = 12, manager_present: bool = False) -> Room:
        """A workshop with an open lobby."""
        return a_room(
            self.stores,
            self.actor,
            self.round_id,
            team=team,
            invited=invited,
            manager_present=manager_present,
        )

    def revealed(
        self,
        pairs: Sequence[Pair],
        *,
        team: str = "Kliniek",
        invited: int = 12,
        manager_present: bool = False,
        show: bool = True,
    ) -> Room:
        """A workshop after scoring, with the first factor on the screen."""
        room = self.room(team=team, invited=invited, manager_present=manager_present)
        room.join(len(pairs))
        room.start()
        room.score(room.workshop.factor_ids[0], pairs)
        room.close()
        if show:
            facilitate.show_factor(self.stores, self.actor, room.workshop_id, room.workshop.factor_ids[0])
        return room

    def browser(self, language: str = "nl", origin: str = ORIGIN) -> Browser:
        """A browser in which the facilitator is logged in."""
        browser = a_browser(ROUTES, origin)
        # Under an https address only the second name counts, which a browser keeps for https alone.
        browser.cookies.update({"sid": self.token, "__Host-sid": self.token, "taal": language})
        return browser

    def page(self, room: Room, language: str = "nl") -> str:
        """The whole page."""
        answer = self.browser(language).get(f"/scherm/{room.workshop_id}")
        assert answer.status_code == 200
        return str(answer.text)

    def says(self, room: Room, language: str = "nl") -> list[str]:
        """What the screen says, line by line."""
        return said(self.page(room, language))

    def stand(self, room: Room) -> str:
        """The word that tells whether the screen changed."""
        answer = self.browser().get(f"/scherm/{room.workshop_id}/stand")
        assert answer.status_code == 200
        return str(answer.text)


def lengths(html: str) -> list[tuple[str, str, str]]:
    """The drawn parts of the bars: where they start, how long they are, and their class."""
    found = re.findall(r'<rect (?:x="([\d.]+)%" )?width="([\d.]+)%" height="100%" class="([\w ]+)"', html)
    return [part for part in found if part[-1] != "ground"]

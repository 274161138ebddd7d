"""A browser's side of Streamlit's protocol without a browser: whoever writes it can send anything."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

PATIENCE = 60.0
_AUTHORITY = "PLACEHOLDER_AUTH_TOKEN"
OWN = "its own address"


@dataclass
class Wire:
    """One open websocket; what the last run put on the screen."""

    socket: ClientConnection
    session_id: str = ""
    page_hash: str = ""
    ended: int = 0
    redirect: str = ""
    words: str = ""
    elements: list[Element] = field(default_factory=list)

    def run(self, page: str = "", **asked: Any) -> "Wire":
        """Ask for a run and read until it ended."""
        self.ask(page, **asked)
        return self.read()

    def ask(
        self,
        page: str = "",
        *,
        page_hash: str = "",
        fragment: str = "",
        query: str = "",
        states: Mapping[str, tuple[str, Any]] = {},
    ) -> None:
        """Ask for a run; `states` are kinds and values that widgets are said to have, by their id."""
        message = BackMsg()
        asked = message.rerun_script
        asked.page_name, asked.page_script_hash = page, page_hash or ("" if page else self.page_hash)
        asked.fragment_id, asked.query_string = fragment, query
        for widget, (kind, content) in states.items():
            state = asked.widget_states.widgets.add(id=widget)
            if isinstance(content, list):
                getattr(state, kind).data.extend(content)
            else:
                setattr(state, kind, content)
        self.send(message.SerializeToString())

    def send(self, frame: bytes | str) -> None:
        """Send one frame, of whatever."""
        self.socket.send(frame)

    def read(self) -> "Wire":
        """Read what comes until a run ended; raises `ConnectionClosed` when the server hangs up."""
        self.elements.clear()
        self.words, self.ended = "", 0
        while not self.ended:
            message = ForwardMsg.FromString(self.socket.recv(PATIENCE, decode=False))
            self.words += str(message)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self.session_id = message.new_session.initialize.session_id or self.session_id
                self.page_hash = message.new_session.page_script_hash
            elif kind == "navigation":
                self.page_hash = message.navigation.page_script_hash
            elif kind == "auth_redirect":
                self.redirect = message.auth_redirect.url
            elif kind == "delta":
                self.elements.append(message.delta.new_element)
            elif kind == "script_finished":
                # A run that gives way to a newer one is followed by that one.
                self.ended = 0 if message.script_finished == 2 else message.script_finished + 1
        return self

    def widget(self, key: str) -> tuple[str, Any]:
        """The id of the widget with this key, and all that the browser was told about it."""
        for element in self.elements:
            told: Any = getattr(element, element.WhichOneof("type") or "", None)
            if getattr(told, "id", "").endswith(f"-{key}"):
                return told.id, told
        raise LookupError(key)

    def titles(self) -> list[str]:
        """The headings of the screen."""
        return [element.heading.body for element in self.elements if element.WhichOneof("type") == "heading"]

    def alerts(self) -> list[str]:
        """What the coloured boxes say."""
        return [element.alert.body for element in self.elements if element.WhichOneof("type") == "alert"]


@contextmanager
def opened(
    url: str,
    cookie: str = "",
    *,
    origin: str | None = OWN,
    session_id: str = "",
    headers: Mapping[str, str] = {},
) -> Iterator[Wire]:
    """Open a websocket with this cookie and origin, maybe claiming somebody's session; nothing runs yet."""
    protocols = ["streamlit", _AUTHORITY, *([session_id] if session_id else [])]
    known = {**({"Cookie": cookie} if cookie else {}), **headers}
    with connect(
        f"{url.replace('http', 'ws', 1)}/_stcore/stream",
        origin=None if origin is None else Origin(url if origin == OWN else origin),
        subprotocols=[Subprotocol(name) for name in protocols],
        additional_headers=known,
        max_size=None,
        proxy=None,
    ) as socket:
        yield Wire(socket)


def hangs_up(wire: Wire, frames: Iterable[bytes | str]) -> int:
    """Send frames until the server hangs up, and return with which code."""
    try:
        for frame in frames:
            wire.send(frame)
        while True:
            wire.socket.recv(PATIENCE, decode=False)
    except ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd else 1006

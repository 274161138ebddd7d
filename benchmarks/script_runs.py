"""A browser's side of Streamlit's protocol: ask for a run of the script, wait until it is finished."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

_PATIENCE = 60.0
_PROTOCOLS = (Subprotocol("streamlit"), Subprotocol("PLACEHOLDER_AUTH_TOKEN"))


class ScriptFailedError(Exception):
    """A run ended in another way than it should; what it measured means nothing."""


@dataclass
class Screen:
    """A screen that is open in one browser.

    `fragments` are those that refresh themselves, `metrics` what the last run showed in large figures.
    """

    socket: ClientConnection
    page: str
    query: str
    page_hash: str = ""
    fragments: list[str] = field(default_factory=list)
    metrics: list[str] = field(default_factory=list)

    def run(self, fragment: str = "") -> float:
        """Run the whole script, or one fragment as its clock does; return the seconds it took.

        From the message that asks for it to the one that says it is finished; a browser then paints.
        Raises `ScriptFailedError`.
        """
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.page_name = "" if self.page_hash else self.page
        message.rerun_script.page_script_hash = self.page_hash
        message.rerun_script.fragment_id = fragment
        message.rerun_script.is_auto_rerun = bool(fragment)
        wanted = (
            ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY if fragment else ForwardMsg.FINISHED_SUCCESSFULLY
        )
        asked = message.SerializeToString()
        self.metrics.clear()
        start = time.perf_counter()
        self.socket.send(asked)
        status = self._read_until_finished()
        seconds = time.perf_counter() - start
        if status != wanted:
            raise ScriptFailedError(status)
        return seconds

    def _read_until_finished(self) -> int:
        while True:
            received = self.socket.recv(_PATIENCE, decode=False)
            message = ForwardMsg.FromString(received)
            kind = message.WhichOneof("type")
            if kind == "script_finished":
                return int(message.script_finished)
            if kind == "new_session":
                self.page_hash = message.new_session.page_script_hash
            elif kind == "navigation":
                # With several pages in one script, only this says which page it became.
                self.page_hash = message.navigation.page_script_hash
            elif kind == "auto_rerun":
                self._note_fragment(message.auto_rerun.fragment_id)
            elif kind == "delta":
                self._note(message.delta)

    def _note_fragment(self, fragment: str) -> None:
        if fragment not in self.fragments:
            self.fragments.append(fragment)

    def _note(self, delta: Delta) -> None:
        kind = delta.new_element.WhichOneof("type")
        if kind == "exception":
            raise ScriptFailedError(delta.new_element.exception.message)
        if kind == "metric":
            self.metrics.append(delta.new_element.metric.body)


@contextmanager
def opened_screen(address: str, page: str = "", query: str = "", cookie: str = "") -> Iterator[Screen]:
    """Open a screen as a browser does, with its cookie in the handshake, and run it once."""
    with connect(
        f"{address.replace('http', 'ws', 1)}/_stcore/stream",
        origin=Origin(address),
        subprotocols=_PROTOCOLS,
        additional_headers={"Cookie": cookie} if cookie else {},
        max_size=None,
        proxy=None,
    ) as socket:
        screen = Screen(socket, page, query)
        screen.run()
        yield screen

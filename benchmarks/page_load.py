"""One first load of a page on an emulated slow phone with a slow connection."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession

_PATIENCE = 120_000
_KBIT = 1000 / 8
_SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1600 * _KBIT,
    "uploadThroughput": 750 * _KBIT,
}
_SLOWER = 4
# Looks before every painted frame; the moment counts from when the page was asked for, after the frame
# that shows the control. No frame is painted while a stylesheet is awaited.
_WATCH = """
window.usable = new Promise((resolve, reject) => {
  const look = () => {
    const control = document.querySelector(%r);
    const how = { visibilityProperty: true, opacityProperty: true };
    if (control && !control.disabled && control.checkVisibility(how))
      setTimeout(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  setTimeout(() => reject(new Error("the control did not come")), %d);
});
"""


@dataclass(frozen=True)
class Load:
    """What one load took: bytes received (headers and websocket messages too), seconds until usable."""

    requests: int
    bytes: int
    usable: float


@dataclass
class _Counter:
    requests: int = 0
    bytes: int = 0

    def listen(self, session: CDPSession) -> None:
        session.on("Network.loadingFinished", self._finished)
        session.on("Network.webSocketFrameReceived", self._received)

    def _finished(self, event: dict[str, Any]) -> None:
        self.requests += 1
        self.bytes += int(event["encodedDataLength"])

    def _received(self, event: dict[str, Any]) -> None:
        # Binary messages are told in base64.
        payload: str = event["response"]["payloadData"]
        is_binary = event["response"]["opcode"] == 2
        self.bytes += len(payload) * 3 // 4 if is_binary else len(payload)


def load_page(browser: Browser, url: str, control: str) -> Load:
    """Load a page in a browser that never saw it, until the control is usable and nothing more comes."""
    with browser.new_context(viewport={"width": 375, "height": 812}, locale="nl-NL") as context:
        context.set_default_timeout(_PATIENCE)
        page = context.new_page()
        session = context.new_cdp_session(page)
        counter = _Counter()
        counter.listen(session)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", _SLOW_4G)
        session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
        page.add_init_script(_WATCH % (control, _PATIENCE))
        page.goto(url, timeout=_PATIENCE, wait_until="commit")
        usable = float(page.evaluate("window.usable")) / 1000
        page.wait_for_load_state("networkidle", timeout=_PATIENCE)
    return Load(counter.requests, counter.bytes, usable)

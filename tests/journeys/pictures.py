"""Makes the pictures of docs/handleiding.md from the running product: `python -m tests.journeys.pictures`."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from riskmodel.domain.preparation import Purpose
from tests.browser.server import ROOT, Server
from tests.journeys.whole_session import Shots, furnish, play

GUIDE = ROOT / "docs" / "handleiding"
PICTURES = {
    "01-voorbereiden": "00-voorbereiden-bureau",
    "02-binnenkomst-kamer": "01-binnenkomst-kamer",
    "03-opening-kamer": "02-opening-kamer",
    "04-herkennen-telefoon": "05-herkennen-telefoon",
    "05-scoren-telefoon": "07-scoren-telefoon",
    "06-onthullen": "08-onthullen-bureau",
    "07-maatregelen": "11-maatregelen-bureau",
    "08-voorlezen-telefoon": "14-voorlezen-telefoon",
    "09-verzegelen": "15-veiligheid-bureau",
    "10-na-afloop": "16-na-afloop-bureau",
}


def main() -> int:
    """Play a session, and put its pictures beside the guide."""
    chromium = shutil.which("chromium") or ""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        workshop_id = furnish(folder, Purpose.PREVENTIVE)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        with Server(folder) as server:
            play(browser, server, workshop_id, Shots(folder / "pictures"))
        browser.close()
        GUIDE.mkdir(exist_ok=True)
        for target, source in PICTURES.items():
            shutil.copyfile(folder / "pictures" / f"{source}.png", GUIDE / f"{target}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""A whole session by the full script in real browsers: preventive, and after reports."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from riskmodel.domain.preparation import Purpose
from tests.browser.server import Server
from tests.journeys.whole_session import Shots, furnish, play


@pytest.mark.parametrize(
    "purpose", [Purpose.PREVENTIVE, pytest.param(Purpose.REACTIVE, marks=pytest.mark.long)]
)
def test_a_whole_session(browser: Browser, tmp_path: Path, purpose: Purpose) -> None:
    workshop_id = furnish(tmp_path, purpose)
    shots = Shots(tmp_path / "pictures")
    with Server(tmp_path) as server:
        play(browser, server, workshop_id, shots)
    assert len(shots.taken) == len(list((tmp_path / "pictures").glob("*.png")))
    assert list(tmp_path.glob(f"data/*/*{workshop_id}*")) == []

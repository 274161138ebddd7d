"""Streamlit's command, for which Ctrl-C is a way to stop and no failure: `risicotafel serve` runs it."""

import signal
import sys
from types import FrameType
from typing import NoReturn

from streamlit.web.cli import main


def stop(_number: int, _frame: FrameType | None) -> NoReturn:
    """End without a word: by now the server has closed everything."""
    sys.exit(0)


if __name__ == "__main__":
    # The server takes over while it runs, and afterwards sends itself the signal that ended it.
    signal.signal(signal.SIGINT, stop)
    main(prog_name="streamlit")

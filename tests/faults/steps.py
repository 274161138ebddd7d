"""Killing a process at a step of our own code."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import riskmodel

OURS = str(Path(riskmodel.__file__).parent)


def counting_calls(act: Callable[[], object], at_call: Callable[[int], None]) -> int:
    """Run `act`; tell `at_call` about every call and return within our own code, and return how many."""
    seen = 0

    def watch(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal seen
        if event in ("call", "return") and frame.f_code.co_filename.startswith(OURS):
            seen += 1
            at_call(seen)

    sys.setprofile(watch)
    try:
        act()
    finally:
        sys.setprofile(None)
    return seen


def killed_at(step: int, prepare: Callable[[], Callable[[], object]]) -> bool:
    """Do what `prepare` returns in a process that is killed at a step; say whether it got that far."""
    child = os.fork()
    if child == 0:

        def die(seen: int) -> None:
            if seen == step:
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            counting_calls(prepare(), die)
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])

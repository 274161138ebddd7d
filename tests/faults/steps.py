"""Killing a process at a step of our own code."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
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


def at_function(name: str, act: Callable[[], object], once: Callable[[], None]) -> None:
    """Run `act`; do something when it first calls a function of ours of this name."""
    reached = False

    def watch(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal reached
        code = frame.f_code
        if not reached and event == "call" and code.co_name == name and code.co_filename.startswith(OURS):
            reached = True
            once()

    sys.setprofile(watch)
    try:
        act()
    finally:
        sys.setprofile(None)


class Held:
    """Something in a thread that stands still at a function until it may go on."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.reached, self.go_on = Event(), Event()

    def run(self, act: Callable[[], object]) -> None:
        """Do it, standing still where it was asked to."""
        at_function(self._name, act, self._stand_still)

    def _stand_still(self) -> None:
        self.reached.set()
        self.go_on.wait()


@dataclass(frozen=True)
class Paused:
    """A process of our own that stands still at a function."""

    process: int
    wake: int

    def go_on(self) -> int:
        """Let it go on to its end; return how it ended, 0 when nothing was raised."""
        os.write(self.wake, b"!")
        os.close(self.wake)
        return os.waitpid(self.process, 0)[1]


def paused_at(name: str, act: Callable[[], object]) -> Paused:
    """Do something in a process that stands still at a function, and return once it does."""
    (told, tell), (woken, wake) = os.pipe(), os.pipe()
    process = os.fork()
    if process == 0:

        def stand_still() -> None:
            os.write(tell, b"!")
            os.read(woken, 1)

        try:
            at_function(name, act, stand_still)
        except BaseException:
            os._exit(1)
        os._exit(0)
    for end in (tell, woken):
        os.close(end)
    assert os.read(told, 1) == b"!"
    os.close(told)
    return Paused(process, wake)

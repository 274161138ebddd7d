"""The timetables of a session: which steps it has, and how many minutes each is planned to take."""

from enum import StrEnum


class Timetable(StrEnum):
    """How much of the script a session follows."""

    FULL = "full"
    SHORT = "short"
    CORE = "core"

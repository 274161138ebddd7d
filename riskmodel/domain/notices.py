"""What a person with an account has to have read before going on."""

from enum import StrEnum


class Notice(StrEnum):
    """A notice that is shown until it is read; the value is what is kept."""

    PLAIN_HTTP = "plain-http"

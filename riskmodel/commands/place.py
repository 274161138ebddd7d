"""Where the server is, as far as the command line can know."""

from riskmodel.application.settings import current_settings

_HERE = "http://localhost:8501"


def web_address_of_server() -> str:
    """Return the address in the settings, else that of a server on this computer."""
    return (current_settings().address or _HERE).rstrip("/")

"""The addresses of the computer on which the product runs."""

import ifaddr

from riskmodel.domain.network import Interface, Reach, reach_of

TRYOUT_PATH = "/proef"
"""Where a phone finds out that it comes through."""


def reach() -> Reach:
    """Return where phones can try now; asked anew each time, because a laptop changes networks."""
    return reach_of(
        Interface(adapter.nice_name, address.ip if isinstance(address.ip, str) else address.ip[0])
        for adapter in ifaddr.get_adapters()
        for address in adapter.ips
    )

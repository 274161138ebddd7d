"""The addresses of a computer, and which of them a phone in the room could reach."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}
# Bridges of containers and virtual machines, and tunnels. Not macOS's bridge100 and Windows's "Wi-Fi
# Direct Virtual Adapter": those are the computer's own hotspot.
_VIRTUAL = re.compile(
    r"docker|br-[0-9a-f]{6,}|veth|virbr|vmnet|vboxnet|virtualbox|vmware|hyper-v|vethernet|podman|cni|flannel"
    r"|lxc|lxd|utun|tun\d|tap\d|tap-|wg\d|wireguard|tailscale|zerotier",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Interface:
    """A way into this computer: its name as the system gives it, and one IP address."""

    name: str
    address: str


@dataclass(frozen=True)
class Reach:
    """Where phones can try: IP addresses, the likeliest first, and names of what was passed over."""

    addresses: tuple[str, ...]
    virtual: tuple[str, ...] = ()


def reach_of(interfaces: Iterable[Interface]) -> Reach:
    """Return where phones can try: private IPv4 first, IPv6 last, nothing that only this computer sees."""
    usable = [
        (interface.name, ip)
        for interface in interfaces
        if not ((ip := ip_address(interface.address)).is_loopback or ip.is_link_local or ip.is_unspecified)
    ]
    virtual = dict.fromkeys(name for name, _ip in usable if _VIRTUAL.match(name))
    real = [ip for name, ip in usable if name not in virtual]
    return Reach(tuple(dict.fromkeys(map(str, sorted(real, key=_unlikeliness)))), tuple(virtual))


def _unlikeliness(ip: IPv4Address | IPv6Address) -> tuple[bool, bool]:
    return ip.version == 6, not ip.is_private


def is_this_computer(host: str) -> bool:
    """Say whether a host name or IP address always means the computer on which it is used."""
    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        ip = ip_address(name)
    except ValueError:
        return False
    return ip.is_loopback or ip.is_unspecified


def web_address(scheme: str, host: str, port: int) -> str:
    """Return an address as a browser writes it, such as http://192.168.1.20:8501."""
    name = f"[{host}]" if ":" in host else host
    return f"{scheme}://{name}" if _DEFAULT_PORTS.get(scheme) == port else f"{scheme}://{name}:{port}"


def address_for_phones(browser: str, network: Sequence[str]) -> str:
    """Return the address that phones use, out of the one in the browser and those on the network.

    Whoever opened the screen at an address on the network chose that one; otherwise the likeliest counts.
    """
    if browser in network or not network:
        return browser
    return network[0]


def is_unreachable(address: str) -> bool:
    """Say whether no other device can reach an address."""
    return is_this_computer(urlsplit(address).hostname or "")


def is_overheard(address: str) -> bool:
    """Say whether others on the network can read along with what goes to an address."""
    return urlsplit(address).scheme == "http" and not is_unreachable(address)

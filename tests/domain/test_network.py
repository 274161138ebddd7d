"""Which addresses of a computer phones could use, out of those that computers really have."""

import pytest

from riskmodel.domain.network import (
    Interface,
    Reach,
    address_for_phones,
    is_overheard,
    is_this_computer,
    reach_of,
    web_address,
)

LAPTOP = (
    Interface("lo", "127.0.0.1"),
    Interface("lo", "::1"),
    Interface("wlp3s0", "2a02:a450::17"),
    Interface("wlp3s0", "fe80::1"),
    Interface("eth0", "80.100.1.2"),
    Interface("wlp3s0", "192.168.1.20"),
    Interface("docker0", "172.17.0.1"),
    Interface("br-0a1b2c3d4e5f", "172.18.0.1"),
    Interface("tailscale0", "100.64.0.9"),
    Interface("usb0", "169.254.3.4"),
)


def test_private_addresses_come_first_and_ipv6_last() -> None:
    assert reach_of(LAPTOP) == Reach(
        ("192.168.1.20", "80.100.1.2", "2a02:a450::17"), ("docker0", "br-0a1b2c3d4e5f", "tailscale0")
    )


def test_a_computer_without_a_network_has_no_address() -> None:
    assert reach_of(LAPTOP[:2]) == Reach(())


@pytest.mark.parametrize(
    ("name", "is_used"),
    [
        ("Wi-Fi", True),
        ("bridge100", True),
        ("Microsoft Wi-Fi Direct Virtual Adapter", True),
        ("en0", True),
        ("Hyper-V Virtual Ethernet Adapter", False),
        ("vEthernet (WSL)", False),
        ("VirtualBox Host-Only Ethernet Adapter", False),
        ("virbr0", False),
        ("utun3", False),
        ("wg0", False),
    ],
)
def test_a_hotspot_is_no_virtual_machine(name: str, is_used: bool) -> None:
    assert reach_of([Interface(name, "192.168.137.1")]) == (
        Reach(("192.168.137.1",)) if is_used else Reach((), (name,))
    )


@pytest.mark.parametrize(
    ("host", "is_here"),
    [
        ("localhost", True),
        ("LOCALHOST.", True),
        ("risico.localhost", True),
        ("127.8.8.8", True),
        ("[::1]", True),
        ("0.0.0.0", True),
        ("192.168.1.20", False),
        ("localhost.example.org", False),
        ("", False),
    ],
)
def test_what_means_this_computer(host: str, is_here: bool) -> None:
    assert is_this_computer(host) is is_here


@pytest.mark.parametrize(
    ("scheme", "host", "port", "address"),
    [
        ("http", "192.168.1.20", 8501, "http://192.168.1.20:8501"),
        ("http", "192.168.1.20", 80, "http://192.168.1.20"),
        ("https", "192.168.1.20", 443, "https://192.168.1.20"),
        ("https", "fd00::2", 8501, "https://[fd00::2]:8501"),
    ],
)
def test_an_address_as_a_browser_writes_it(scheme: str, host: str, port: int, address: str) -> None:
    assert web_address(scheme, host, port) == address


NETWORK = ("http://192.168.1.20:8501", "http://10.0.0.7:8501")


@pytest.mark.parametrize(
    ("browser", "network", "chosen"),
    [
        ("http://localhost:8501", NETWORK, NETWORK[0]),
        ("http://laptop-van-gijs:8501", NETWORK, NETWORK[0]),
        (NETWORK[1], NETWORK, NETWORK[1]),
        ("http://localhost:8501", (), "http://localhost:8501"),
    ],
)
def test_the_address_that_somebody_opened_wins_when_phones_can_use_it(
    browser: str, network: tuple[str, ...], chosen: str
) -> None:
    assert address_for_phones(browser, network) == chosen


@pytest.mark.parametrize(
    ("address", "is_heard"),
    [
        ("http://192.168.1.20:8501", True),
        ("http://risico.example.org", True),
        ("https://risico.example.org", False),
        ("http://localhost:8501", False),
        ("http://[::1]:8501", False),
    ],
)
def test_only_plain_http_to_another_device_is_overheard(address: str, is_heard: bool) -> None:
    assert is_overheard(address) is is_heard

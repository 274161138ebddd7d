"""One real browser per process of tests, and a server for who asks."""

from tests.browser.fixtures import browser, server

__all__ = ["browser", "server"]

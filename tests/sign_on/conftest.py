"""An identity provider that runs, and an installation that trusts it."""

import warnings
from collections.abc import Iterator

import pytest

from tests.sign_on.provider import Provider


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the settings of whoever runs it, and from warnings of the provider."""
    monkeypatch.delenv("RISICOTAFEL_ADDRESS", raising=False)
    warnings.filterwarnings("ignore", category=DeprecationWarning, module="authlib|oidc_provider_mock")


@pytest.fixture(scope="session")
def _running() -> Iterator[Provider]:
    with Provider() as running:
        yield running


@pytest.fixture
def provider(_running: Provider, monkeypatch: pytest.MonkeyPatch) -> Provider:
    """A provider that behaves, and settings that name it."""
    _running.behave()
    for name, value in _running.settings().items():
        monkeypatch.setenv(name, value)
    return _running

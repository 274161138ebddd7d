"""What an administrator installs from and reads: it names settings, options and addresses that exist."""

import inspect
import re
import tomllib
from pathlib import Path

import pytest
from starlette.routing import Match

import app
from riskmodel.application.settings import Settings, SignOn
from riskmodel.commands.serve import serve

ROOT = Path(__file__).parents[2]
DEPLOY = sorted(path for path in (ROOT / "deploy").rglob("*") if path.is_file())
PAGES = [ROOT / "docs" / "beheer.md", ROOT / "docs" / "administration.md"]
VARIABLES = {"SETTINGS", "LANGUAGE"} | {name.upper() for name in Settings.model_fields}
SIGN_ON = {f"SIGN_ON__{name.upper()}" for name in SignOn.model_fields} | {"SIGN_ON__"}


@pytest.mark.parametrize("path", [*DEPLOY, *PAGES, ROOT / "README.md"], ids=lambda path: path.name)
def test_every_variable_that_is_named_exists(path: Path) -> None:
    named = set(re.findall(r"RISICOTAFEL_([A-Z][A-Z_]*)", path.read_text(encoding="utf-8")))
    assert named - VARIABLES - SIGN_ON == set()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_setting_has_a_row(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z_]+)` \|", text, re.MULTILINE)
    assert rows == list(Settings.model_fields)
    example = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    read = Settings.model_validate(tomllib.loads("\n".join(example)))
    assert read.sign_on is not None
    assert read.sign_on.model_fields_set == set(SignOn.model_fields)


def test_the_readme_names_every_setting_too() -> None:
    named = re.findall(r"^\| `RISICOTAFEL_([A-Z_]+)", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert {name.split("__")[0] for name in named} == VARIABLES


def to_type(text: str) -> list[str]:
    """What stands in the blocks of a page, without comments."""
    blocks = re.findall(r"^```\w*\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    return [re.sub(r"\s+#.*", "", block) for block in blocks]


def test_both_languages_say_the_same_commands_under_as_many_headings() -> None:
    dutch, english = (path.read_text(encoding="utf-8") for path in PAGES)
    assert len(to_type(dutch)) >= 8
    assert to_type(dutch) == to_type(english)
    levels = [re.findall(r"^#+ ", text, re.MULTILINE) for text in (dutch, english)]
    assert levels[0] == levels[1]


@pytest.mark.parametrize("path", [*DEPLOY, *PAGES, ROOT / "README.md"], ids=lambda path: path.name)
def test_every_option_of_serve_that_is_named_exists(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if re.search(r"\bserve\b", line)]
    named = set(re.findall(r"--([a-z-]+)", "\n".join(lines)))
    assert named - set(inspect.signature(serve).parameters) == set()


def test_the_address_for_watching_is_answered() -> None:
    named = re.findall(r"127\.0\.0\.1:8501(/\w+)", (ROOT / "deploy" / "Dockerfile").read_text())
    scope = {"type": "http", "path": named[0], "method": "GET", "root_path": "", "headers": []}
    assert [route.path for route in app.routes if route.matches(scope)[0] is Match.FULL] == named


def test_the_wheel_brings_what_serve_runs_with_streamlits_settings_beside_it() -> None:
    """`tests/commands` runs it from the checkout; in a wheel it stands in a folder of its own."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"] == {
        "app.py": "pages/start/app.py",
        ".streamlit/config.toml": "pages/start/.streamlit/config.toml",
    }


def test_the_image_gets_what_the_wheel_is_built_from() -> None:
    ignored = (ROOT / "deploy" / "Dockerfile.dockerignore").read_text().splitlines()
    let_in = {line.removeprefix("!") for line in ignored if line.startswith("!")}
    wheel = {
        "app.py",
        ".streamlit",
        "catalog",
        "pages",
        "riskmodel",
        "pyproject.toml",
        "README.md",
        "LICENSE",
    }
    assert let_in == wheel | {"requirements.txt"}

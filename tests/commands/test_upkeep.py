"""Backing up, putting back, checking and exporting on the command line: one sentence, one exit code."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from catalog.load import FOLDER
from catalog.read import catalogue_files
from riskmodel.application.opening import close_stores, opened_stores
from riskmodel.commands import main
from riskmodel.domain.access import Role
from riskmodel.storage import turns
from riskmodel.storage.stores import Stores
from tests.builders import a_person
from tests.worlds import Worlds

run = CliRunner().invoke


@pytest.fixture
def folder(stores: Stores, tmp_path: Path, worlds: Worlds, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with the sample, and words in English."""
    monkeypatch.setenv("RISICOTAFEL_LANGUAGE", "en")
    monkeypatch.setenv("RISICOTAFEL_SETTINGS", str(tmp_path / "risicotafel.toml"))
    worlds.laid(stores, load_the_sample)
    close_stores()
    return tmp_path / "data"


def load_the_sample(_stores: Stores) -> None:
    assert run(main, ["sample"]).exit_code == 0


@pytest.fixture
def catalogue_copy(tmp_path: Path) -> Path:
    """A copy of the catalogue's files that a test may spoil."""
    for file in catalogue_files(FOLDER):
        target = tmp_path / "catalog" / file.relative_to(FOLDER)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    return tmp_path / "catalog"


def spoil(catalogue: Path, item: str, line: str) -> None:
    """Take the first such line after the id of an item out of the measures of prevention."""
    path = catalogue / "measures" / "prevention.toml"
    before, rest = path.read_text(encoding="utf-8").split(item)
    path.write_text(before + item + rest.replace(line, "", 1), encoding="utf-8")


def test_a_backup_is_put_back_and_the_open_session_named(folder: Path, tmp_path: Path) -> None:
    backup = str(tmp_path / "backup.sqlite")
    assert run(main, ["backup", "--to", backup]).exit_code == 0
    done = run(main, ["restore", "--replace", backup], input="replace\n")
    assert done.exit_code == 0
    assert "1 session was open in the backup and is void" in done.output
    assert "  Laboratorium, " in done.output
    assert len(list((folder / "backups").iterdir())) == 1


def test_without_a_place_a_backup_goes_to_the_data_folder(folder: Path) -> None:
    assert run(main, ["backup"]).exit_code == 0
    [made] = (folder / "backups").iterdir()
    assert made.name.startswith("risicotafel-20")


@pytest.mark.parametrize(
    ("arguments", "typed", "said"),
    [
        (["restore"], "", "add --replace"),
        (["restore", "--replace"], "yes\n", "Nothing was changed."),
        (["restore", "--replace"], "", ""),
    ],
    ids=["unasked", "another word", "no word"],
)
def test_nothing_is_replaced_by_accident(
    folder: Path, tmp_path: Path, arguments: list[str], typed: str, said: str
) -> None:
    backup = str(tmp_path / "backup.sqlite")
    run(main, ["backup", "--to", backup])
    refused = run(main, [*arguments, backup], input=typed)
    assert refused.exit_code == 1
    assert said in refused.output
    assert len(list((folder / "live").glob("*.sqlite"))) == 1


def test_while_the_server_runs_nothing_is_put_back(folder: Path, tmp_path: Path) -> None:
    backup = str(tmp_path / "backup.sqlite")
    run(main, ["backup", "--to", backup])
    with turns.sharing(folder):
        refused = run(main, ["restore", "--replace", backup], input="replace\n")
    assert (refused.exit_code, refused.stderr) == (
        1,
        "The server is running. Stop it first, then try again.\n",
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('colour = "red"', "There is no setting colour"),
        ("audit_days = 0", "The value of the setting audit_days"),
        ("address == 3", "The settings file cannot be read"),
        ("[sign_on]\nclient_id = 'a'\nclient_secret = 'hush'", "The setting sign_on.metadata_url"),
        ("[sign_on]\nroles = {x = 'boss'}", "sign_on.metadata_url"),
    ],
    ids=["unknown", "bad value", "bad file", "missing", "in a group"],
)
@pytest.mark.parametrize("command", ["check", "backup", "sample"])
def test_a_wrong_setting_is_one_sentence(
    folder: Path, tmp_path: Path, command: str, content: str, said: str
) -> None:
    (tmp_path / "risicotafel.toml").write_text(content)
    refused = run(main, [command])
    assert refused.exit_code == 1
    assert said in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    assert "hush" not in refused.output


def test_a_wrong_variable_is_called_by_its_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RISICOTAFEL_AUDIT_DAYS", "many")
    assert run(main, ["check"]).stderr == (
        "The value of the setting RISICOTAFEL_AUDIT_DAYS is not one that it can have.\n"
    )


def test_a_check_lists_settings_without_secrets(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RISICOTAFEL_DATABASE_URL", "postgresql+psycopg://me:hush@127.0.0.1:1/none")
    monkeypatch.setenv("RISICOTAFEL_ADRES", "https://risico.example.org")
    done = run(main, ["check"])
    assert done.exit_code == 1
    assert "database_url = (secret)  [environment]" in done.output
    assert "RISICOTAFEL_ADRES is set in the environment, but there is no such setting." in done.output
    assert "[WRONG] The database does not answer." in done.output
    assert "hush" not in done.output


def test_a_check_finds_nothing_wrong(folder: Path) -> None:
    done = run(main, ["check"])
    assert done.exit_code == 0
    assert "[note]" not in done.output
    assert "its tables are of version" in done.output
    assert "The catalogue is sound." in done.output


def test_a_check_makes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RISICOTAFEL_DATA", str(tmp_path / "none"))
    assert run(main, ["check"]).exit_code == 0
    assert not (tmp_path / "none").exists()


def test_a_check_warns_of_clouds_and_other_eyes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RISICOTAFEL_LANGUAGE", "en")
    data = tmp_path / "OneDrive" / "data"
    data.mkdir(parents=True, mode=0o755)
    monkeypatch.setenv("RISICOTAFEL_DATA", str(data))
    done = run(main, ["check"])
    assert done.exit_code == 0
    assert "looks as if it is copied to a cloud" in done.output
    assert "Other users of this computer can look into" in done.output


def test_a_damaged_database_is_said_and_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RISICOTAFEL_DATA", str(tmp_path))
    (tmp_path / "risicotafel.sqlite").write_bytes(b"not a database " * 500)
    for command in ("check", "backup", "sample"):
        assert run(main, [command]).exit_code == 1
    assert (tmp_path / "risicotafel.sqlite").read_bytes() == b"not a database " * 500


def test_exporting_a_sealed_session(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "plan.xlsx"
    assert run(main, ["export", "intensive care", "--to", str(target)]).exit_code == 0
    assert target.read_bytes().startswith(b"PK")
    assert run(main, ["export", "intensive care", "--to", str(target)]).exit_code == 1


@pytest.mark.parametrize("wanted", ["Laboratorium", "nobody"], ids=["open", "unknown"])
def test_nothing_else_is_exported(folder: Path, tmp_path: Path, wanted: str) -> None:
    refused = run(main, ["export", wanted, "--to", str(tmp_path / "plan.xlsx")])
    assert refused.exit_code == 1
    assert not (tmp_path / "plan.xlsx").exists()


def test_somebody_is_invited_disabled_and_enabled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_person(opened_stores(), Role.ADMINISTRATOR, name="Ada Beheer")
    close_stores()
    monkeypatch.setenv("RISICOTAFEL_ADDRESS", "https://risico.example.org/")
    invited = run(main, ["user", "invite", "sam@x.example", "--name", "Sam", "--role", "management"])
    assert invited.exit_code == 0
    assert invited.output.splitlines()[1].startswith("https://risico.example.org/wachtwoord/")
    for command in ("disable", "enable", "reset"):
        assert run(main, ["user", command, "sam@x.example"]).exit_code == 0
    assert run(main, ["user", "roles", "Sam", "--role", "facilitator"]).exit_code == 0
    listed = [line for line in run(main, ["user", "list"]).output.splitlines() if line.startswith("Sam")]
    assert listed == ["Sam  sam@x.example  facilitator  (no password yet)"]
    assert run(main, ["user", "disable", "nobody"]).exit_code == 1


def test_a_folder_that_is_a_file_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").touch()
    monkeypatch.setenv("RISICOTAFEL_DATA", str(tmp_path / "data"))
    refused = run(main, ["backup"])
    assert (refused.exit_code, len(refused.stderr.splitlines())) == (1, 1)


def test_a_check_names_every_fault_of_the_catalogue(
    folder: Path, catalogue_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for item, line in (("P-01", "effort = 2\n"), ("P-02", "effort = 2\n")):
        spoil(catalogue_copy, f'id = "{item}"\n', line)
    monkeypatch.setattr("riskmodel.commands.check.FOLDER", catalogue_copy)
    done = run(main, ["check"])
    assert done.exit_code == 1
    assert "[WRONG] The catalogue has 2 faults:" in done.output
    for item in ("P-01", "P-02"):
        said = f"In the catalogue: measures/prevention.toml, {item}, effort: dit veld ontbreekt"
        assert f"  [WRONG] {said}\n" in done.output


def test_one_fault_of_the_catalogue_is_said_in_dutch(
    folder: Path, catalogue_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(catalogue_copy, 'id = "P-01"\n', "effort = 2\n")
    monkeypatch.setattr("riskmodel.commands.check.FOLDER", catalogue_copy)
    monkeypatch.setenv("RISICOTAFEL_LANGUAGE", "nl")
    done = run(main, ["check"])
    assert done.exit_code == 1
    assert "De catalogus heeft 1 fout:" in done.output
    assert "In de catalogus: measures/prevention.toml, P-01, effort: dit veld ontbreekt" in done.output

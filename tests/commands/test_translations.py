from typer.testing import CliRunner

from riskmodel.commands import main


def test_the_files_that_are_shipped_are_up_to_date() -> None:
    answer = CliRunner().invoke(main, ["translations", "--check"])
    assert (answer.exit_code, answer.output) == (0, "")

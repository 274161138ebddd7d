"""Refusing on the command line: one sentence, exit code 1."""

import sys
from typing import NoReturn

import typer


def refuse(sentence: str) -> NoReturn:
    """Say why not, and stop."""
    typer.echo(sentence, err=True)
    sys.exit(1)

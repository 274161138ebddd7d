"""Lets `python -m riskmodel.commands` do what `risicotafel` does."""

from riskmodel.commands import main

main(prog_name="risicotafel")

"""An organisation's own template for the report, and why one is refused."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from riskmodel.domain.errors import RiskModelError


class Problem(StrEnum):
    """What is wrong with a file that should be a template."""

    NOT_WORD = "not_word"
    TOO_LARGE = "too_large"
    MACROS = "macros"
    FETCHES = "fetches"
    FOREIGN_PART = "foreign_part"


class TemplateRefusedError(RiskModelError):
    """A file cannot be the template of the report; `found` is what stands in the way, if it has a name."""

    def __init__(self, problem: Problem, found: str = "") -> None:
        super().__init__(problem, found)
        self.problem = problem
        self.found = found


class ConversionFailedError(RiskModelError):
    """The program that makes a PDF of the report is not there, failed, or took too long."""


@dataclass(frozen=True)
class ReportTemplate:
    """The template that is in use: the name of its file, and since when."""

    name: str
    put_on: date

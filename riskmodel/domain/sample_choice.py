"""Which sample organisation somebody chooses: an installation serves one organisation."""

from collections.abc import Mapping
from enum import StrEnum

from riskmodel.domain.sample import SampleOrganisation
from riskmodel.domain.sample_hospital import HOSPITAL
from riskmodel.domain.sample_municipality import MUNICIPALITY


class SampleChoice(StrEnum):
    """The sample organisations, by the word with which the command line asks for one."""

    HOSPITAL = "ziekenhuis"
    MUNICIPALITY = "gemeente"


SAMPLES: Mapping[SampleChoice, SampleOrganisation] = {
    SampleChoice.HOSPITAL: HOSPITAL,
    SampleChoice.MUNICIPALITY: MUNICIPALITY,
}

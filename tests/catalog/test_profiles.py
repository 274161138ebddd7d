"""The sector profiles: a reason for every factor that stands out, and a place for every factor."""

import re
from pathlib import Path

import pytest

from catalog.check import check_catalogue
from catalog.facts import Sector
from catalog.load import load_catalogue
from catalog.model import Profile

CATALOGUE = load_catalogue()
CORE = {factor.id for factor in CATALOGUE.core}
by_id = pytest.mark.parametrize("profile", CATALOGUE.profiles, ids=lambda profile: profile.id.value)

# The first of every profile is the most telling one.
FIRST = {
    Sector.CARE: "PWR-02",
    Sector.EDUCATION: "PWR-02",
    Sector.CULTURE: "PWR-05",
    Sector.JUSTICE: "EXT-01",
    Sector.GOVERNMENT: "EXT-02",
    Sector.BUSINESS: "LDR-04",
    Sector.OTHER: "CUL-03",
}
# These hang on the organisation and not on the kind of work, so no sector offers them first.
IN_NO_PROFILE = {
    "CON-02": "wherever people work without a permanent place",
    "CUL-04": "follows from power and the norm",
    "CUL-05": "differs per team, not per sector",
    "CUL-07": "differs per team, not per sector",
    "DIV-03": "everybody begins once",
    "SYS-03": "shows after an event, in any sector",
    "SYS-05": "depends on how an organisation counts",
    "SYS-06": "depends on what is on paper",
}


def test_every_sector_has_one_profile() -> None:
    assert sorted(profile.id for profile in CATALOGUE.profiles) == sorted(Sector)


def test_the_most_telling_factor_comes_first() -> None:
    assert {profile.id: profile.factor_ids[0] for profile in CATALOGUE.profiles} == FIRST


@by_id
def test_a_profile_offers_five_to_ten_factors_beside_the_core(profile: Profile) -> None:
    assert 5 <= len(set(profile.factor_ids)) == len(profile.factor_ids) <= 10
    assert [name for name in profile.factor_ids if CATALOGUE.factor(name).core] == []
    assert [name for name in profile.factor_ids if CATALOGUE.factor(name).withdrawn] == []


@by_id
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_reason_is_one_short_sentence(profile: Profile, language: str) -> None:
    reasons = [part.reason.text(language) for part in profile.emphasis]
    assert len(set(reasons)) == len(reasons)
    assert [text for text in reasons if not re.fullmatch(r"[A-Z][^.!?…]{20,110}\.", text)] == []


@by_id
def test_a_profile_says_where_it_comes_from(profile: Profile) -> None:
    assert [one.place for one in profile.sources if one.kind == "seed" and one.place is None] == []
    assert profile.sources


def test_every_factor_is_in_a_profile_or_core_or_explained() -> None:
    named = {name for profile in CATALOGUE.profiles for name in profile.factor_ids}
    left_over = {factor.id for factor in CATALOGUE.factors} - named - CORE
    assert left_over == set(IN_NO_PROFILE)


@pytest.mark.parametrize("sector", Sector)
def test_a_sector_sees_its_own_candidates_first_and_no_core(sector: Sector) -> None:
    candidates = CATALOGUE.candidates(sector)
    standing_out = CATALOGUE.profile(sector).factor_ids
    assert tuple(factor.id for factor in candidates[: len(standing_out)]) == standing_out
    assert {*candidates, *CATALOGUE.core} == set(CATALOGUE.factors)
    assert not {*candidates} & {*CATALOGUE.core}


LDR_02 = '  { factor_id = "LDR-02", reason.nl = "Wie leiding geeft is collega'
# In the profile of the judiciary, which has five factors: what is changed, and what is said about it.
MISTAKES = [
    ('"PWR-04"', '"PWR-44"', "emphasis", "risicofactor PWR-44 bestaat niet"),
    ('"PWR-04"', '"PWR-01"', "emphasis", "PWR-01 hoort bij de kern en staat al in elk profiel"),
    ('"PWR-04"', '"CUL-03"', "emphasis", "CUL-03 staat er twee keer"),
    (LDR_02, f"# {LDR_02}", "emphasis", "er horen 5 tot 10 risicofactoren bij; dit zijn er 4"),
    ('"CAOP1"', '"CAOP9"', "sources", "bron CAOP9 bestaat niet"),
    (', place = "r. 308-310"', "", "sources", "noem de plaats in CAOP1, zoals “r. 448-450”"),
]


@pytest.mark.parametrize(("words", "others", "field", "says"), MISTAKES, ids=lambda part: part[:24])
def test_a_mistake_in_a_profile_is_found(words: str, others: str, field: str, says: str, copy: Path) -> None:
    path = copy / "profiles.toml"
    before, justice = path.read_text().split('id = "justice"')
    assert words in justice
    path.write_text(f'{before}id = "justice"{justice.replace(words, others, 1)}')
    assert [(one.item, one.field, one.expected) for one in check_catalogue(copy)] == [
        ("justice", field, says)
    ]


def test_a_reason_that_is_still_to_be_written_is_found(copy: Path) -> None:
    path = copy / "profiles.toml"
    path.write_text(re.sub(r'reason\.nl = "[^"]+"', 'reason.nl = "…"', path.read_text(), count=1))
    assert [(one.field, one.expected) for one in check_catalogue(copy)] == [
        ("emphasis.1.reason.nl", "hier staat nog geen tekst")
    ]


def test_a_sector_without_a_profile_is_found(copy: Path) -> None:
    path = copy / "profiles.toml"
    text = path.read_text()
    path.write_text(text[: text.index('\n[[profile]]\nid = "other"')])
    assert list(map(str, check_catalogue(copy))) == [
        "profiles.toml, other, id: deze sector heeft nog geen profiel"
    ]


def test_a_withdrawn_factor_no_longer_stands_out(copy: Path) -> None:
    path = copy / "factors/place.toml"
    path.write_text(path.read_text().replace('id = "ENV-02"', 'id = "ENV-02"\nwithdrawn = "2027.1"'))
    found = {(one.item, one.expected) for one in check_catalogue(copy)}
    gone = "ENV-02 wordt niet meer aangeboden"
    assert found == {("care", gone), ("culture", gone), ("COM-16", gone)}

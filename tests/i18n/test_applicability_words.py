"""For which organisations something holds, as sentences."""

import pytest

from catalog.applicability import EVERY_ORGANISATION, Applicability
from catalog.facts import OrganisationFacts, Representation, Sector
from catalog.load import load_catalogue
from riskmodel.i18n.applicability_words import rule_words, verdict_words
from riskmodel.i18n.translate import Language, translator

WORDS = translator(Language.NL)
CARE = OrganisationFacts(Sector.CARE, 30, Representation.WORKS_COUNCIL, False)
OR, PVT = Representation.WORKS_COUNCIL, Representation.STAFF_REPRESENTATION

RULES = [
    (EVERY_ORGANISATION, "Voor elke organisatie."),
    (Applicability(headcount_at_least=1), "Voor elke organisatie."),
    (Applicability(headcount_at_least=50), "Voor organisaties van 50 mensen of meer."),
    (Applicability(headcount_at_most=25), "Voor organisaties van hoogstens 25 mensen."),
    (Applicability(headcount_at_most=1), "Voor organisaties van één mens."),
    (
        Applicability(representation=(OR, PVT)),
        "Voor organisaties met medezeggenschap: ondernemingsraad (OR) of personeelsvertegenwoordiging (PVT).",
    ),
    (
        Applicability(sectors=(Sector.CARE, Sector.JUSTICE), public_employer=False),
        "Voor organisaties in de sector zorg of rechtspraak, die geen overheidswerkgever zijn.",
    ),
    (
        Applicability(
            weekly_hours_above=40,
            any_of=(Applicability(headcount_at_least=26), Applicability(uses_recognised_instrument=False)),
        ),
        "Voor organisaties met meer dan 40 uur betaald werk per week, van 26 mensen of meer of die de RI&E "
        "zonder erkend instrument hebben gemaakt.",
    ),
]


@pytest.mark.parametrize(("rule", "sentence"), RULES)
def test_a_rule_in_words(rule: Applicability, sentence: str) -> None:
    assert rule_words(rule, WORDS) == sentence


VERDICTS = [
    (EVERY_ORGANISATION, None, "Ja: het past bij elke organisatie."),
    (
        Applicability(headcount_at_least=10, representation=(OR,)),
        CARE,
        "Ja: het is voor organisaties van 10 mensen of meer, met medezeggenschap: ondernemingsraad (OR), "
        "en dat zijn jullie.",
    ),
    (
        # Only what does not fit is named.
        Applicability(headcount_at_least=50, representation=(OR,)),
        CARE,
        "Nee: het is voor organisaties van 50 mensen of meer. Dat zijn jullie niet, zoals de organisatie nu "
        "is beschreven.",
    ),
    (
        Applicability(headcount_at_least=50),
        None,
        "Dat weten we nog niet: jullie organisatie is nog niet beschreven. Het past bij organisaties van 50 "
        "mensen of meer.",
    ),
    (
        Applicability(weekly_hours_above=40),
        CARE,
        "Waarschijnlijk wel: de uren betaald werk per week zijn niet ingevuld. We gaan ervan uit dat het er "
        "meer zijn.",
    ),
]


@pytest.mark.parametrize(("rule", "facts", "sentence"), VERDICTS)
def test_whether_it_fits_this_organisation_and_why(
    rule: Applicability, facts: OrganisationFacts | None, sentence: str
) -> None:
    assert verdict_words(rule, facts, WORDS) == sentence


def test_every_rule_of_the_catalogue_has_words_in_both_languages() -> None:
    catalogue = load_catalogue()
    rules = [
        *(law.applies for law in catalogue.laws),
        *(measure.applies for measure in catalogue.measures),
        *(measure.mandatory for measure in catalogue.measures if measure.mandatory),
    ]
    for rule in rules:
        for language in (Language.NL, Language.EN):
            assert "%(" not in rule_words(rule, translator(language))
            assert "%(" not in verdict_words(rule, CARE, translator(language))

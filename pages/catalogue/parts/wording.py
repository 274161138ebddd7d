"""The words that the templates of the catalogue share: labels, citations and rules for this reader."""

from dataclasses import dataclass

from catalog.applicability import Applicability
from catalog.facts import OrganisationFacts
from catalog.model import Catalogue, Citation, Law, LawStatus, Measure
from riskmodel.domain.legal_standing import Standing, standing_of
from riskmodel.i18n import catalogue_labels, legal_words
from riskmodel.i18n.applicability_words import rule_words, verdict_words
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.translate import Language, translator


@dataclass(frozen=True)
class CitationWords:
    """A document that is cited: what it is, where in it, whether that was checked, and where it is found."""

    document: str
    place: str
    checked: str
    url: str


@dataclass(frozen=True)
class LawWords:
    """A rule of law beside the words for where it stands."""

    law: Law
    word: str
    certainty: str
    checked_on: str
    applies: str
    sources: tuple[CitationWords, ...]
    readings: tuple[tuple[str, tuple[CitationWords, ...]], ...]


@dataclass(frozen=True)
class Wording:
    """A catalogue in the language of a reader, for an organisation that is described or not."""

    catalogue: Catalogue
    language: Language
    facts: OrganisationFacts | None

    def citations(self, cited: tuple[Citation, ...]) -> tuple[CitationWords, ...]:
        """Return citations in words."""
        return tuple(self._citation(citation) for citation in cited)

    def law(self, law: Law) -> LawWords:
        """Return a rule of law in words."""
        words = translator(self.language)
        # What a reading cites is named there.
        read = [source for reading in law.readings for source in reading.sources]
        return LawWords(
            law,
            legal_words.law_word(law, words),
            legal_words.certainty_word(law.certainty, words),
            long_date(law.checked_on, self.language),
            self._reach_of(law),
            self.citations(tuple(source for source in law.sources if source not in read)),
            tuple(
                (reading.text.text(self.language), self.citations(reading.sources))
                for reading in law.readings
            ),
        )

    def laws(self, measure: Measure) -> tuple[Law, ...]:
        """Return the rules that a measure names."""
        return tuple(map(self.catalogue.law, measure.law_ids))

    def standing(self, measure: Measure) -> Standing:
        """Return what the law says about a measure."""
        return standing_of(measure, self.laws(measure), self.facts)

    def standing_word(self, measure: Measure) -> str:
        """Return the same in one to three words."""
        return legal_words.standing_word(self.standing(measure), translator(self.language))

    def verdict(self, rule: Applicability) -> str:
        """Return whether a rule holds for this organisation, and why."""
        return verdict_words(rule, self.facts, translator(self.language))

    def _reach_of(self, law: Law) -> str:
        """Return for whom a rule holds; for whom it would, when it is a bill."""
        words = translator(self.language)
        whom = rule_words(law.applies, words)
        if law.status in (LawStatus.PENDING, LawStatus.CONSULTATION):
            return words.gettext("If it becomes law: %(whom)s") % {"whom": whom[:1].lower() + whom[1:]}
        return whom if law.status is LawStatus.IN_FORCE else ""

    def _citation(self, citation: Citation) -> CitationWords:
        source = self.catalogue.source(citation.source)
        document = ", ".join(str(part) for part in (source.author, source.title, source.year) if part)
        checked = catalogue_labels.grounding_word(citation.grounding, translator(self.language))
        return CitationWords(document, citation.place or "", checked, source.url or "")

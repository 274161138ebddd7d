"""The catalogue and the scale in the reader's language, as the pages show them."""

from dataclasses import dataclass

from catalog.load import load_catalogue
from riskmodel.domain.answer import Answer, Axis, Unknown
from riskmodel.i18n.translate import Language, translator

_QUESTIONS_SHOWN = 2


@dataclass(frozen=True)
class FactorWords:
    """A factor as people read it."""

    id: str
    name: str
    description: str
    questions: tuple[str, ...]


@dataclass(frozen=True)
class LevelWords:
    """One level of an axis; `value` as a form sends it, `details` where the anchor is too short."""

    value: str
    word: str
    anchor: str
    details: tuple[str, ...]


@dataclass(frozen=True)
class QuestionWords:
    """The question about an axis and its five levels."""

    text: str
    levels: tuple[LevelWords, ...]


def factor_words(factor_id: str, language: Language) -> FactorWords:
    """Return a factor of the catalogue in words."""
    factor = load_catalogue().factor(factor_id)
    questions = tuple(question.text(language) for question in factor.questions[:_QUESTIONS_SHOWN])
    return FactorWords(factor_id, factor.name.text(language), factor.description.text(language), questions)


def question_words(axis: Axis, language: Language) -> QuestionWords:
    """Return the question about an axis, with its levels from low to high."""
    scale = load_catalogue().scale
    if axis == Axis.LIKELIHOOD:
        levels = tuple(
            LevelWords(str(level.value), level.word.text(language), level.anchor.text(language), ())
            for level in scale.likelihood.levels
        )
        return QuestionWords(scale.likelihood.question.text(language), levels)
    levels = tuple(
        LevelWords(
            str(level.value), level.word.text(language), level.anchor.text(language), (level.detail.text(language),)
        )
        for level in scale.impact.levels
    )
    return QuestionWords(scale.impact.question.text(language), levels)


def answer_word(axis: Axis, answer: Answer | None, language: Language) -> str:
    """Return an answer in words; nothing when there is none."""
    _ = translator(language).gettext
    if answer is None:
        return ""
    if isinstance(answer, Unknown):
        return {Unknown.DONT_KNOW: _("I don’t know"), Unknown.RATHER_NOT: _("I’d rather not say")}[answer]
    return question_words(axis, language).levels[answer - 1].word

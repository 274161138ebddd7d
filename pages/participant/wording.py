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
    """One level of an axis; `value` as a form sends it, `detail` for who wants to read more than the anchor."""

    value: str
    word: str
    anchor: str
    detail: str


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
    asked = scale.likelihood if axis == Axis.LIKELIHOOD else scale.impact
    levels = tuple(
        LevelWords(
            value=str(level.value),
            word=level.word.text(language),
            anchor=level.anchor.text(language),
            detail=level.detail.text(language) if level.detail else "",
        )
        for level in asked.levels
    )
    return QuestionWords(asked.question.text(language), levels)


def answer_word(axis: Axis, answer: Answer | None, language: Language) -> str:
    """Return an answer in words; nothing when there is none."""
    _ = translator(language).gettext
    if answer is None:
        return ""
    if isinstance(answer, Unknown):
        return {Unknown.DONT_KNOW: _("I don’t know"), Unknown.RATHER_NOT: _("I’d rather not say")}[answer]
    return question_words(axis, language).levels[answer - 1].word

"""The catalogue and the scale in the reader's language, as the pages show them."""

from dataclasses import dataclass

from catalog.model import Catalogue
from catalog.scale import Scale, ScaleLevel
from riskmodel.domain.answer import Answer, Axis, Unknown, write_answer
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
    """One level of an axis; `value` as a form sends it, `detail` pairs of a consequence and its look."""

    value: str
    word: str
    anchor: str
    detail: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class QuestionWords:
    """The question about an axis, what to count, its five levels and the two ways of not answering."""

    text: str
    note: str
    levels: tuple[LevelWords, ...]
    unknowns: tuple[LevelWords, ...]
    support: str


def factor_words(content: Catalogue, factor_id: str, language: Language) -> FactorWords:
    """Return a factor of the catalogue in words."""
    factor = content.factor(factor_id)
    questions = tuple(question.text(language) for question in factor.questions[:_QUESTIONS_SHOWN])
    return FactorWords(factor_id, factor.name.text(language), factor.description.text(language), questions)


def question_words(scale: Scale, axis: Axis, language: Language) -> QuestionWords:
    """Return the question about an axis, with its levels from low to high."""
    asked = scale.likelihood if axis == Axis.LIKELIHOOD else scale.impact
    return QuestionWords(
        text=asked.question.text(language),
        note=asked.note.text(language),
        levels=tuple(_level(level, language) for level in asked.levels),
        unknowns=(
            LevelWords(Unknown.DONT_KNOW, scale.dont_know.text(language), "", ()),
            LevelWords(Unknown.RATHER_NOT, scale.rather_not.text(language), "", ()),
        ),
        support=scale.support.text(language) if axis == Axis.IMPACT else "",
    )


def answer_word(scale: Scale, axis: Axis, answer: Answer | None, language: Language) -> str:
    """Return an answer in words; nothing when there is none."""
    question = question_words(scale, axis, language)
    words = {level.value: level.word for level in (*question.levels, *question.unknowns)}
    return "" if answer is None else words[write_answer(answer)]


def _level(level: ScaleLevel, language: Language) -> LevelWords:
    _ = translator(language).gettext
    seen = level.detail
    detail = (
        (
            (_("Body"), seen.physical.text(language)),
            (_("Mind"), seen.mental.text(language)),
            (_("Each other"), seen.social.text(language)),
            (_("Work"), seen.organisation.text(language)),
        )
        if seen
        else ()
    )
    return LevelWords(str(level.value), level.word.text(language), level.anchor.text(language), detail)

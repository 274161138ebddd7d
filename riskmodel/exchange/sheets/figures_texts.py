"""What the sheet about figures says about people, statements, labels and limits."""

from collections.abc import Iterator
from gettext import NullTranslations

from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.report import RoundReport
from riskmodel.domain.statements import Statement
from riskmodel.exchange.provenance import provenance_of
from riskmodel.exchange.sheets.heatmap_texts import label_meanings
from riskmodel.exchange.sheets.sections import Pairs
from riskmodel.i18n.statement_words import people_words, sentence_of
from riskmodel.i18n.translate import Language, translator


def people_pairs(method: MethodVersion, words: NullTranslations) -> Pairs:
    """Explain who is counted, and why no exact number stands anywhere."""
    _ = words.gettext
    least = method.row_people - method.row_people % method.people_class
    classes = people_words((least, least + method.people_class - 1), words)
    return (
        (
            _("Classes of people"),
            _("No exact number is named but a class, such as %(example)s.") % {"example": classes}
            + " "
            + _("Counted are people who answered both questions about a factor."),
        ),
        (
            _("Enough people"),
            _(
                "Every outcome is of at least %(row)s people. Of several teams together, at least %(room)s "
                "remain without any one of those teams; %(row)s when a manager took part in that team."
            )
            % {"row": method.row_people, "room": method.room_people},
        ),
        (
            _("Rows"),
            _(
                "A row is one team, or several together when each is too small alone. The same teams stand "
                "in it for every factor. Rows are never split, merged or made again."
            ),
        ),
    )


def statement_pairs(method: MethodVersion, words: NullTranslations) -> Pairs:
    """Name the threshold of every sentence that a cell may say, and say when a sentence stays open."""
    _ = words.gettext
    return (
        *((sentence.capitalize(), threshold) for sentence, threshold in _thresholds(method, words)),
        (
            _("A sentence that stays open"),
            _(
                "A sentence is said or denied only when nobody who knows part of the answers could work out "
                "the others from it. Otherwise it stays open, and the cell names both possible words."
            ),
        ),
        (_("Order"), _("Of all sentences that hold, the strongest stands in the cell.")),
    )


def _thresholds(method: MethodVersion, words: NullTranslations) -> Iterator[tuple[str, str]]:
    _ = words.gettext
    people = method.statement_people
    high = _("Said when %(share)s of the people or more (at least %(people)s) place it high.")
    sentences = (Statement.AT_LEAST_HALF, Statement.AT_LEAST_THIRD, Statement.AT_LEAST_FIFTH)
    for statement, share in zip(sentences, method.statement_shares, strict=True):
        yield sentence_of(statement, words), high % {"share": share, "people": people}
    few = _("Said when fewer people than %(share)s place it high.")
    yield sentence_of(Statement.FEWER_THAN_FIFTH, words), few % {"share": method.statement_shares[-1]}
    low = _(
        "Said when fewer than a fifth place it high, and %(share)s of the people or more "
        "(at least %(people)s) place it low."
    )
    yield (
        sentence_of(Statement.FEWER_THAN_FIFTH_HALF_LOW, words),
        low % {"share": method.low_share, "people": people},
    )
    severe = _("Said when %(share)s of the people or more (at least %(people)s) give the highest impact.")
    yield (
        _("at least a third call it severe if it happens"),
        severe % {"share": method.severe_share, "people": people},
    )


def label_pairs(words: NullTranslations) -> Pairs:
    """Say what each label stands for."""
    return [(term.capitalize(), meaning) for term, meaning in label_meanings(words)]


def limit_pairs(words: NullTranslations) -> Pairs:
    """Say what the promise holds, and where it ends."""
    _ = words.gettext
    return (
        (
            _("What we promise"),
            _(
                "Nobody can be certain from what stands here that all others gave the same answer: "
                "not with their own answers, not with those of their own team, and not as a facilitator."
            ),
        ),
        (
            _("People can guess"),
            _("In a small group people can guess. Somebody can infer that no other placed a factor high."),
        ),
        (
            _("Putting results together"),
            _(
                "Two teams that put what they know together can work out more. So can somebody who knows "
                "that two rounds differ by one person."
            ),
        ),
        (
            _("What a score is"),
            _(
                "A score is a shared judgement to choose by, not a measurement of safety. "
                "The factors are no list to tick off: together and in context they say something."
            ),
        ),
    )


def edition_pairs(report: RoundReport, language: Language) -> Pairs:
    """Name everything a figure depends on."""
    _ = translator(language).gettext
    return (
        *provenance_of(report).facts(language),
        (_("Agreements and measures"), _("What teams read back and agreed; taken over without changes.")),
        (
            _("Status, owner, term, budget and whether it worked"),
            _(
                "Kept up in the action plan, in the product or by reading this file back. "
                "Nothing is computed from it."
            ),
        ),
    )

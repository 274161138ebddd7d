"""What the room reads beside a picture: one plain sentence, one word, one question."""

from gettext import NullTranslations

from markupsafe import Markup

from riskmodel.domain.coded_count import Bound, CodedCount
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_result import RoomResult, RoomWord
from riskmodel.i18n.labels import zone_word


def headline(result: RoomResult, words: NullTranslations) -> Markup:
    """Return the sentence about a factor, with the words that matter in bold."""
    _ = words.gettext
    if result.nearly_all is not None:
        zone = zone_word(result.nearly_all, words)
        return Markup(_("<b>Nearly everybody</b> calls this risk <b>%(zone)s</b>.")) % {"zone": zone}
    if result.bars is None or result.n is None:
        return Markup(_("There are <b>too few complete answers</b> to show anything."))
    return _high(result.bars.high, result.n, words)


def _high(high: CodedCount, n: int, words: NullTranslations) -> Markup:
    """Return how many people find it high, as exactly as the room may know."""
    _ = words.gettext
    match high.bound:
        case Bound.EXACTLY if high.people == 0:
            text = _("<b>None of the %(all)s</b> find this a <b>high</b> risk.")
        case Bound.EXACTLY:
            text = words.ngettext(
                "<b>%(n)s of the %(all)s</b> finds this a <b>high</b> risk.",
                "<b>%(n)s of the %(all)s</b> find this a <b>high</b> risk.",
                high.people,
            )
        case Bound.AT_MOST:
            text = _("<b>At most %(n)s of the %(all)s</b> find this a <b>high</b> risk.")
        case Bound.AT_LEAST if high.people < n - CURRENT.coded_people:
            text = _("<b>At least %(n)s of the %(all)s</b> find this a <b>high</b> risk.")
        case Bound.AT_LEAST:
            text = _("<b>All or nearly all</b> of the %(all)s find this a <b>high</b> risk.")
    return Markup(text) % {"n": high.people, "all": n}


def question(word: RoomWord, words: NullTranslations) -> str:
    """Return what to talk about: circumstances, never people."""
    _ = words.gettext
    return {
        RoomWord.AGREED: _(
            "You experience this in much the same way. Which circumstances in our work make it so?"
        ),
        RoomWord.DIFFERENT: _(
            "What makes it likely here, and what does not? Talk about circumstances, not about people."
        ),
        RoomWord.UNKNOWN_TO_US: _(
            "What would we have to know, and where can we find it? "
            "Talk about circumstances, not about people."
        ),
    }[word]


def people(result: RoomResult, words: NullTranslations) -> str:
    """Return how many people are behind a picture, and how many gave no complete answer."""
    if result.n is None:
        return ""
    _ = words.gettext
    if result.n + (result.unknown or 0) <= result.invited:
        text = _("%(n)s of the %(invited)s invited people answered in full.")
    else:
        text = _("%(n)s people answered in full.")
    sentence = text % {"n": result.n, "invited": result.invited}
    if not result.unknown:
        return sentence
    incomplete = words.ngettext(
        "%(n)s person does not know, or did not say.",
        "%(n)s people do not know, or did not say.",
        result.unknown,
    )
    return f"{sentence} {incomplete % {'n': result.unknown}}"

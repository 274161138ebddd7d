"""What a room is told before it scores: the opening, the words we use, and questions about the work."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import NullTranslations

from catalog.facts import Sector
from catalog.model import Catalogue
from riskmodel.i18n.ground_rules import ground_rules

_UNWANTED, _TRANSGRESSIVE = "unwanted-behaviour", "transgressive-behaviour"
_MOST_FROM_SECTOR = 3


@dataclass(frozen=True)
class Opening:
    """What an opening says; the same whatever the reason for a session is."""

    purpose: str
    is_not: str
    kept: str
    rules: tuple[str, ...]
    help: str


@dataclass(frozen=True)
class SharedLanguage:
    """Two words with what they mean, their difference, and an example of a circumstance from the sector."""

    meanings: tuple[tuple[str, str], ...]
    difference: str
    example: str


@dataclass(frozen=True)
class OurWork:
    """Questions about the work, and what is often so in the sector."""

    questions: tuple[str, ...]
    often: tuple[str, ...]


def opening(contacts: Sequence[str], words: NullTranslations) -> Opening:
    """Return what is said at the opening; `contacts` are the names of the help routes that are filled in."""
    _ = words.gettext
    names = _("Help: %(names)s. Also behind “Need help?” on your phone.") % {"names": ", ".join(contacts)}
    return Opening(
        purpose=_("We look at what in our work makes unsafe situations likely, and what we want to change."),
        is_not=_("We do not look for who did what. This is no complaint and no report."),
        kept=_(
            "Counts without names, and the words that we agree to tell. "
            "Your own answers are destroyed at the end."
        ),
        rules=ground_rules(words),
        help=names if contacts else _("Help stands behind “Need help?” on your phone."),
    )


def shared_language(
    content: Catalogue, sector: Sector | None, language: str, words: NullTranslations
) -> SharedLanguage:
    """Return the words of the catalogue; what an older edition does not have is left out."""
    terms = {term.id: term for term in content.terms}
    found = [terms[id_] for id_ in (_UNWANTED, _TRANSGRESSIVE) if id_ in terms]
    cautions = [term.caution.text(language) for term in found if term.caution]
    often = often_here(content, sector, language)
    _ = words.gettext
    return SharedLanguage(
        meanings=tuple((term.name.text(language), term.meaning.text(language)) for term in found),
        difference=cautions[0] if cautions else "",
        example=_("For example, in work like ours: %(example)s") % {"example": often[0]} if often else "",
    )


def our_work(content: Catalogue, sector: Sector | None, language: str, words: NullTranslations) -> OurWork:
    """Return questions about the work of a team, in circumstances."""
    _ = words.gettext
    return OurWork(
        questions=(
            _("Who depends on whom here, for work, a contract or a chance?"),
            _("When is it busy, and when does the pressure rise?"),
            _("Where do we work: together, alone, at night, at somebody's home, online?"),
            _("What kinds of contracts are there among us?"),
            _("What changed lately, or is about to?"),
        ),
        often=often_here(content, sector, language)[:_MOST_FROM_SECTOR],
    )


def often_here(content: Catalogue, sector: Sector | None, language: str) -> tuple[str, ...]:
    """Return what stands out in a sector, most telling first; nothing where nobody said which it is."""
    profiles = [profile for profile in content.profiles if profile.id == sector]
    return tuple(part.reason.text(language) for profile in profiles for part in profile.emphasis)

"""A forecast in words: what management will see, and what would improve it."""

from collections.abc import Mapping
from gettext import NullTranslations

from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.plan_improvement import Change
from riskmodel.domain.round_forecast import Help, RoundForecast

# Less than half a row is said as more that can be told about the rows there are.
_ONE_MORE = 0.5


def forecast_sentences(found: RoundForecast, words: NullTranslations) -> tuple[str, ...]:
    """Return what management will see: the sentence to read first, and what belongs to it."""
    _ = words.gettext
    sentences = []
    if not found.lines:
        sentences.append(_("There is no session to make a forecast of yet."))
    elif found.rows[1] == 0:
        sentences.append(_("These sessions give no row: there are too few people in these teams."))
    else:
        if found.released:
            rows = words.ngettext(
                "With these sessions %(rows)s row is added.",
                "With these sessions %(rows)s rows are added.",
                found.rows[1],
            )
        else:
            rows = words.ngettext(
                "With these sessions management sees %(rows)s row.",
                "With these sessions management sees %(rows)s rows.",
                found.rows[1],
            )
        filled = _("Of the %(core)s core questions %(filled)s are filled in a row.")
        sentences.append(rows % {"rows": range_words(found.rows, words)})
        sentences.append(filled % {"core": found.core, "filled": range_words(found.filled, words)})
    if found.released:
        there = words.ngettext(
            "%(n)s row was released before; it stays as it is.",
            "%(n)s rows were released before; they stay as they are.",
            found.released,
        )
        sentences.append(there % {"n": found.released})
    return tuple(sentences)


def range_words(found: tuple[int, int], words: NullTranslations) -> str:
    """Return a range such as "2 to 3", or the one number that it is."""
    low, high = found
    if low == high:
        return str(low)
    return words.gettext("%(low)s to %(high)s") % {"low": low, "high": high}


def help_words(help_: Help, names: Mapping[str, str], words: NullTranslations) -> str:
    """Return one change and what it gives; `names` by team."""
    _ = words.gettext
    groups = [
        names[group[0]] if len(group) == 1 else _listed(group, names, words) for group in _groups(help_)
    ]
    text = {
        Change.LARGER_TEAMS: _("%(teams)s with at least %(people)s people"),
        Change.JOINED_TEAMS: _("%(teams)s in one session"),
        Change.ONE_FACILITATOR_PER_ROW: _("One facilitator for %(teams)s"),
    }[help_.improvement.change]
    change = text % {"teams": "; ".join(groups), "people": CURRENT.planned_people}
    return f"{change}: {_gain(help_, words)}"


def _groups(help_: Help) -> tuple[tuple[str, ...], ...]:
    """Return the groups of teams; teams that each become larger are one list."""
    groups = help_.improvement.groups
    if help_.improvement.change == Change.LARGER_TEAMS:
        return (tuple(team for group in groups for team in group),)
    return groups


def _listed(teams: tuple[str, ...], names: Mapping[str, str], words: NullTranslations) -> str:
    *first, last = (names[team] for team in teams)
    return words.gettext("%(first)s and %(last)s") % {"first": ", ".join(first), "last": last}


def _gain(help_: Help, words: NullTranslations) -> str:
    if help_.more_rows < _ONE_MORE:
        return words.gettext("more can be said about each row")
    rows = round(help_.more_rows)
    return words.ngettext("%(n)s row more", "%(n)s rows more", max(1, rows)) % {"n": max(1, rows)}

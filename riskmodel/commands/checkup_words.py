"""What was found when looking at an installation, in words."""

from gettext import NullTranslations

from riskmodel.application.checkup import CheckupFinding, Topic
from riskmodel.i18n.folder_words import open_to_others_words, synchronised_words
from riskmodel.i18n.upkeep_words import upkeep_refusal


def finding_sentence(finding: CheckupFinding, words: NullTranslations) -> str:
    """Return the sentence for a finding."""
    if finding.error is not None:
        return upkeep_refusal(finding.error, words)
    if finding.topic == Topic.SEALING_OVERDUE:
        n = int(finding.facts["n"])
        return words.ngettext(
            "%(n)s session should have been sealed by now. Start the server: it does so at once.",
            "%(n)s sessions should have been sealed by now. Start the server: it does so at once.",
            n,
        ) % {"n": n}
    if finding.topic == Topic.CATALOGUE_FAULTY:
        n = int(finding.facts["n"])
        return words.ngettext("The catalogue has %(n)s fault:", "The catalogue has %(n)s faults:", n) % {
            "n": n
        }
    return _sentence(finding.topic, words) % dict(finding.facts)


def _sentence(topic: Topic, words: NullTranslations) -> str:
    _ = words.gettext
    return {
        Topic.FOLDER_IS_THERE: _("The data folder is %(folder)s, with %(megabytes)s MB free."),
        Topic.FOLDER_IS_MISSING: _("The data folder %(folder)s is not there yet; the first start makes it."),
        Topic.FOLDER_NOT_WRITABLE: _("Nothing can be written in the data folder %(folder)s."),
        Topic.FOLDER_OPEN_TO_OTHERS: open_to_others_words(words),
        Topic.FOLDER_SYNCHRONISED: synchronised_words(words),
        Topic.LITTLE_SPACE: _("There are only %(megabytes)s MB free; 200 MB are needed."),
        Topic.DATABASE_ANSWERS: _("The database answers; its tables are of version %(version)s."),
        Topic.DATABASE_IS_NEW: _("There is no database yet; the first start makes it."),
        Topic.DATABASE_OLDER: _(
            "The tables of the database are of the older version %(version)s; the next start backs them up "
            "and upgrades them."
        ),
        Topic.CATALOGUE_SOUND: _("The catalogue is sound."),
        Topic.CATALOGUE_FAULT: _("In the catalogue: %(said)s"),
    }[topic]

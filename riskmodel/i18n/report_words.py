"""Why a template is refused, or a report cannot be had, in words."""

from gettext import NullTranslations

from riskmodel.domain.report_template import Problem, TemplateRefusedError

_LONGEST = 60


def template_refusal(error: TemplateRefusedError, words: NullTranslations) -> str:
    """Return what is wrong with a template, and what to do."""
    _ = words.gettext
    sentence = {
        Problem.NOT_WORD: _("This is no Word document (.docx or .dotx), or it is damaged."),
        Problem.TOO_LARGE: _("This file is too large: up to 2 MB. Use a smaller logo."),
        Problem.MACROS: _("There are macros in this file. Save it as a Word document (.docx)."),
        Problem.FETCHES: _(
            "This file refers to something outside it: “%(found)s”. Take that out and save it again."
        ),
        Problem.FOREIGN_PART: _(
            "There is something in this file that we do not take over: “%(found)s”. "
            "Use pictures as PNG or JPEG, and no embedded files."
        ),
    }[error.problem]
    return sentence % {"found": error.found[:_LONGEST]} + " " + _("Nothing was changed.")


def conversion_refusal(words: NullTranslations) -> str:
    """Return that there is no PDF now, and what there is."""
    return words.gettext(
        "The PDF could not be made. Download the report as a Word document, and save it as PDF there."
    )

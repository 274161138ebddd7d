"""Why single sign-on did not let somebody in, in words: what happened, and what to do."""

from gettext import NullTranslations

from riskmodel.domain.sign_on import SignOnProblem


def sign_on_refusal(problem: SignOnProblem, words: NullTranslations) -> str:
    """Return the sentence for a refusal."""
    _ = words.gettext
    return {
        SignOnProblem.UNSAFE_ADDRESS: _(
            "With your organisation account you can only log in at an address that starts with https. "
            "Ask the administrator for that address."
        ),
        SignOnProblem.UNREACHABLE: _(
            "We cannot reach the login of your organisation. Try again in a few minutes."
        ),
        SignOnProblem.DENIED: _("Your organisation did not let you in, or you stopped halfway."),
        SignOnProblem.LOST: _(
            "This login did not start in this browser, or it took more than ten minutes. Start again."
        ),
        SignOnProblem.UNUSABLE: _(
            "Your organisation gave an answer that we do not accept. "
            "Ask the administrator to look in the log of the server."
        ),
        SignOnProblem.CLOCK: _(
            "The clock of this server and that of your organisation differ too much. Tell the administrator."
        ),
        SignOnProblem.TOO_LONG_AGO: _(
            "You logged in at your organisation more than eight hours ago. "
            "Log out there, log in again, and then come back."
        ),
        SignOnProblem.NO_ROLE: _(
            "Your organisation account has no role here yet. Ask the administrator to put you in a group."
        ),
        SignOnProblem.DISABLED: _("Your account has been switched off. Ask the administrator."),
    }[problem]

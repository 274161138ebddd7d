"""The refusals of the model: named after facts, carrying data; `i18n.refusals` turns them into words."""


class RiskModelError(Exception):
    """Something a person asked for that cannot be done, and why."""


class NotAllowedError(RiskModelError):
    """The acting person has no role that allows this, or it is not theirs."""


class NotFoundError(RiskModelError):
    """There is nothing with this id that the acting person may know of."""


class ChangedMeanwhileError(RiskModelError):
    """Somebody else changed the same thing since it was read."""


class WrongPhaseError(RiskModelError):
    """The workshop is in a phase in which this is not done."""


class UnknownJoinCodeError(RiskModelError):
    """No open workshop has this join code."""


class LobbyClosedError(RiskModelError):
    """The workshop exists, but nobody can join it (any more)."""


class TooManyTriesError(RiskModelError):
    """Too many wrong tries in a short time; `seconds` says how long to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class WrongPasswordError(RiskModelError):
    """E-mail address and password do not belong together (or there is no such account)."""


class WrongSetupCodeError(RiskModelError):
    """The set-up code is wrong or has been used."""


class ScoreOutsideScaleError(RiskModelError):
    """A score that the scale does not have."""


class FactorNotInWorkshopError(RiskModelError):
    """A score for a factor that is not scored in this workshop."""


class TextTooLongError(RiskModelError):
    """A text longer than `limit` characters."""

    def __init__(self, limit: int, length: int) -> None:
        super().__init__(limit, length)
        self.limit = limit
        self.length = length


class MissingValueError(RiskModelError):
    """A required field, named by `field`, is empty or outside its range."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class DuplicateNameError(RiskModelError):
    """There already is one with this name or address."""


class NewerSchemaError(RiskModelError):
    """The database was written by a newer version of the product."""


class SampleMixedError(RiskModelError):
    """Something real was to be put among the sample, or the other way round."""


class NotReleasableError(RiskModelError):
    """The disclosure ledger does not allow this to be shown."""

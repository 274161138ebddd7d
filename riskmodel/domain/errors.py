"""The refusals of the model: named after facts, carrying data; `i18n.refusals` turns them into words."""

from collections.abc import Iterable


class RiskModelError(Exception):
    """Something a person asked for that cannot be done, and why."""


class NotAllowedError(RiskModelError):
    """The acting person has no role that allows this, or it is not theirs."""


class ManagesUnitError(NotAllowedError):
    """Somebody who manages a unit, or one it is part of, does not lead a session of it."""


class LeadsSessionError(RiskModelError):
    """Somebody leads a session of this unit that is under way, so they cannot be given the unit now."""


class NotFoundError(RiskModelError):
    """There is nothing with this id that the acting person may know of."""


class ChangedMeanwhileError(RiskModelError):
    """Somebody else changed the same thing since it was read."""


class MeasuresChangedError(ChangedMeanwhileError):
    """Somebody else changed these measures since they were read; ids with the words of the team."""

    def __init__(self, measures: Iterable[tuple[str, str]]) -> None:
        self.measures = tuple(measures)
        super().__init__(*(measure_id for measure_id, _words in self.measures))


class MovedMeanwhileError(ChangedMeanwhileError):
    """A colleague moved the session since it was read; `phase` is where it stands now."""

    def __init__(self, phase: str) -> None:
        super().__init__(phase)
        self.phase = phase


class ResultSeenError(RiskModelError):
    """The room saw its result before the session was stopped, so its team scores again in another round."""


class LastLeaderError(RiskModelError):
    """Somebody has to lead a session: the last facilitator of one stays."""


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


class WrongPresentPasswordError(RiskModelError):
    """Somebody who wants another password did not give the one they have."""


class LinkNotValidError(RiskModelError):
    """A link to set a password is unknown, was used, or its time is over."""


class NoPasswordHereError(RiskModelError):
    """Somebody signs on elsewhere: password and roles come from there."""


class AccountDisabledError(RiskModelError):
    """The account is disabled, so nothing can be handed out for it."""


class NotOneselfError(RiskModelError):
    """Nobody disables themselves, or stops being an administrator by their own hand."""


class StillNeededError(RiskModelError):
    """Somebody leads a session that people are in, or led one whose counts still wait for a row."""


class SessionUnderWayError(RiskModelError):
    """People are in a session of this round, so the round cannot go now."""


class TeamHasSessionError(RiskModelError):
    """The team scored in this round already, or is about to in another session."""


class UnitInUseError(RiskModelError):
    """A unit has units below it, a session, or a place in a released row, so it stays."""


class LastAdministratorError(RiskModelError):
    """Without this administrator nobody could administer accounts any more."""


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


class TooManyError(RiskModelError):
    """More than `limit` of something were asked for."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class TooManyPointsError(RiskModelError):
    """Somebody gave more points than the `limit` that each has."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


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


class TooFewWritersError(RiskModelError):
    """Fewer than three people wrote something, so nobody may read it yet."""


class TooFewOnPaperError(RiskModelError):
    """Fewer than three people score on paper: whoever types would know who wrote what."""


class SlipsKnownError(RiskModelError):
    """Slips were typed in: whoever did so knows answers, so this team does not score again."""


class BatchTypedError(RiskModelError):
    """The slips of this factor were typed in before, and nobody said that they may be replaced."""


class NotReleasableError(RiskModelError):
    """The disclosure ledger does not allow this to be shown."""


class SecondRoundOverError(RiskModelError):
    """There is one second round; once its result was seen, nobody scores again."""


class VoteOverError(RiskModelError):
    """Over the same words a room votes once: two results that differ by one vote would tell that vote."""


class NotInFirstRoundError(RiskModelError):
    """Who gave no answer to a factor in the first round has none to revise."""


class TooFewAnswersError(RiskModelError):
    """A factor with too few complete answers for a result is not scored again."""


class NotCompleteError(RiskModelError):
    """Something around a session is still owed, so it cannot be completed."""

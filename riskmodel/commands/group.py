"""What surrounds every command: a refusal is one sentence and exit code 1, never a traceback."""

from typing import Any

import typer
from typer.core import TyperGroup

from riskmodel.application.opening import close_stores
from riskmodel.commands.wording import words
from riskmodel.domain.errors import RiskModelError
from riskmodel.i18n.upkeep_words import upkeep_refusal
from riskmodel.storage.full_disk import is_full_disk

_INTERRUPTED = 130


class PlainGroup(TyperGroup):
    """The commands; whatever goes wrong in one of them is said in a sentence, and stores are given back."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        _ = words().gettext
        try:
            return super().invoke(ctx)
        except (typer.Exit, typer.Abort):
            raise
        except KeyboardInterrupt:
            typer.echo("\n" + _("Stopped. Nothing is left half done."), err=True)
            raise typer.Exit(_INTERRUPTED) from None
        except Exception as error:
            if hasattr(error, "exit_code"):
                # What was typed is not a command; this library words that itself.
                raise
            typer.echo(sentence(error), err=True)
            raise typer.Exit(1) from None
        finally:
            close_stores()


def sentence(error: Exception) -> str:
    """Return what to say about an error; of one that nobody foresaw only its kind."""
    _ = words().gettext
    if is_full_disk(error):
        return _("The disk is full. Make room and try again.")
    if isinstance(error, RiskModelError):
        return upkeep_refusal(error, words())
    if isinstance(error, FileExistsError):
        return _("There already is a file of this name: %(file)s. Choose another.") % {"file": error.filename}
    if isinstance(error, OSError) and error.filename:
        return _("This file or folder cannot be used: %(file)s (%(reason)s).") % {
            "file": error.filename,
            "reason": error.strerror,
        }
    return _("Something unforeseen went wrong (%(kind)s).") % {"kind": type(error).__name__}

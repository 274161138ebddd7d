"""What to do when no phone comes through: in the terminal, at a desk and in the lobby."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import NullTranslations


@dataclass(frozen=True)
class Advice:
    """One thing to try, and what to type or click, word for word, each with the system it is for."""

    title: str
    explanation: str
    exactly: tuple[tuple[str, str], ...] = ()


def advice(words: NullTranslations, port: int) -> tuple[Advice, ...]:
    """Return what to try, in this order, for a server on a port."""
    _ = words.gettext
    return (
        Advice(
            _("The same Wi-Fi"),
            _(
                "Phones must be on the same network as this computer. Guest Wi-Fi often keeps devices apart: "
                "then no phone gets through, whatever you do."
            ),
        ),
        Advice(
            _("Your own hotspot"),
            _(
                "Switch on the hotspot of your phone or of this computer, with a password. Let this computer "
                "and all phones use it. The address changes then: show the picture again."
            ),
        ),
        Advice(
            _("The firewall of this computer"),
            _("It may keep phones out. Let Risicotafel through, with the rights of an administrator."),
            _firewalls(words, port),
        ),
        Advice(
            _("One device for everybody"),
            _(
                "Use one device that does get through, or this computer itself, and pass it on: "
                "“%(next_person)s” makes room for the next."
            )
            % {"next_person": _("Next person")},
        ),
        Advice(
            _("Paper"),
            _(
                "Does nothing work? Then score on paper: one slip for each factor, without a name, "
                "shuffled in a box, with at least three people or everybody."
            ),
        ),
    )


def _firewalls(words: NullTranslations, port: int) -> tuple[tuple[str, str], ...]:
    _ = words.gettext
    rule = f"-Direction Inbound -Protocol TCP -LocalPort {port} -Profile Private -Action Allow"
    return (
        (
            _("Windows, in PowerShell as administrator; and set the Wi-Fi to “Private network”"),
            f'New-NetFirewallRule -DisplayName "Risicotafel" {rule}',
        ),
        (
            _("macOS"),
            _("System Settings › Network › Firewall › Options › Python › Allow incoming connections"),
        ),
        (_("Linux with ufw"), f"sudo ufw allow {port}/tcp"),
        (_("Linux with firewalld"), f"sudo firewall-cmd --add-port={port}/tcp"),
    )


def as_text(steps: Sequence[Advice], words: NullTranslations) -> str:
    """Return the advice as lines for a terminal."""
    _ = words.gettext
    lines = ["", _("No phone has come through yet. What you can do:")]
    for number, step in enumerate(steps, start=1):
        lines.append(f"{number}. {step.title}. {step.explanation}")
        lines += [f"   {system}:\n     {exactly}" for system, exactly in step.exactly]
    return "\n".join([*lines, ""])

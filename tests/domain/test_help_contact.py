"""What of a contact a phone can call or write to."""

import pytest

from riskmodel.domain.help_contact import mail_addresses, phone_numbers

NUMBERS = [
    ("Fatima, 06-12345678", ["0612345678"]),
    ("020 123 45 67 of 06 1234 5678", ["0201234567", "0612345678"]),
    ("(020) 123 45 67", ["0201234567"]),
    ("+31 (0)20 123 4567", ["+31201234567"]),
    ("+31 6 12345678", ["+31612345678"]),
    ("kamer 3 06-12345678", ["0612345678"]),
    ("020-1234567/06-12345678", ["0201234567", "0612345678"]),
    ("vanaf 12-01-2027: 06-12345678", ["0612345678"]),
    ("toestel 1234", []),
    ("sinds 2026-11-22, kamer 12.34.56.78", []),
    ("0800", []),
    ("0" * 16, []),
    ("", []),
]


@pytest.mark.parametrize(("text", "dialled"), NUMBERS)
def test_numbers_to_call(text: str, dialled: list[str]) -> None:
    assert [number for _written, number in phone_numbers(text)] == dialled


def test_a_number_is_shown_as_it_was_written() -> None:
    assert phone_numbers("Bel 020 123 45 67.") == (("020 123 45 67", "0201234567"),)


MAILS = [
    ("vp@voorbeeld.example", ["vp@voorbeeld.example"]),
    ("mail f.el-amrani+vp@mail.voorbeeld.example.", ["f.el-amrani+vp@mail.voorbeeld.example"]),
    ('x@y.example?bcc=kwaad@z.example"', ["x@y.example", "kwaad@z.example"]),
    ("@hier", []),
]


@pytest.mark.parametrize(("text", "found"), MAILS)
def test_addresses_to_write_to(text: str, found: list[str]) -> None:
    assert list(mail_addresses(text)) == found

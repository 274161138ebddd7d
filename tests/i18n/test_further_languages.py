"""Languages that only phones offer: their files are up to date, complete, and say the same numbers."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from catalog.po_file import Text, forms, open_texts, read_messages, up_to_date
from catalog.text import LocalText
from riskmodel.i18n.phone_texts import phone_sources, phone_texts
from riskmodel.i18n.translate import (
    DESK_LANGUAGES,
    FURTHER_LANGUAGES,
    PHONE_LANGUAGES,
    Language,
    read_language,
    translator,
)
from riskmodel.i18n.translation_files import TranslationFile, translation_files

ROOT = Path(__file__).parents[2]
FILES = list(translation_files())
NAMES = [f"{file.path.parent.name}-{file.path.stem}" for file in FILES]
# Words that are the same on purpose: a name, and what has none of its own.
SAME_IN_BOTH: set[str] = set()


def texts_of(message: Message) -> Iterator[tuple[str, str]]:
    """Each English form of a message beside each translation of it."""
    english = message.id if isinstance(message.id, str) else message.id[-1]
    yield from ((english, form) for form in forms(message))


def pairs(file: TranslationFile) -> list[tuple[str, str]]:
    found = read_messages(file.path, file.language)
    return [pair for message in found if message.id for pair in texts_of(message)]


def gaps(text: str) -> list[str]:
    return sorted(re.findall(r"%\(\w+\)s|\{\w*\}", text))


def numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d[\d-]*\d|\d", text))


def test_a_language_is_offered_where_it_is_complete() -> None:
    assert (*DESK_LANGUAGES, *FURTHER_LANGUAGES) == PHONE_LANGUAGES == tuple(Language)
    assert [read_language("pl"), read_language("pl", PHONE_LANGUAGES)] == [Language.NL, Language.PL]
    assert [read_language(text, PHONE_LANGUAGES) for text in ("PL", "xx", "", None)] == [Language.NL] * 4


def test_languages_have_their_own_name_and_direction() -> None:
    assert [language.own_name for language in PHONE_LANGUAGES] == ["Nederlands", "English", "Polski"]
    assert [language.direction for language in PHONE_LANGUAGES] == ["ltr"] * 3


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_the_file_is_up_to_date(file: TranslationFile) -> None:
    assert file.is_up_to_date, "run `risicotafel translations`"


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_nothing_waits_for_a_translator(file: TranslationFile) -> None:
    assert open_texts(read_messages(file.path, file.language)) == []
    assert len(pairs(file)) > 100


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_both_fill_in_the_same_gaps_and_name_the_same_numbers(file: TranslationFile) -> None:
    found = pairs(file)
    assert [pair for pair in found if gaps(pair[0]) != gaps(pair[1])] == []
    # A mistyped digit would send somebody who needs help to nobody.
    assert [pair for pair in found if numbers(pair[0]) != numbers(pair[1])] == []


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_no_english_was_left_standing(file: TranslationFile) -> None:
    assert {one for one, other in pairs(file) if one == other} - SAME_IN_BOTH == set()


def test_polish_has_three_forms_of_a_number() -> None:
    one, more = "%(num)s idea of yours has been opened.", "%(num)s ideas of yours have been opened."
    words = translator(Language.PL)
    found = [words.ngettext(one, more, number) % {"num": number} for number in (1, 3, 5, 12, 22)]
    assert found == [
        "Otwarto 1 Twój pomysł.",
        "Otwarto 3 Twoje pomysły.",
        "Otwarto 5 Twoich pomysłów.",
        "Otwarto 12 Twoich pomysłów.",
        "Otwarto 22 Twoje pomysły.",
    ]


def test_a_text_of_the_catalogue_is_translated_from_its_english() -> None:
    text = LocalText(nl="Hoge werkdruk", en="High workload")
    languages = ("nl", "en", "pl", "de")
    expected = ["Hoge werkdruk", "High workload", "Duże obciążenie pracą", "High workload"]
    assert [text.text(language) for language in languages] == expected


def test_a_text_of_an_organisation_itself_stands_in_english() -> None:
    assert LocalText(nl="Ons gebouw", en="Our building").text("pl") == "Our building"


def test_every_module_whose_words_a_phone_shows_is_extracted() -> None:
    """Words from elsewhere would stand on the phone in English."""
    sources = {file.relative_to(ROOT).as_posix() for file in phone_sources()}
    used = {
        f"{node.module.replace('.', '/')}.py"
        for file in (ROOT / "pages/participant").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("riskmodel.i18n.")
        if node.module is not None
    }
    speaking = {name for name in used if re.search(r"\b_\(|gettext\(", (ROOT / name).read_text())}
    assert speaking - sources == set()


def test_texts_come_from_pages_and_their_python() -> None:
    places = {text.english: text.place for text in phone_texts()}
    assert places["Join the session"] == "pages/participant/templates/join.html"
    assert places["Body"] == "pages/participant/wording.py"


FIRST = [Text("Next", "a.html", "Volgende"), Text(("one", "more"), "a.html", "een / meer")]


def test_what_was_translated_stays_and_what_is_gone_is_obsolete(tmp_path: Path) -> None:
    file = tmp_path / "pl.po"
    file.write_text(
        up_to_date(file, "pl", FIRST).replace('msgid "Next"\nmsgstr ""', 'msgid "Next"\nmsgstr "Dalej"')
    )
    file.write_text(up_to_date(file, "pl", [*FIRST, Text("Back", "b.html", "Terug")]))
    assert read_messages(file, "pl")["Next"].string == "Dalej"
    assert open_texts(read_messages(file, "pl")) == ["one", "Back"]
    file.write_text(up_to_date(file, "pl", FIRST[1:]))
    assert '#~ msgid "Next"\n#~ msgstr "Dalej"' in file.read_text()
    file.write_text(up_to_date(file, "pl", FIRST))
    assert read_messages(file, "pl")["Next"].string == "Dalej"


def test_the_same_texts_give_the_same_file(tmp_path: Path) -> None:
    file = tmp_path / "pl.po"
    file.write_text(up_to_date(file, "pl", FIRST))
    again = up_to_date(file, "pl", FIRST)
    assert again == file.read_text()
    assert "POT-Creation-Date" not in again
    assert "nplurals=3" in again


def test_another_text_makes_a_file_out_of_date(tmp_path: Path) -> None:
    file = tmp_path / "pl.po"
    stale = TranslationFile(file, Language.PL, up_to_date(file, "pl", FIRST))
    assert not stale.is_up_to_date
    assert stale.write() == (2, 2)
    assert stale.is_up_to_date
    more = [*FIRST, Text("Back", "b.html", "Terug")]
    assert not TranslationFile(file, Language.PL, up_to_date(file, "pl", more)).is_up_to_date

"""Polish where no session came by: every factor, refusal and template."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment

import app
from catalog.load import load_catalogue
from catalog.model import Factor
from pages.participant.refusals import TooLateError, refused
from riskmodel.domain import errors
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.translate import Language
from tests.builders import Room
from tests.participant.phones import joined_phone
from tests.participant.polish import is_polish, visible

TEMPLATES = sorted((Path(app.__file__).parent / "pages/participant/templates").glob("*.html"))


@pytest.mark.parametrize("factor", load_catalogue().factors, ids=lambda factor: factor.id)
def test_every_factor_has_its_polish(factor: Factor) -> None:
    texts = (factor.name, factor.description, *factor.questions)
    assert [text.en for text in texts if text.text("pl") in (text.en, text.nl)] == []


REFUSED = [
    *(errors.NotAllowedError(), errors.NotFoundError(), errors.UnknownJoinCodeError(), TooLateError()),
    *(errors.LobbyClosedError(), errors.TextTooLongError(5, 9), errors.ScoreOutsideScaleError("9")),
    *(errors.FactorNotInWorkshopError("X"), errors.TooManyTriesError(9), errors.TooManyError(5)),
    *(errors.MissingValueError("proposal"), errors.WrongPhaseError(Phase.REVEAL), errors.RiskModelError()),
    *(errors.WrongPhaseError(Phase.VOID), TooLateError(Phase.SEALED), errors.DuplicateNameError()),
    ZeroDivisionError(),
]


@pytest.mark.parametrize("error", REFUSED, ids=lambda error: type(error).__name__)
def test_whatever_is_refused_is_said_in_polish(error: Exception) -> None:
    sentence = refused(error, Language.PL).sentence
    assert is_polish(sentence)
    assert sentence not in (refused(error, Language.EN).sentence, refused(error, Language.NL).sentence)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.stem)
def test_no_template_holds_words_of_its_own(template: Path) -> None:
    """Also in a branch that no session came by."""
    tokens = Environment(extensions=["jinja2.ext.i18n"]).lex(template.read_text())
    own = "".join(value for _line, kind, value in tokens if kind == "data")
    # Attributes that a block adds to an element of the page it extends.
    own = re.sub(r'(?m)^ data-[\w-]+(="")?( data-[\w-]+="[^"]*")*$', "", own)
    assert [text for text in visible(own) if text != "Risicotafel"] == []


def test_from_another_site_it_is_refused_in_polish(room: Room) -> None:
    phone = joined_phone(room)
    phone.get("/taal/pl")
    answer = phone.post("/meedoen", data={"code": "x"}, headers={"Origin": "https://kwaad.example"})
    assert answer.status_code == 403
    assert is_polish(answer.text)

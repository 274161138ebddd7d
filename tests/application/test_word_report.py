"""Fetching the report and the open data, and the organisation's own template."""

import io

import docx
import pytest

from riskmodel.application import report_template, word_report
from riskmodel.application.audit import audit_trail
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import NotFoundError
from riskmodel.domain.report_template import ReportTemplate, TemplateRefusedError
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import TODAY, a_person, a_round
from tests.exchange.test_own_template import letter


@pytest.fixture
def officer(stores: Stores) -> Actor:
    return a_person(stores, Role.PREVENTION_OFFICER)


@pytest.fixture
def round_id(stores: Stores) -> str:
    return a_round(stores, a_person(stores, Role.FACILITATOR))


def done(stores: Stores) -> list[tuple[Action, str]]:
    events = audit_trail(stores, a_person(stores, Role.ADMINISTRATOR))
    return [(event.action, event.about) for event in events if event.action in _OURS]


_OURS = {Action.REPORT_DOWNLOADED, Action.OPEN_DATA_DOWNLOADED, Action.REPORT_TEMPLATE_CHANGED}


@pytest.mark.parametrize("role", [Role.PREVENTION_OFFICER, Role.MANAGEMENT])
def test_fetching_leaves_a_trail(stores: Stores, round_id: str, role: Role) -> None:
    actor = a_person(stores, role)
    document = word_report.report_document(stores, actor, round_id, TODAY, Language.NL)
    assert docx.Document(io.BytesIO(document)).core_properties.author == "Risicotafel"
    assert word_report.open_data(stores, actor, round_id, TODAY, Language.NL).startswith(
        b"\xef\xbb\xbfmade_on"
    )
    assert {action for action, _about in done(stores)} == _OURS - {Action.REPORT_TEMPLATE_CHANGED}


def test_a_round_that_is_not_there_is_not_found(stores: Stores, officer: Actor) -> None:
    with pytest.raises(NotFoundError):
        word_report.report_document(stores, officer, "0", TODAY, Language.NL)


def test_a_template_is_used_until_it_is_taken_away(stores: Stores, officer: Actor, round_id: str) -> None:
    assert report_template.template_in_use(stores, officer) is None
    report_template.put_template(stores, officer, "Huisstijl.docx", letter(), TODAY)
    report_template.put_template(stores, officer, "Huisstijl 2.docx", letter(), TODAY)
    assert report_template.template_in_use(stores, officer) == ReportTemplate("Huisstijl 2.docx", TODAY)
    made = word_report.report_document(stores, officer, round_id, TODAY, Language.NL)
    assert docx.Document(io.BytesIO(made)).sections[0].header.paragraphs[0].text == "Stichting De Linde"
    report_template.remove_template(stores, officer)
    report_template.remove_template(stores, officer)
    made = word_report.report_document(stores, officer, round_id, TODAY, Language.NL)
    assert docx.Document(io.BytesIO(made)).sections[0].header.paragraphs[0].text == ""
    changes = [about for action, about in done(stores) if action == Action.REPORT_TEMPLATE_CHANGED]
    assert sorted(changes) == ["", "Huisstijl 2.docx", "Huisstijl.docx"]


def test_what_is_refused_changes_nothing(stores: Stores, officer: Actor) -> None:
    report_template.put_template(stores, officer, "Huisstijl.docx", letter(), TODAY)
    with pytest.raises(TemplateRefusedError):
        report_template.put_template(stores, officer, "Ander.docx", b"geen Word", TODAY)
    assert report_template.template_in_use(stores, officer) == ReportTemplate("Huisstijl.docx", TODAY)

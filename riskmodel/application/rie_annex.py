"""The annex for the RI&E and its plan van aanpak, as a file."""

from datetime import date

from riskmodel.application.report import round_report
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.imported_plan import Layout
from riskmodel.exchange.rie_annex.annex import rie_annex
from riskmodel.i18n.translate import Language
from riskmodel.storage.audit import note
from riskmodel.storage.stores import Stores


def annex(
    stores: Stores, actor: Actor, round_id: str, today: date, language: Language, layout: Layout
) -> bytes:
    """Return the annex of a round in a layout; raises `NotFoundError`, and `KeyError` for another layout."""
    require_role(actor, Role.PREVENTION_OFFICER)
    report = round_report(stores, actor, round_id, today)
    made = rie_annex(report, layout, language)
    with stores.database.writing() as session:
        note(session, actor, Action.ANNEX_DOWNLOADED, report.round.name)
    return made

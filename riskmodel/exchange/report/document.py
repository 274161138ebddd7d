"""The Word report of a round for management and the works council."""

from datetime import datetime, time

from docx.document import Document

from riskmodel.domain.report import RoundReport
from riskmodel.exchange.pictures.reader import Reader
from riskmodel.exchange.provenance import provenance_of
from riskmodel.exchange.report.conclusions import write_conclusions
from riskmodel.exchange.report.findings import write_findings
from riskmodel.exchange.report.glossary import write_glossary
from riskmodel.exchange.report.house_style import saved
from riskmodel.exchange.report.justification import write_justification
from riskmodel.exchange.report.measures import write_measures
from riskmodel.exchange.report.paper import Paper
from riskmodel.exchange.report.plan import write_plan
from riskmodel.exchange.report.template import blank_document
from riskmodel.exchange.text_cell import harmless
from riskmodel.i18n.translate import Language

# What Word stores in a property at most.
_LONGEST = 255


def word_report(report: RoundReport, language: Language, template: bytes | None = None) -> bytes:
    """Return a docx file of everything that left the rooms of a round; equal reports give equal bytes.

    `template` is an organisation's own, as `read_template` let it in.
    """
    document = blank_document(template, language)
    _describe(document, report, language)
    paper, reader = Paper(document, language), Reader(language, report.content)
    for write in (
        write_conclusions,
        write_findings,
        write_measures,
        write_plan,
        write_justification,
        write_glossary,
    ):
        write(paper, report, reader)
    return saved(document, report.made_on)


def _describe(document: Document, report: RoundReport, language: Language) -> None:
    reader, about = Reader(language, report.content), document.core_properties
    about.title = harmless(f"{report.organisation.name}: {report.round.name}")[:_LONGEST]
    about.subject = reader.words.gettext("Social safety: analysis and action plan")
    about.author = about.last_modified_by = "Risicotafel"
    about.comments = harmless(provenance_of(report).sentence(language))[:_LONGEST]
    about.keywords = about.category = about.content_status = about.version = about.identifier = ""
    about.revision = 1
    about.created = about.modified = datetime.combine(report.made_on, time())
    # python-docx has no way to take one out, and a day of printing would differ between two files.
    for found in about._element.xpath("./cp:lastPrinted"):
        about._element.remove(found)

"""The sections of the report, and the line on the first page that leads to them."""

from gettext import NullTranslations

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from riskmodel.exchange.look import ACCENT
from riskmodel.exchange.report.paper import Paper
from riskmodel.exchange.report.styles import NOTE


def sections(words: NullTranslations) -> tuple[tuple[str, str], ...]:
    """Return the mark and the heading of every section after the conclusions, in order."""
    _ = words.gettext
    return (
        ("findings", _("Findings per factor")),
        ("measures", _("Measures")),
        ("plan", _("Action plan")),
        ("justification", _("How figures are made")),
        ("glossary", _("Glossary")),
    )


def say_where(paper: Paper, words: NullTranslations) -> None:
    """Write what else is in the report, each a link to its heading."""
    paragraph = paper.say(words.gettext("In this report:"), NOTE)
    for place, (mark, title) in enumerate(sections(words)):
        paragraph.add_run(" · " if place else " ")
        link = parse_xml(
            f'<w:hyperlink {nsdecls("w")} w:anchor="{mark}" w:history="1"><w:r><w:rPr>'
            f'<w:color w:val="{ACCENT}"/><w:u w:val="single"/></w:rPr><w:t/></w:r></w:hyperlink>'
        )
        link.xpath(".//w:t")[0].text = title
        paragraph._p.append(link)


def start_section(paper: Paper, mark: str, words: NullTranslations, *, on_new_page: bool = True) -> None:
    """Write the heading of a section."""
    paper.heading(dict(sections(words))[mark], mark=mark, on_new_page=on_new_page)

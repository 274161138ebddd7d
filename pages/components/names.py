"""Names from the catalogue in the reader's language."""

from collections.abc import Iterable

from catalog.model import Citation, Provision
from pages.components import session
from riskmodel.exchange.pictures.reader import Reader


def factor_name(factor_id: str, edition: str | None = None) -> str:
    """Return the name of a risk factor, as in an edition when one is given."""
    content = session.content_of_edition(edition) if edition else session.content()
    return content.factor(factor_id).name.text(session.language())


def reader() -> Reader:
    """Return who the pictures on this screen are drawn for."""
    return Reader(session.language(), session.content())


def sources_of_provision(provision: Provision) -> str:
    """Return what a provision of the inventory rests on: documents with year and place, then the law."""
    return "; ".join(filter(None, (documents_of(provision.sources), laws_of(provision.law_ids))))


def documents_of(citations: Iterable[Citation]) -> str:
    """Return the documents that are cited, with year and place."""
    documents = []
    for citation in citations:
        source = session.content().source(citation.source)
        facts = (source.author, source.title, source.year, citation.place)
        documents.append(", ".join(str(fact) for fact in facts if fact))
    return "; ".join(documents)


def laws_of(law_ids: Iterable[str]) -> str:
    """Return rules with their articles."""
    laws = map(session.content().law, law_ids)
    return "; ".join(f"{law.name.text(session.language())}, {law.article}" for law in laws)

"""Names from the catalogue in the reader's language."""

from catalog.load import load_catalogue
from pages.components import session


def factor_name(factor_id: str) -> str:
    """Return the name of a risk factor."""
    return load_catalogue().factor(factor_id).name.text(session.language())


def sources_of(measure_id: str) -> str:
    """Return what a measure of the catalogue rests on: documents with year and place, then the law."""
    catalogue = load_catalogue()
    measure = catalogue.measure(measure_id)
    documents = []
    for citation in measure.sources:
        source = catalogue.source(citation.source)
        facts = (source.author, source.title, source.year, citation.place)
        documents.append(", ".join(str(fact) for fact in facts if fact))
    laws = [
        f"{law.name.text(session.language())}, {law.article}" for law in map(catalogue.law, measure.law_ids)
    ]
    return "; ".join((*documents, *laws))

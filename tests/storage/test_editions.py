"""Content is kept whole and once, and what comes later changes nothing of it."""

from concurrent.futures import ThreadPoolExecutor

from catalog.load import load_catalogue
from catalog.model import Catalogue, LocalText
from riskmodel.storage.editions import keep_edition, load_edition
from riskmodel.storage.stores import Stores

OURS = load_catalogue()


def reworded(words: str) -> Catalogue:
    """Our content with other words for its first factor."""
    first, *rest = OURS.factors
    changed = first.model_copy(update={"name": LocalText(nl=words, en=words)})
    return OURS.model_copy(update={"factors": (changed, *rest)})


def keep(stores: Stores, catalogue: Catalogue) -> str:
    with stores.database.writing() as session:
        return keep_edition(session, catalogue)


def load(stores: Stores, name: str) -> Catalogue | None:
    with stores.database.reading() as session:
        return load_edition(session, name)


def test_what_is_kept_comes_back_as_it_was(both_stores: Stores) -> None:
    assert keep(both_stores, OURS) == OURS.edition
    assert load(both_stores, OURS.edition) == OURS
    assert load(both_stores, "1900.1") is None


def test_other_content_under_one_edition_gets_a_name_of_its_own(both_stores: Stores) -> None:
    names = [
        keep(both_stores, content) for content in (OURS, reworded("a"), reworded("b"), OURS, reworded("a"))
    ]
    assert names == [
        OURS.edition,
        f"{OURS.edition}+1",
        f"{OURS.edition}+2",
        OURS.edition,
        f"{OURS.edition}+1",
    ]
    assert load(both_stores, f"{OURS.edition}+1") == reworded("a")


def test_eight_who_keep_at_once_keep_it_once(both_stores: Stores) -> None:
    contents = [OURS, reworded("a")] * 4
    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(lambda content: keep(both_stores, content), contents))
    assert len(set(names)) == 2
    assert names[:2] * 4 == names
    assert [load(both_stores, name) for name in names[:2]] == contents[:2]

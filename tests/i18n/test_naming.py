import pytest

from riskmodel.i18n.naming import seem_to_name

TEXTS = [
    ("het rooster eerder bekend maken", ()),
    ("Het rooster eerder bekend maken. Dan weet iedereen het.", ()),
    ("Meer overleg met HR en de OR, ook op maandag in Excel", ()),
    ("- Overdracht\n- Teamleider vaker op de vloer", ()),
    ("Laat mevrouw Jansen het rooster maken", ("mevrouw Jansen",)),
    ("dhr. de Vries schreeuwt", ("dhr. de Vries",)),
    ("Sanne schreeuwt altijd", ("Sanne",)),
    ("sanne schreeuwt altijd", ()),
    ("als Kees er is durft niemand iets", ("Kees",)),
    ("dat weet Willemijn ook", ("Willemijn",)),
    ("mail j.jansen@ziekenhuis.example", ("j.jansen@ziekenhuis.example",)),
    ("bel 06-12345678 maar", ("06-12345678",)),
    ("ask Ms Smith", ("Ms Smith",)),
    ("vraag het bloem", ("bloem",)),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_what_seems_to_name_somebody(text: str, expected: tuple[str, ...]) -> None:
    assert seem_to_name(text, known=("Gijs Bloem",)) == expected

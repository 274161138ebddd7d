"""What stands on a screen, as plain values."""

from collections.abc import Iterator
from typing import Any

from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Html

REFUSED = "Je hebt hier geen toegang toe. Er is niets veranderd."


def html(app: AppTest) -> str:
    """The HTML on a screen, without the styles."""
    found = (element.value for element in app.get("html") if isinstance(element, Html))
    return "\n".join(text for text in found if "<style>" not in text)


def sentences(app: AppTest) -> str:
    """The sentences on a screen."""
    return "\n".join(found.value for found in [*app.markdown, *app.info])


def drawn(app: AppTest, place: int = 0) -> list[dict[str, Any]]:
    """Everything that reaches the browser to draw a chart with, the first of them unless told; or nothing."""
    charts = app.get("vega_lite_chart")
    return list(_records(charts[place])) if place < len(charts) else []


def _records(chart: Any) -> Iterator[dict[str, Any]]:
    for dataset in chart.proto.datasets:
        found = convert_arrow_bytes_to_pandas_df(dataset.data.data)
        yield from ({str(name): value for name, value in row.items()} for row in found.to_dict("records"))

"""The few rules of the house that no linter knows."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "pages").rglob("*.py"))
SCREENS = sorted(
    path
    for folder in ("facilitator", "prevention", "management", "admin")
    for path in (ROOT / "pages" / folder).rglob("*.py")
)
WIDGETS = {
    "button",
    "checkbox",
    "date_input",
    "download_button",
    "form_submit_button",
    "multiselect",
    "number_input",
    "radio",
    "segmented_control",
    "selectbox",
    "text_area",
    "text_input",
    "toggle",
}
# A form has one way to hand it in unless it says otherwise; its own key tells it from others.
KEYED_BY_ITS_FORM = {"form_submit_button"}


def calls(path: Path) -> Iterator[tuple[str, set[str | None], int]]:
    """The name, keywords and line of every method call in a file."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr, {keyword.arg for keyword in node.keywords}, node.lineno


def test_every_widget_has_a_key() -> None:
    """Without one, a change of language wipes what somebody typed."""
    bare = [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in PAGES
        for name, keywords, line in calls(path)
        if name in WIDGETS - KEYED_BY_ITS_FORM and "key" not in keywords
    ]
    assert bare == []


def test_what_runs_by_itself_asks_each_time_who_is_looking() -> None:
    """The screen's own guard is not run again: a tab stays open after logging out or being disabled."""
    trusting = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in PAGES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
        and any(word in ast.unparse(mark) for mark in node.decorator_list for word in ("fragment", "dialog"))
        and ("guard(" not in ast.unparse(node) or any(given.arg == "actor" for given in node.args.args))
    ]
    assert trusting == []


def test_no_html_is_let_through() -> None:
    words = ("unsafe_allow_html", "unsafe_allow_javascript", "| safe", "Markup(")
    sources = [*PAGES, *(ROOT / "pages").rglob("*.html")]
    found = [
        (str(path.relative_to(ROOT)), word) for path in sources for word in words if word in path.read_text()
    ]
    # The QR code is drawn by a library from an address of our own; the sentences are our own words,
    # filled in with counts only.
    assert found == [("pages/projector/joining.py", "Markup("), ("pages/projector/sentences.py", "Markup(")]


# What people typed, by the names it has in the model.
TYPED = {"text", "words", "owner", "unit_name", "name", "email", "about", "actor_name", "parent_name"}
# Measured: of all parts of Streamlit, these alone never read Markdown in a text.
SAFE_PARTS = {"text", "text_input", "text_area", "selectbox", "multiselect", "code"}
STREAMLITS = {
    "badge", "button", "caption", "checkbox", "container", "dialog", "download_button", "error", "expander",
    "form_submit_button", "header", "html", "info", "link_button", "markdown", "metric", "page_link", "pills",
    "popover", "radio", "segmented_control", "select_slider", "slider", "status", "subheader", "success",
    "table", "tabs", "title", "toast", "toggle", "warning", "write",
}  # fmt: skip
NO_LABELS = {"key", "file_name", "format_func"}
# The one component that shows such texts as headings, escaped.
OURS = {"pages/components/text.py"}


def test_what_people_typed_is_shown_by_parts_that_do_not_read_it() -> None:
    """An image in a label would tell an outsider the address of everybody who looks."""
    assert set() == SAFE_PARTS & STREAMLITS
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.func.attr}"
        for path in PAGES
        if str(path.relative_to(ROOT)) not in OURS
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in STREAMLITS
        for argument in [*node.args, *(word.value for word in node.keywords if word.arg not in NO_LABELS)]
        if typed_in(argument)
    ]
    assert found == []


def typed_in(argument: ast.expr) -> bool:
    """Whether an expression holds something that people typed; `x.name.text(language)` is the catalogue's."""
    looked_into = {
        id(part.value if isinstance(part, ast.Attribute) else part.func)
        for part in ast.walk(argument)
        if isinstance(part, ast.Attribute | ast.Call)
    }
    return any(
        isinstance(part, ast.Attribute) and part.attr in TYPED and id(part) not in looked_into
        for part in ast.walk(argument)
    )


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_screen_is_short(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 80


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_screen_guards_itself_or_is_handed_who_is_looking(path: Path) -> None:
    if path.name == "__init__.py":
        return
    text = path.read_text()
    assert "guard(" in text or "actor: Actor" in text


def test_nothing_reads_an_address_or_a_device() -> None:
    """Not even to throw it away: what is never read cannot be kept."""
    words = (".ip_address", "request.client", ".client.host", "x-forwarded-for", "user-agent", "REMOTE_ADDR")
    found = [
        (str(path.relative_to(ROOT)), word)
        for folder in ("pages", "riskmodel")
        for path in (ROOT / folder).rglob("*.py")
        for word in words
        if word in path.read_text()
    ]
    assert found == []


def test_nothing_calls_out() -> None:
    """No page, style or script names another host."""
    allowed = ("http://www.w3.org/", "https://risico.example.org", "port")
    found = [
        (str(path.relative_to(ROOT)), line.strip())
        for path in (ROOT / "pages").rglob("*.*")
        if path.suffix in {".py", ".html", ".css", ".js"}
        for line in path.read_text().splitlines()
        if ("http://" in line or "https://" in line or "//cdn" in line)
        and not any(host in line for host in allowed)
    ]
    assert found == []

"""What in a part of a Word document would fetch something from elsewhere, or talk to a program."""

from collections.abc import Mapping

# Fields that show what is in the document itself; others fetch files or talk to programs.
_FIELDS = frozenset(
    {
        *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME", "TITLE", "SUBJECT", "AUTHOR"),
        *("STYLEREF", "REF", "PAGEREF", "TOC", "DOCPROPERTY", "CREATEDATE", "SAVEDATE", "FILENAME", "SEQ"),
        *("HYPERLINK", "COMPANY", "KEYWORDS", "COMMENTS"),
    }
)
_HARMLESS_LINKS = ("http://", "https://", "mailto:")
_LINK = "/hyperlink"
_ELSEWHERE = frozenset({"altChunk", "subDoc", "object", "control", "mailMerge"})


class References:
    """A visitor of a part; `fetches` are the things in it that reach outside the file."""

    def __init__(self) -> None:
        self.fetches: list[str] = []
        self._fields: list[str] = []
        self._in_instruction = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear that an element begins."""
        if name == "Relationship" and not _is_harmless(attributes):
            self.fetches.append(attributes.get("Target", ""))
        elif name == "fldSimple":
            self._judge(attributes.get("instr", ""))
        elif name == "fldChar" and attributes.get("fldCharType") == "begin":
            self._fields.append("")
        elif name == "fldChar" and attributes.get("fldCharType") == "end" and self._fields:
            self._judge(self._fields.pop())
        elif name in ("instrText", "delInstrText"):
            self._in_instruction = True
        elif name in _ELSEWHERE:
            self.fetches.append(name)

    def end(self, name: str) -> None:
        """Hear that an element ends."""
        if name in ("instrText", "delInstrText"):
            self._in_instruction = False

    def text(self, text: str) -> None:
        """Hear a piece of text."""
        if self._in_instruction:
            if self._fields:
                self._fields[-1] += text
            else:
                # An instruction outside a field: a program may still find the field that it belongs to.
                self._judge(text)

    def _judge(self, instruction: str) -> None:
        word = instruction.split()[0].upper() if instruction.split() else ""
        if word not in _FIELDS:
            self.fetches.append(word or "?")


def _is_harmless(relation: Mapping[str, str]) -> bool:
    """Say whether a relation stays inside the file, or is a link that somebody has to click."""
    if relation.get("TargetMode") != "External":
        return not relation.get("Target", "").lower().startswith(("file:", "http:", "https:", "\\\\", "//"))
    is_link = relation.get("Type", "").endswith(_LINK)
    return is_link and relation.get("Target", "").lower().startswith(_HARMLESS_LINKS)

"""Real bullets: a list that a screen reader announces as one."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

_DEFINITION = """
<w:abstractNum {names} w:abstractNumId="{place}">
  <w:multiLevelType w:val="singleLevel"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>
    <w:lvlText w:val="•"/><w:lvlJc w:val="left"/>
    <w:pPr><w:ind w:left="340" w:hanging="255"/></w:pPr></w:lvl>
</w:abstractNum>
"""


def give_bullets(document: Document, style_name: str) -> None:
    """Tie a paragraph style to a list with bullets of its own."""
    numbering = _numbering(document).element
    taken = [int(one.get(qn("w:abstractNumId"))) for one in numbering.findall(qn("w:abstractNum"))]
    place = max(taken, default=-1) + 1
    definition = parse_xml(_DEFINITION.format(names=nsdecls("w"), place=place))
    # Definitions come before the lists that use them.
    numbering.insert(len(taken), definition)
    list_id = numbering.add_num(place).numId
    properties = document.styles[style_name].element.get_or_add_pPr()
    properties.get_or_add_numPr().get_or_add_numId().val = list_id
    for indent in properties.findall(qn("w:ind")):
        properties.remove(indent)


def _numbering(document: Document) -> NumberingPart:
    try:
        found: NumberingPart = document.part.numbering_part
    except NotImplementedError:
        return _new_numbering(document)
    return found


def _new_numbering(document: Document) -> NumberingPart:
    part: NumberingPart = NumberingPart.load(
        PackURI("/word/numbering.xml"),
        CONTENT_TYPE.WML_NUMBERING,
        f"<w:numbering {nsdecls('w')}/>".encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part

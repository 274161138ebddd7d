"""What the two layouts write themselves, to the letter: a reader knows a column by its heading.

Layout E is of Euphorie and the Dutch RI&E, layout O of OiRA for the EU. The Dutch of layout O has one heading
in English, because their translation lacks it.
"""

from collections.abc import Mapping

from riskmodel.domain.imported_plan import Layout, Priority
from riskmodel.i18n.translate import Language

HEADINGS: Mapping[tuple[Layout, Language], tuple[str, ...]] = {
    (Layout.OIRA_E, Language.NL): (
        *("Begindatum", "Eind datum", "Plan van aanpak", "Benodigde kennis en vereisten"),
        *("Wie is er verantwoordelijk?", "Budget (in Euro)", "Sectie", "Risiconummer", "Risico"),
        *("Categorie", "Opmerkingen"),
    ),
    (Layout.OIRA_E, Language.EN): (
        *("Planning start", "Planning end", "General approach (to eliminate or reduce the risk)"),
        *("Level of expertise and/or requirements needed", "Who is responsible?", "Budget", "Section"),
        *("Risk number", "Risk", "Priority", "Comments"),
    ),
    (Layout.OIRA_O, Language.NL): (
        *("Sectie", "Risico", "Risiconummer", "Categorie", "Maatregelen", "Startdatum", "Einddatum"),
        *("Verantwoordelijke", "Budget", "Status (planned, in process, implemented)", "Opmerkingen"),
    ),
    (Layout.OIRA_O, Language.EN): (
        *("Section", "Description of the risk", "Risk number", "Priority", "Measure", "Start date"),
        *("End date", "Responsible", "Budget", "Status (planned, in process, implemented)", "Comments"),
    ),
}
SHEETS: Mapping[tuple[Layout, Language], str] = {
    (Layout.OIRA_E, Language.NL): "Plan van aanpak",
    (Layout.OIRA_E, Language.EN): "Timeline",
    (Layout.OIRA_O, Language.NL): "Tijdslijn",
    (Layout.OIRA_O, Language.EN): "Timeline",
}
PRIORITIES: Mapping[Language, Mapping[Priority, str]] = {
    Language.NL: {Priority.LOW: "laag", Priority.MEDIUM: "gemiddeld", Priority.HIGH: "hoog"},
    Language.EN: {Priority.LOW: "Low", Priority.MEDIUM: "Medium", Priority.HIGH: "High"},
}
TITLES: Mapping[Language, str] = {Language.NL: "Plan van aanpak", Language.EN: "Action Plan"}
TITLE_LABELS: Mapping[Language, str] = {Language.NL: "Titel", Language.EN: "Title"}
EDITED_LABELS: Mapping[Language, str] = {Language.NL: "Datum bewerking", Language.EN: "Date of editing"}
# The words of the heading, in both languages; OiRA has none for what was dropped.
PLANNED, IN_PROCESS, IMPLEMENTED = "planned", "in process", "implemented"

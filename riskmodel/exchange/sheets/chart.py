"""The heatmap as a chart of Excel's own: in how many rows a factor has each word."""

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference, Series
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.look import (
    BODY,
    BOX,
    CELL,
    CENTRED,
    HEADING,
    HEADING_FILL,
    LABEL_COLOURS,
    LINE,
    PAPER,
    QUIET,
)
from riskmodel.exchange.sheets.heatmap_colours import not_shown_words
from riskmodel.exchange.sheets.page import cell_at, set_up_page, set_widths, write_text, write_title
from riskmodel.exchange.sheets.provenance_line import write_provenance
from riskmodel.i18n.statement_words import labels_words
from riskmodel.i18n.translate import Language, translator

LABELS = (
    (ItemLabel.HIGH,),
    (ItemLabel.HIGH, ItemLabel.ATTENTION),
    (ItemLabel.ATTENTION,),
    (ItemLabel.MIDDLE,),
    (ItemLabel.MIDDLE, ItemLabel.LOW),
    (ItemLabel.LOW,),
)
_CHART_ROW = 5
_ROW_CM = 0.53
# The names of factors, the numbers and the words under the bars need room of their own.
_WIDTH_CM, _FOOT_CM, _FACTOR_CM = 27, 3.2, 0.95
# A zero stays a zero, and shows as nothing: bars of no rows would be labelled otherwise.
_NO_ZERO = "0;;"
_MOST_STEPS = 12
_EDGE = 6350  # half a point


def write_chart(workbook: Workbook, report: RoundReport, language: Language) -> None:
    """Write the chart with the numbers it is drawn from under it; only where there are rows."""
    words = translator(language)
    _ = words.gettext
    sheet = workbook.create_sheet(_("Chart"))
    lead = _(
        "In how many rows of the heatmap each factor has each word. A row is one team, or several together. "
        "Empty: in no row."
    )
    write_title(sheet, _("How often each factor is high"), lead)
    write_provenance(sheet, report, language)
    set_widths(sheet, (40, *[15] * (len(LABELS) + 1)))
    height = _FOOT_CM + _FACTOR_CM * len(report.heatmap.factor_ids)
    first = _CHART_ROW + round(height / _ROW_CM) + 2
    _write_numbers(sheet, first, report, language)
    sheet.add_chart(_chart(sheet, first, report.heatmap, height, _("rows")), f"A{_CHART_ROW}")
    set_up_page(sheet, len(LABELS) + 2)


def counted(heatmap: Heatmap, factor_id: str) -> tuple[int, ...]:
    """Return in how many rows a factor has each of `LABELS`, and last in how many it is not shown."""
    cells = [row.cells[factor_id].labels for row in heatmap.rows if factor_id in row.cells]
    return (*(cells.count(labels) for labels in LABELS), len(heatmap.rows) - len(cells))


def _write_numbers(sheet: Worksheet, first: int, report: RoundReport, language: Language) -> None:
    words = translator(language)
    names = [labels_words(labels, words).capitalize() for labels in LABELS]
    headings = [words.gettext("Factor"), *names, not_shown_words(words).capitalize()]
    for place, heading in enumerate(headings, start=1):
        write_text(sheet, first, place, heading, HEADING, CELL, HEADING_FILL, BOX)
    for row, factor_id in enumerate(report.heatmap.factor_ids, start=first + 1):
        write_text(sheet, row, 1, factor_words(report.content, factor_id, language), BODY, CELL, border=BOX)
        for place, count in enumerate(counted(report.heatmap, factor_id), start=2):
            cell = cell_at(sheet, row, place)
            cell.value, cell.font, cell.alignment, cell.border = count, BODY, CENTRED, BOX
            cell.number_format = _NO_ZERO


def _chart(sheet: Worksheet, first: int, heatmap: Heatmap, height: float, unit: str) -> BarChart:
    last = first + len(heatmap.factor_ids)
    chart = BarChart(barDir="bar", grouping="stacked", overlap=100, gapWidth=40)
    chart.width, chart.height = _WIDTH_CM, height
    chart.legend.position = "b"
    room = ManualLayout(layoutTarget="inner", xMode="edge", yMode="edge", x=0.27, y=0.04, w=0.69)
    room.h = (height - _FOOT_CM) / height
    chart.layout = Layout(room)
    for place in range(2, len(LABELS) + 3):
        series = Series(Reference(sheet, min_col=place, min_row=first + 1, max_row=last))
        name = f"{quote_sheetname(sheet.title)}!${get_column_letter(place)}${first}"
        series.tx = SeriesLabel(strRef=StrRef(name))
        series.spPr = _look(place - 2)
        series.dLbls = DataLabelList(
            showVal=True, showSerName=False, showCatName=False, showLegendKey=False, showPercent=False
        )
        chart.series.append(series)
    chart.set_categories(Reference(sheet, min_col=1, min_row=first + 1, max_row=last))
    # The first factor on top, as in the heatmap, and the numbers under the bars all the same.
    chart.x_axis.scaling.orientation, chart.y_axis.crosses = "maxMin", "max"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.number_format, chart.y_axis.title = "0", unit
    chart.y_axis.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill=LINE)))
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, len(heatmap.rows)
    if len(heatmap.rows) <= _MOST_STEPS:
        chart.y_axis.majorUnit = 1
    return chart


def _look(place: int) -> GraphicalProperties:
    """Return the colour of a word; of what stays open or is not shown a pattern, also in black and white."""
    labels = LABELS[place] if place < len(LABELS) else ()
    colours = [LABEL_COLOURS[label] for label in labels] or [LINE, PAPER]
    edge = LineProperties(solidFill=QUIET, w=_EDGE)
    if len(colours) == 1:
        return GraphicalProperties(solidFill=colours[0], ln=edge)
    pattern = PatternFillProperties(prst="wdUpDiag")
    pattern.fgClr, pattern.bgClr = map(_colour, colours)
    return GraphicalProperties(pattFill=pattern, ln=edge)


def _colour(rgb: str) -> ColorChoice:
    choice = ColorChoice()
    choice.RGB = rgb
    return choice

"""The pictures in the report: the ones that the screen shows, as far as a page has room for them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from riskmodel.domain.measures_on_risks import measures_on_risks
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.report import RoundReport
from riskmodel.domain.shared_roots import SharedRoot, shared_roots
from riskmodel.domain.stacking import stacking_per_row
from riskmodel.domain.top_risks import top_risks
from riskmodel.exchange.pictures.files import Chart, ChartFile, chart_file, heatmap_notes
from riskmodel.exchange.pictures.heatmap import heatmap_picture
from riskmodel.exchange.pictures.measures import risk_matrix_picture
from riskmodel.exchange.pictures.reader import Reader
from riskmodel.exchange.pictures.stacking import stacking_picture
from riskmodel.exchange.provenance import provenance_of

# What a page has room for so that the words can still be read; heights in pixels.
STANDING, LYING = 6, 10
_HIGHEST = 1000
_MOST_LINES, _RISKS = 16, 5


@dataclass(frozen=True)
class Figure:
    """A picture, and whether all of what it could show is in it."""

    file: ChartFile
    is_whole: bool = True

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height in pixels."""
        return self.file.width, self.file.height


def heatmap_figure(report: RoundReport, reader: Reader, factors: int) -> Figure | None:
    """Return the heatmap: so many factors of most concern, and the first rows when not all fit."""
    heatmap = report.heatmap
    if not heatmap.rows:
        return None
    shown = heatmap
    if len(heatmap.factor_ids) > factors:
        concern = dict.fromkeys((*(risk.factor_id for risk in top_risks(heatmap)), *heatmap.factor_ids))
        chosen = list(concern)[:factors]
        shown = replace(shown, factor_ids=tuple(one for one in heatmap.factor_ids if one in chosen))
    shown = replace(shown, rows=shown.rows[:_MOST_LINES])
    while len(shown.rows) > 1 and heatmap_picture(shown, reader).height > _HIGHEST:
        shown = replace(shown, rows=shown.rows[:-1])
    file = chart_file(
        Chart.HEATMAP,
        heatmap_picture(shown, reader),
        provenance_of(report),
        reader,
        heatmap_notes(shown, reader),
    )
    return Figure(file, is_whole=shown == heatmap)


def stacking_figure(report: RoundReport, reader: Reader, highest: float) -> Figure | None:
    """Return what strengthens each other, the roots in most rows first; at most so many pixels high."""
    heatmap, content = report.heatmap, report.content
    roots = shared_roots(heatmap, stacking_per_row(heatmap, content.factors, content.combinations, CURRENT))
    if not roots:
        return None
    risks = {risk.factor_id: risk for risk in top_risks(heatmap)}
    shown: Sequence[SharedRoot] = roots
    while len(shown) > 1 and stacking_picture(shown, risks, reader).height > highest:
        shown = shown[:-1]
    file = chart_file(Chart.STACKING, stacking_picture(shown, risks, reader), provenance_of(report), reader)
    return Figure(file, is_whole=len(shown) == len(roots))


def measures_figure(report: RoundReport, reader: Reader) -> Figure | None:
    """Return which measure reaches which risk; None without risks or measures, and when it would not fit."""
    found = measures_on_risks(report, CURRENT)
    if not found.risks or not found.measures:
        return None
    shown = replace(found, risks=found.risks[:_RISKS], measures=found.measures[:_MOST_LINES])
    picture = risk_matrix_picture(shown, reader)
    while len(shown.measures) > 1 and picture.height > _HIGHEST:
        shown = replace(shown, measures=shown.measures[:-1])
        picture = risk_matrix_picture(shown, reader)
    return Figure(chart_file(Chart.MEASURES, picture, provenance_of(report), reader), is_whole=shown == found)

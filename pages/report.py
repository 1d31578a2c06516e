"""Report: what can be taken along into the boardroom? A presentation, a workbook, a calendar."""

from ui.reports import reports
from ui.state import current

reports(current())

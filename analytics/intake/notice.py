"""Days of notice: as a period, or counted from the last day on which notice can be given to the end of the contract."""

from collections.abc import Mapping
from typing import Final

import pandas as pd

from analytics.intake.content import Profile
from analytics.intake.decide import SheetReader
from analytics.intake.uses import Use
from analytics.intake.values.durations import to_days
from analytics.tables.issue import Message

# Longer before the end than this no contract asks for notice: such a date is another one.
_LONGEST: Final = 3 * 366
_MOSTLY: Final = 0.8
_HALF: Final = 0.5


def by_date(use: Use, seen: Mapping[int, Profile]) -> bool:
    """Whether a column of notice holds dates."""
    profile = seen[use.column]
    return use.field == "notice_days" and profile.dates > _MOSTLY and profile.numbers < _MOSTLY


def counts_to_end(use: Use, uses: tuple[Use, ...], seen: Mapping[int, Profile]) -> bool:
    """Whether dates of notice lie before the end in the same list, in most of its rows.

    The day on which somebody gave notice stands in the rows of those who did, and is not what is meant here.
    """
    end = next((other for other in uses if other.field == "end"), None)
    return end is not None and seen[use.column].share > _HALF and seen[use.column].middle < seen[end.column].middle


def notice_days(reader: SheetReader, use: Use, end: int | None) -> pd.Series:
    """Days, NaN where a cell is blank, no period, or a date that is not before the end.

    Args:
        reader: the sheet.
        use: the column.
        end: the column of the end of the contract.
    """
    cells = reader.cells(use.column, text=False)
    days = to_days(cells, reader.numbers(use.column), reader.header_of(use.column))
    if end is None or not (days.isna() & cells.notna()).mean() > _HALF:
        return days
    dates = reader.dates(use.column)
    if dates.isna().all():
        return days
    ahead = (reader.dates(end, month_end=True) - dates).dt.days.astype("float64")
    reader.note(use.column).tell(Message("intake.evidence.notice_by_date", {"header": reader.header_of(end)}))
    return days.fillna(ahead.where((ahead >= 0) & (ahead <= _LONGEST)))

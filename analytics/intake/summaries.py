"""Columns of an account or contract list that sum up other evidence: one event or one expectation each."""

import datetime as dt

import numpy as np
import pandas as pd

from analytics.intake.convert import Fed, note_unread
from analytics.intake.decide import SheetReader
from analytics.intake.scales import named_for_recommendation
from analytics.intake.uses import Use
from analytics.intake.values.choices import says_never, says_partly, to_yes_no
from analytics.tables.issue import Message
from analytics.tables.schema import SUMMARY_STRENGTH

_A_YEAR = 365


def feed_summaries(
    reader: SheetReader, summaries: dict[str, Use], accounts: pd.DataFrame, as_of: dt.date
) -> tuple[list[Fed], pd.Series]:
    """The rows that summary columns stand for.

    Args:
        reader: the sheet.
        summaries: column by summary field.
        accounts: `account` and `account_id` of each row, as far as the sheet has them.
        as_of: the date from which "in the last 12 months" is counted back.

    Returns:
        What each table takes, and for each row whether it says when the last executive conversation was, or that there
        was none.
    """
    conversations, declared = _conversations(reader, summaries, accounts, as_of)
    fed_by = (
        conversations,
        _expectations(reader, summaries, accounts),
        _sponsors(reader, summaries, accounts),
        _answers(reader, summaries, accounts),
    )
    return [fed for fed in fed_by if fed is not None and not fed.rows.empty], declared


def _unreadable(reader: SheetReader, fed: Fed, use: Use, values: pd.Series) -> None:
    cells = reader.cells(use.column, text=False)
    bad = cells.notna() & values.isna() & ~says_never(cells)
    note_unread(reader, fed, use, bad)


def _conversations(
    reader: SheetReader, summaries: dict[str, Use], accounts: pd.DataFrame, as_of: dt.date
) -> tuple[Fed, pd.Series]:
    fed = Fed("conversations", pd.DataFrame())
    parts = []
    declared = pd.Series(data=False, index=accounts.index)
    executive = pd.Series(pd.NaT, index=accounts.index, dtype="datetime64[s]")
    for name in ("last_executive_contact", "last_contact"):
        if name not in summaries:
            continue
        use = summaries[name]
        dates = reader.dates(use.column)
        _unreadable(reader, fed, use, dates)
        if name == "last_executive_contact":
            never = says_never(reader.laid.cells(use.column))
            executive, declared = dates, dates.notna() | never
        level = "executive" if name == "last_executive_contact" else None
        parts.append(accounts.assign(date=dates, level=pd.Series(level, index=accounts.index, dtype="str")))
    if "executive_meetings" in summaries:
        use = summaries["executive_meetings"]
        meetings = reader.numbers(use.column)
        said = to_yes_no(reader.cells(use.column, text=False)).astype("float64")
        if said.notna().sum() > meetings.notna().sum():
            reader.note(use.column).tell(Message("intake.evidence.yes_is_one"))
        meetings = meetings.fillna(said)
        _unreadable(reader, fed, use, meetings)
        # Meetings spread evenly over the year put the last one a year / (n + 1) ago.
        days = (_A_YEAR / (meetings.where(meetings > 0) + 1)).round()
        dates = (pd.Timestamp(as_of) - pd.to_timedelta(days, unit="D")).astype("datetime64[s]")
        parts.append(accounts.assign(date=dates.where(executive.isna()), level="executive"))
        declared = declared | meetings.notna()
    if parts:
        rows = pd.concat(parts)
        fed.rows = rows[rows["date"].notna()].assign(strength=SUMMARY_STRENGTH).sort_index(kind="stable")
    return fed, declared


def _expectations(reader: SheetReader, summaries: dict[str, Use], accounts: pd.DataFrame) -> Fed | None:
    """One expectation an account, in the words of the column's header, with its fit and whether it was agreed."""
    fit, agreed = summaries.get("expectation_fit"), summaries.get("expectations_agreed")
    telling = fit or agreed
    if telling is None:
        return None
    rows = accounts.assign(expectation=telling.header, strength=SUMMARY_STRENGTH)
    said = pd.Series(data=False, index=accounts.index)
    fed = Fed("expectations", rows)
    if fit is not None:
        numbers, in_words = reader.ratings(fit.column)
        _unreadable(reader, fed, fit, numbers)
        scale, _ = reader.scale(fit, numbers, kind="other", in_words=in_words)
        share = (numbers - scale[0]) / (scale[1] - scale[0])
        # A fit of 7/10 is a fulfilment of 7: only other scales are stretched.
        fulfilment = numbers if scale[1] == 10 else 10 * share
        rows["fulfilment"] = fulfilment.where(share.between(0, 1))
        said |= rows["fulfilment"].notna()
    if agreed is not None:
        cells = reader.cells(agreed.column, text=False)
        yes = to_yes_no(cells)
        partly = says_partly(cells)
        if partly.any():
            # Neither on record nor known to be missing: it stays unknown.
            reader.note(agreed.column).tell(Message("intake.evidence.partly", {"value": str(cells[partly].iloc[0])}))
        _unreadable(reader, fed, agreed, yes.mask(partly, other=False))
        rows["measure"] = pd.Series(np.where(yes.fillna(value=False), agreed.header, ""), index=rows.index)
        rows["measure"] = rows["measure"].astype("str").mask(rows["measure"] == "")
        # Where nothing was agreed there is no expectation on record: that is not better than knowing nothing.
        said |= yes.fillna(value=False).to_numpy(dtype=bool)
    fed.rows = rows[said]
    return fed


def _sponsors(reader: SheetReader, summaries: dict[str, Use], accounts: pd.DataFrame) -> Fed | None:
    use = summaries.get("sponsor")
    if use is None:
        return None
    rows = accounts.assign(person=reader.cells(use.column, text=False), role="sponsor")
    return Fed("people", rows[rows["person"].notna()])


def _answers(reader: SheetReader, summaries: dict[str, Use], accounts: pd.DataFrame) -> Fed | None:
    """An average score is one answer of unknown level, with less strength than one that somebody gave."""
    use = summaries.get("average_score")
    if use is None:
        return None
    numbers, in_words = reader.ratings(use.column)
    fed = Fed("responses", pd.DataFrame())
    _unreadable(reader, fed, use, numbers)
    if numbers.notna().any():
        kind = "nps" if named_for_recommendation(use.header) else "csat"
        scale, _ = reader.scale(use, numbers, kind=kind, in_words=in_words)
        rows = accounts.assign(
            score=numbers, scale_min=scale[0], scale_max=scale[1], question=kind, strength=SUMMARY_STRENGTH
        )
        fed.rows = rows[numbers.between(*scale)]
    return fed

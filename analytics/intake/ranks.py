"""A priority that counts the wishes of each customer, 1, 2, 3, is their order and no mark for how much each matters."""

import re
from dataclasses import replace
from typing import Final

import pandas as pd

from analytics.intake.decide import SheetReader
from analytics.intake.headers import plain
from analytics.intake.uses import CUSTOMER_FIELDS, Recognised, Use
from analytics.tables.issue import Message

# These words say that it is a mark.
_A_MARK: Final = re.compile(r"\b(?:belang\w*|importan\w*|gewicht|weight|1 5|5 1)\b")
_CUSTOMERS: Final = 3
_MOST: Final = 0.8


def as_ranks(reader: SheetReader, recognised: Recognised) -> Recognised:
    """The same, with such a column of importance as rank; what somebody said of a column stays."""
    uses = recognised.feeds.get("expectations", ())
    mark = next((use for use in uses if use.field == "importance" and use.column not in reader.told), None)
    whose = next((use for use in uses if use.field in CUSTOMER_FIELDS), None)
    if mark is None or whose is None or any(use.field == "rank" for use in uses):
        return recognised
    if _A_MARK.search(plain(mark.header)) or not _counts(reader, mark, whose):
        return recognised
    reader.note(mark.column).tell(Message("intake.evidence.counts_within", {"header": mark.header}))
    feeds = {**recognised.feeds, "expectations": tuple(replace(u, field="rank") if u is mark else u for u in uses)}
    return replace(recognised, feeds=feeds)


def _counts(reader: SheetReader, mark: Use, whose: Use) -> bool:
    """Whether the numbers of most customers with several rows are 1 to as many as they have."""
    rows = pd.DataFrame({"whose": reader.cells(whose.column, text=True), "n": reader.numbers(mark.column)}).dropna()
    each = rows.groupby("whose")["n"].agg(["size", "nunique", "min", "max"])
    several = each[each["size"] > 1]
    counted = (several["nunique"] == several["size"]) & (several["min"] == 1) & (several["max"] == several["size"])
    return len(several) >= _CUSTOMERS and bool(counted.mean() >= _MOST)

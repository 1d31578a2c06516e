"""Expectations side by side: "verwachting 1", "verwachting 2", "verwachting 3", a row each customer or person."""

import re
from typing import Final

import pandas as pd

from analytics.intake.convert import Fed, feed
from analytics.intake.decide import SheetReader
from analytics.intake.headers import plain
from analytics.intake.uses import Use

_NUMBERED: Final = re.compile(r"(?<![0-9])([1-9])$")


def feed_expectations(reader: SheetReader, uses: tuple[Use, ...]) -> Fed:
    """The expectations of a sheet, a row each; the number in a header is its rank where no column says that.

    A row that names none is set aside; one that names some is as many as it names.
    """
    wide = [use for use in uses if use.field == "expectation"]
    if len(wide) <= 1:
        return feed(reader, "expectations", uses)
    fed = feed(reader, "expectations", tuple(use for use in uses if use not in wide[1:]))
    parts = []
    for use in wide:
        rows = fed.rows.assign(expectation=reader.cells(use.column, text=True))
        number = _NUMBERED.search(plain(use.header))
        if "rank" not in fed.rows and number:
            rows["rank"] = float(number.group(1))
        parts.append(rows[rows["expectation"].notna()])
    fed.rows = pd.concat(parts).sort_index(kind="stable")
    named = set(fed.rows.index)
    fed.rejected = {
        row: why for row, why in fed.rejected.items() if not why.code.endswith(".no_expectation") or row not in named
    }
    return fed

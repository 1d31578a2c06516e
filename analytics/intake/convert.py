"""The rows of a sheet as rows of canonical tables; what cannot be read is named, row by row."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import pandas as pd

from analytics.intake.amount_period import a_year, in_cells, in_header
from analytics.intake.decide import SheetReader
from analytics.intake.full_names import FIELDS, in_order
from analytics.intake.headers import plain
from analytics.intake.notice import notice_days
from analytics.intake.outcome_meaning import yes_means
from analytics.intake.raw import CellKind
from analytics.intake.scales import hinted
from analytics.intake.uses import CUSTOMER_FIELDS, SCORE_FIELDS, Use
from analytics.intake.values.choices import (
    says_never,
    says_undecided,
    titles_to_levels,
    to_coverages,
    to_decides,
    to_importance,
    to_levels,
    to_outcomes,
    to_questions,
    to_renewals,
    to_signals,
    to_sources,
    to_topics,
    to_yes_no,
)
from analytics.intake.values.numbers import LONGEST_HEADER, currencies, currency_of, in_thousands
from analytics.tables.imported import UnreadCell
from analytics.tables.issue import Issue, Message, Param
from analytics.tables.schema import TABLES, Kind

# A cell in one of these that cannot be read sets its row aside; in any other field it is unknown, and counted.
_CRITICAL: Final = {
    "annual_value": "value_unreadable", "monthly_value": "value_unreadable", "end": "date_unreadable",
    "date": "date_unreadable", "outcome": "outcome_unreadable",
}  # fmt: skip
_LARGEST_IN_THOUSANDS: Final = 10_000
_NEEDED: Final = {
    "conversations": ("date", "no_date"), "outcomes": ("outcome", "no_outcome"),
    "expectations": ("expectation", "no_expectation"), "people": ("person", "no_person"),
}  # fmt: skip


def _levels(cells: pd.Series) -> pd.Series:
    """Names of levels, and where a column of levels holds job titles those."""
    return to_levels(cells).fillna(titles_to_levels(cells))


_CHOICES: Final[dict[str, Callable[[pd.Series], pd.Series]]] = {
    "level": _levels, "topic": to_topics, "signal": to_signals, "source": to_sources, "question": to_questions,
    "log_coverage": to_coverages,
}  # fmt: skip
# `mrr_cents`, as databases keep money; whole numbers only.
_CENTS: Final = re.compile(r"\b(?:euro)?(?:cents?|centen)\b")
_DUTCH_TAX: Final = "btw"
# These are also said in other words than yes and no, of which "geen" is one.
_YES_OR_NO: Final[dict[str, Callable[[pd.Series], pd.Series]]] = {"auto_renew": to_renewals, "decides": to_decides}
# `cancel_at_period_end` is the opposite of going on by itself.
_ENDS: Final = ("cancel at", "cancels at", "opgezegd", "stopt")


@dataclass(slots=True, eq=False)
class Fed:
    """What one table takes from one sheet.

    Attributes:
        table: its name.
        rows: canonical fields as far as the sheet has them, plus `account_id`; indexed by Excel's row number, which
            repeats where a row holds several answers.
        rejected: reason by row number, for rows that this table cannot use.
        issues: what is to be said of its columns.
        unread: for fields that a row can do without, the column and its cells that could not be read, by row number.
        file: the file that it comes from.
        numbered_by: the plain header of the column with the customers' numbers, "" where there is none.
    """

    table: str
    rows: pd.DataFrame
    rejected: dict[int, Message] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    unread: list[tuple[Use, pd.Series]] = field(default_factory=list)
    file: str = ""
    numbered_by: str = ""


def note_unread(reader: SheetReader, fed: Fed, use: Use, bad: pd.Series) -> None:
    """Remember which cells of a column could not be read: their rows are used without them."""
    if bad.any():
        fed.unread.append((use, reader.laid.cells(use.column)[bad].str.slice(0, 80)))


def cells_unread(reader: SheetReader, fed: Fed, aside: set[int]) -> tuple[list[Issue], list[UnreadCell]]:
    """How many cells of each column could not be read, and each of them; those of rows set aside are not counted."""
    issues: list[Issue] = []
    each: list[UnreadCell] = []
    laid = reader.laid
    for use, noted in fed.unread:
        written = noted[~noted.index.isin(aside)]
        if written.empty:
            continue
        params: dict[str, Param] = {"header": use.header, "value": str(written.iloc[0]), "n": len(written)}
        issues.append(Issue("cells_unreadable", reader.where(use.column), len(written), params))
        each += [
            UnreadCell(laid.file, laid.name, int(row), use.header, str(value))
            for row, value in zip(written.index, written, strict=True)
        ]
    return issues, each


def reject(fed: Fed, mask: pd.Series, code: str, header: str = "", cells: pd.Series | None = None) -> None:
    """Note why rows cannot be used; the first reason of a row stays."""
    rows = mask[mask].index
    values = cells.reindex(rows).fillna("") if cells is not None else None
    for row in rows:
        if row not in fed.rejected:
            params: dict[str, str] = {"header": header} if header else {}
            if values is not None:
                params["value"] = str(values[row])[:80]
            fed.rejected[int(row)] = Message(f"intake.row.{code}", params)


def _number_fields() -> frozenset[str]:
    return frozenset(
        field.name for fields in TABLES.values() for field in fields if field.kind in (Kind.NUMBER, Kind.MONEY)
    ) | {"monthly_value", "row_strength"}


def _date_fields() -> frozenset[str]:
    return frozenset(field.name for fields in TABLES.values() for field in fields if field.kind is Kind.DATE)


def _yes_no_fields() -> frozenset[str]:
    return frozenset(field.name for fields in TABLES.values() for field in fields if field.kind is Kind.YES_NO)


NUMBERS: Final = _number_fields() | set(SCORE_FIELDS)
DATES: Final = _date_fields()
_YES_NO: Final = _yes_no_fields()


def _read(reader: SheetReader, use: Use) -> pd.Series:  # noqa: PLR0911  one return a kind of field
    """One column as its field's values."""
    name = use.field
    if name in ("annual_value", "monthly_value"):
        return _amounts(reader, use)
    if name == "fulfilment":
        return _fulfilment(reader, use)
    if name == "importance":
        return reader.numbers(use.column).fillna(to_importance(reader.cells(use.column, text=False)))
    if name in NUMBERS:
        return reader.numbers(use.column)
    if name in DATES:
        return reader.dates(use.column, month_end=name == "end")
    if name in _YES_NO:
        read = _YES_OR_NO.get(name, to_yes_no)
        said = read(reader.cells(use.column, text=name in _YES_OR_NO))
        ends = name == "auto_renew" and any(word in plain(reader.header_of(use.column)) for word in _ENDS)
        return ~said if ends else said
    if name == "outcome":
        cells = reader.cells(use.column, text=False)
        return to_outcomes(cells, yes_means=yes_means(reader, use, cells))
    if name in _CHOICES:
        return _CHOICES[name](reader.cells(use.column, text=False))
    if name == "currency":
        cells = reader.cells(use.column, text=False)
        named = currencies(cells)
        return named.fillna(cells.str.upper().where(cells.str.fullmatch(r"[A-Za-z]{3}", na=False)))
    return reader.cells(use.column, text=True)


def _within(table: str, name: str, values: pd.Series) -> pd.Series:
    """Numbers within the bounds of their field; one beyond them cannot be read, and is listed with its row."""
    field_ = next((each for each in TABLES[table] if each.name == name), None)
    if field_ is None or field_.kind is not Kind.NUMBER:
        return values
    low, high = field_.lowest, field_.highest
    inside = pd.Series(data=True, index=values.index)
    if low is not None:
        inside &= ~(values < low)
    if high is not None:
        inside &= ~(values > high)
    return values.where(inside)


def _fulfilment(reader: SheetReader, use: Use) -> pd.Series:
    """How far an expectation is met, on 0 to 10. Where header or cells name another scale it is stretched to that."""
    numbers, in_words = reader.ratings(use.column)
    said = hinted(reader.header_of(use.column)[:LONGEST_HEADER])
    percent = bool(reader.cells(use.column, text=False).str.contains("%", regex=False).mean() > 0.5)
    if in_words:
        note = reader.note(use.column)
        scale = (0.0, 1.0) if note.binary else (1.0, float(note.steps))
    elif percent:
        scale = (0.0, 1.0) if numbers.max() <= 1 else (0.0, 100.0)
    elif said is not None and said.certain and not (numbers > said.scale[1]).any():
        # A 7 on 10 is a 7, whether the lowest mark is a 1 or a 0.
        scale = (0.0, 10.0) if said.scale[1] == 10 else said.scale
    else:
        return numbers
    reader.note(use.column).scale = scale
    return numbers if scale[1] == 10 else 10 * (numbers - scale[0]) / (scale[1] - scale[0])


def _amounts(reader: SheetReader, use: Use) -> pd.Series:
    """Amounts in whole units. Where the header says that they are in thousands they are, unless a cell says it too."""
    amounts = reader.numbers(use.column)
    header = f" {reader.header_of(use.column)}"
    if _CENTS.search(plain(header)) and not (amounts.dropna() % 1).any():
        reader.note(use.column).tell(Message("intake.evidence.cents", {"header": use.header}))
        return amounts / 100
    if not in_thousands(header):
        return amounts
    said = reader.cells(use.column, text=False).str.contains(r"(?i)\d\s*(?:k|m|mln|mio|duizend|miljoen)\b", na=False)
    # A contract of ten million is rare, a list of which half are that large is one in whole units.
    if not amounts[~said].abs().median() < _LARGEST_IN_THOUSANDS:
        return amounts
    reader.note(use.column).tell(Message("intake.evidence.thousands", {"header": use.header}))
    return amounts.where(said, amounts * 1000)


def feed(reader: SheetReader, table: str, uses: tuple[Use, ...]) -> Fed:
    """Convert the columns that one table takes from a sheet."""
    fed = Fed(table, pd.DataFrame(index=reader.laid.body.index))
    plain_uses = [use for use in uses if not (table == "responses" and use.field in SCORE_FIELDS)]
    end = next((use.column for use in uses if use.field == "end"), None)
    for use in in_order(plain_uses):
        read = notice_days(reader, use, end) if use.field == "notice_days" else _read(reader, use)
        values = _within(table, use.field, read)
        if table == "contracts":
            values = _yearly(reader, fed, use, values, {other.column for other in uses})
        fed.rows[use.field] = _joined(fed.rows[use.field], values, use) if use.field in fed.rows else values
        _check(reader, fed, use, values)
    if reader.each_row:
        place = " ".join(part for part in (reader.laid.file, reader.laid.name) if part)
        fed.rows["account_id"] = f"{place} #" + fed.rows.index.astype("str").to_series(index=fed.rows.index)
    _require_account(fed, uses)
    if table == "contracts":
        _value_a_year(reader, fed, uses)
    if "row_strength" in fed.rows:
        # What no weight is weighs what any other row does.
        weight = fed.rows.pop("row_strength")
        fed.rows["strength"] = weight.where((weight > 0) & (weight <= 1))
    needed = _NEEDED.get(table)
    if needed and needed[0] in fed.rows:
        reject(fed, fed.rows[needed[0]].isna(), needed[1])
    return fed


def _yearly(reader: SheetReader, fed: Fed, use: Use, amounts: pd.Series, taken: set[int]) -> pd.Series:
    """Amounts a year; what a cell says itself of its period goes before what another column does."""
    if use.field != "annual_value":
        return amounts
    times = in_cells(reader, use, amounts).fillna(in_header(reader.header_of(use.column))).where(amounts.notna())
    shorter = times > 1
    if shorter.any():
        params: dict[str, Param] = {
            "header": use.header,
            "value": str(reader.laid.cells(use.column)[shorter].iloc[0]),
            "n": int(shorter.sum()),
        }
        fed.issues.append(Issue("amounts_made_yearly", reader.where(use.column), int(shorter.sum()), params))
    return a_year(reader, use, amounts, taken).where(times.isna(), amounts * times)


def _joined(first: pd.Series, second: pd.Series, use: Use) -> pd.Series:
    """What was said in answer to several open questions, one below the other; the parts of a name, side by side."""
    both = first.str.cat(second, sep=" " if use.field in FIELDS else "\n")
    return both.fillna(first).fillna(second)


def _check(reader: SheetReader, fed: Fed, use: Use, values: pd.Series) -> None:
    """Cells that hold something and could not be read: the row is set aside, or the cell is unknown and counted."""
    errors = pd.Series(reader.laid.kinds_of(use.column) == CellKind.ERROR, index=values.index)
    written = reader.laid.cells(use.column)
    code = _CRITICAL.get(use.field)
    if code or use.field == "account":
        reject(fed, errors, "error_cell", use.header, written)
    if use.field in NUMBERS | DATES | _YES_NO | _CHOICES.keys() | {"outcome"}:
        cells = reader.cells(use.column, text=False)
        bad = cells.notna() & values.isna()
        if use.field == "outcome":
            open_ = values.isna() & says_undecided(written)
            reject(fed, open_, "not_decided", use.header, written)
            bad &= ~open_
        if use.field == "reviewed":
            bad &= ~says_never(cells)  # what was not yet, is known
        if code:
            reject(fed, bad, code, use.header, written)
        elif use.field not in ("topic", "signal", "question"):
            note_unread(reader, fed, use, bad)


def _require_account(fed: Fed, uses: tuple[Use, ...]) -> None:
    named = [fed.rows[name] for name in CUSTOMER_FIELDS if name in fed.rows]
    missing = pd.Series(data=True, index=fed.rows.index)
    for values in named:
        missing &= values.isna()
    header = next((use.header for use in uses if use.field in CUSTOMER_FIELDS), "")
    # A column that is not there and a cell that is empty are two things to mend.
    reject(fed, missing, "no_account", header)


def _value_a_year(reader: SheetReader, fed: Fed, uses: tuple[Use, ...]) -> None:
    """`annual_value` from the yearly or the monthly amount, and the currency from wherever the sheet names it."""
    if "monthly_value" in fed.rows:
        yearly = fed.rows.pop("monthly_value") * 12
        fed.rows["annual_value"] = fed.rows["annual_value"].fillna(yearly) if "annual_value" in fed.rows else yearly
    if "annual_value" not in fed.rows:
        return
    named = fed.rows["currency"] if "currency" in fed.rows else pd.Series(np.nan, index=fed.rows.index, dtype="str")
    for use in uses:
        if use.field not in ("annual_value", "monthly_value"):
            continue
        inside = currencies(reader.cells(use.column, text=False))
        header = currency_of(reader.laid.formats.get(use.column, "")) or currency_of(reader.header_of(use.column))
        named = named.fillna(inside)
        codes = inside.dropna().unique()
        only = str(codes[0]) if len(codes) == 1 else ""
        if not header and not codes.size and _DUTCH_TAX in plain(use.header).split():
            # Both countries that call it so pay in euros.
            header = "EUR"
            reader.note(use.column).tell(Message("intake.evidence.euro_by_tax", {"header": use.header}))
        named = named.fillna(header or only or np.nan)
    if named.notna().any():
        fed.rows["currency"] = named.where(fed.rows["annual_value"].notna())

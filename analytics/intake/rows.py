"""Rows that are no data: totals, notes, headers repeated on every page."""

import re
from typing import Final

import pandas as pd

from analytics.intake.layout import LaidOut
from analytics.intake.vocabulary import fold, words

_LONG_NOTE: Final = 60
_GROUP_CELLS: Final = 3


def no_data(laid: LaidOut, account: int | None) -> pd.Series:
    """The reason code of each row that is no data (total, note, repeated_header), NaN for the others.

    Args:
        laid: the sheet.
        account: the column that names the account, if there is one.
    """
    body = laid.body
    reasons = pd.Series(pd.NA, index=body.index, dtype="str")
    if body.empty or not laid.headers:
        return reasons
    filled = body.notna().sum(axis=1)
    usual = float(filled.median())
    reasons = reasons.mask(_totals(body, account, filled, usual), "total")
    lone = (filled == 1) & (usual >= 3)
    if lone.any():
        text = body[lone].bfill(axis=1).iloc[:, 0]
        said = text.str.len() > _LONG_NOTE
        said |= text.str.match(
            r"^\s*(?:\*|bron\b|source\b|note\b|noot\b|let op|nb\b|n\.b\.|peildatum|exported|ge[eë]xporteerd)",
            case=False,
        )
        in_account = body.loc[lone, account].notna() if account is not None else pd.Series(data=False, index=text.index)
        note = (said | ~in_account).reindex(body.index, fill_value=False)
        reasons = reasons.mask(note & reasons.isna(), "note")
    reasons = reasons.mask(_one_text_all_over(body, filled, usual) & reasons.isna(), "note")
    return reasons.mask(_repeated(laid), "repeated_header")


def _one_text_all_over(body: pd.DataFrame, filled: pd.Series, usual: float) -> pd.Series:
    """Rows that say one thing in every cell, as the line of a group does that was merged over a list."""
    many = (filled >= _GROUP_CELLS) & (filled >= usual)
    found = pd.Series(data=False, index=body.index)
    if many.any():
        rows = body[many]
        first = rows.bfill(axis=1).iloc[:, 0]
        words = first.str.contains(r"[^\W\d_]{2}", regex=True).fillna(value=False)
        found[rows.index] = (rows.nunique(axis=1) == 1) & words
    return found


def _totals(body: pd.DataFrame, account: int | None, filled: pd.Series, usual: float) -> pd.Series:
    """Rows labelled "Totaal" in the account column, or in another one where there is no account.

    A customer may be called Total: a row with as many cells as the others is a customer.
    """
    listed = {fold(word) for word in words()["total"]["starts"]}
    starts = re.compile(rf"^(?:{'|'.join(sorted(map(re.escape, listed), key=len, reverse=True))})\b", re.IGNORECASE)
    found = pd.Series(data=False, index=body.index)
    for name in body.columns:
        column, cells = int(str(name)), body[name]
        candidates = cells[cells.str.len() < 40]
        hit = candidates.str.strip().str.match(starts)
        if not hit.any():
            continue
        label = hit[hit].index
        exact = candidates[label].map(lambda cell: fold(cell.rstrip(": 0123456789")) in listed)
        fewer = filled[label] < (usual if column == account or account is None else usual + 1)
        alone = body.loc[label, account].isna() if account is not None and column != account else True
        found[label] = found[label] | ((exact | (filled[label] <= 0.6 * usual)) & fewer & alone)
    return found


def _repeated(laid: LaidOut) -> pd.Series:
    """Rows that repeat the header, as pasted pages do."""
    headers = [header for header in laid.headers if header.text]
    same = pd.Series(0, index=laid.body.index)
    first = headers[0] if headers else None
    if first is None:
        return same > 0
    for header in headers:
        cells = laid.body[header.column]
        same += (cells == header.text).astype(int)
    return same >= max(2, 0.7 * len(headers)) if len(headers) > 1 else same < 0


def blank_rows(body: pd.DataFrame) -> pd.Series:
    """Rows that hold nothing but white space."""
    rest = body.index
    for column in body.columns:
        cells = body.loc[rest, column]
        rest = rest[~(cells.notna() & (cells.str.strip() != "")).to_numpy()]
        if rest.empty:
            break
    return pd.Series(body.index.isin(rest), index=body.index)

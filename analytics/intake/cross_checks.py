"""What only shows when columns and files are held against each other: leaks, and outcomes that disagree."""

from collections.abc import Sequence

import pandas as pd

from analytics.intake.sheet import Interpreted
from analytics.tables.issue import Issue, Param, Where
from analytics.tables.quantities import Share

_ENOUGH = 30
_PURE = 0.6


def leaks(understood: Sequence[Interpreted]) -> list[Issue]:
    """Scores that know the outcome: most answers are on values after which everybody left, or nobody did."""
    found: list[Issue] = []
    for each in understood:
        answers = next((fed.rows for fed in each.feds if fed.table == "responses"), None)
        outcomes = next((fed.rows for fed in each.feds if fed.table == "outcomes"), None)
        if answers is None or outcomes is None or answers.empty or outcomes.empty:
            continue
        for column, rows in answers.groupby("question_column"):
            both = rows[["score"]].join(outcomes[["outcome"]], how="inner").dropna()
            churned = (both["outcome"] == "churned").groupby(both["score"]).agg(["mean", "size"])
            if len(both) < _ENOUGH or both["outcome"].nunique() < 2 or len(churned) > 0.2 * len(both):
                continue
            pure = churned[churned["mean"].isin([0.0, 1.0]) & (churned["size"] >= 5)]
            share = float(pure["size"].sum() / len(both))
            if share >= _PURE and pure["mean"].nunique() == 2:
                header = each.reader.header_of(int(str(column)))
                where = each.reader.where(int(str(column)))
                found.append(Issue("leak", where, len(both), {"header": header, "share": Share(share)}))
    return found


def outcomes_that_disagree(understood: Sequence[Interpreted]) -> list[Issue]:
    """Pairs of sheets that tell different outcomes for the same customer or user.

    Compared by any column that both have under one header, with each value once in both: the ids in it need not be
    those of the accounts.
    """
    with_outcomes = [
        (each, fed.rows["outcome"])
        for each in understood
        for fed in each.feds
        if fed.table == "outcomes" and len(fed.rows)
    ]
    found: list[Issue] = []
    for at, (first, own) in enumerate(with_outcomes):
        for second, other in with_outcomes[at + 1 :]:
            issue = _disagreement(first, own, second, other)
            if issue is not None:
                found.append(issue)
    return found


def _disagreement(first: Interpreted, own: pd.Series, second: Interpreted, other: pd.Series) -> Issue | None:
    theirs = {header.text: header.column for header in second.laid.headers if header.text}
    for header in first.laid.headers:
        if header.text not in theirs:
            continue
        left = first.laid.cells(header.column).reindex(own.index).str.strip()
        right = second.laid.cells(theirs[header.text]).reindex(other.index).str.strip()
        if left.duplicated().any() or right.duplicated().any() or left.isna().any() or right.isna().any():
            continue
        both = pd.DataFrame({"own": own.set_axis(left)}).join(
            pd.DataFrame({"other": other.set_axis(right)}), how="inner"
        )
        if len(both) < max(5, 0.5 * min(len(left), len(right))):
            continue
        differ = int((both["own"] != both["other"]).sum())
        if differ:
            params: dict[str, Param] = {"other": second.laid.file, "header": header.text, "n": differ, "of": len(both)}
            return Issue("outcomes_disagree", Where(first.laid.file, first.laid.name), differ, params)
        return None
    return None

"""Five accounts that make the point: satisfied customers that may leave, beside some of whom the feeling is right."""

from typing import Final, Literal

import pandas as pd

from analytics.tables.assessment import Assessment

Why = Literal["hidden", "partner", "dissatisfied", "large"]

HOW_MANY: Final = 5
_HIDDEN: Final = 3
_WEAK: Final = 0.5  # completeness below which the evidence would be argued away on the spot
_SPOKEN: Final = 0.5  # an executive gap below this is a customer whose deciders are spoken to


def propose(assessment: Assessment, accounts: pd.DataFrame, most: int = HOW_MANY) -> dict[str, Why]:
    """The accounts to put before a room, and why each; in order of name, so that no place gives anything away.

    Three satisfied customers that may leave, those with most at stake whose evidence can be shown; one satisfied
    customer that stays and one dissatisfied: a room that only sees bad news learns to guess. What is missing is
    filled up with more of the first kind, then with the largest.

    Args:
        assessment: the portfolio.
        accounts: the rows of `assessment.accounts` to choose from.
        most: how many.
    """
    scored = accounts[accounts["satisfaction"].notna()].sort_index(kind="stable")
    stake = (scored["annual_value"].fillna(0) * scored["risk"]).where(scored["annual_value"].notna(), 0.0)
    # What was asked of nobody cannot be shown to a room: a known last conversation is worth more than a few euros.
    gap = assessment.factors["exec_gap"].reindex(scored.index)
    known = gap.notna()
    ranks = scored.assign(
        calm=gap < _SPOKEN,
        firm=(scored["completeness"] >= _WEAK).astype(int) + known.astype(int),
        stake=stake,
        worth=scored["annual_value"].fillna(0),
    )
    hidden = _first(ranks[ranks["corner"] == "hidden_risk"], ["firm", "stake", "risk"])
    partners = _first(ranks[ranks["corner"] == "partner"], ["calm", "firm", "worth"])
    unhappy = [
        *_first(ranks[ranks["corner"] == "critical_friend"], ["firm", "worth", "risk"]),
        *_first(ranks[ranks["corner"] == "visible_risk"], ["firm", "worth", "risk"]),
    ]
    chosen: dict[str, Why] = {}
    chosen.update(dict.fromkeys(hidden[:_HIDDEN], "hidden"))
    chosen.update(dict.fromkeys(partners[:1], "partner"))
    chosen.update(dict.fromkeys(unhappy[:1], "dissatisfied"))
    rest = [*hidden[_HIDDEN:], *_first(ranks, ["worth", "risk"])]
    for name in rest:
        if len(chosen) >= most:
            break
        chosen.setdefault(name, "hidden" if name in hidden else "large")
    return {name: chosen[name] for name in sorted(list(chosen)[:most])}


def _first(rows: pd.DataFrame, by: list[str]) -> list[str]:
    return [str(name) for name in rows.sort_values(by, ascending=False, kind="stable").index]

"""Who gave the score of one customer, in one line; the same on a page and on a slide."""

import pandas as pd

from analytics.reports.deck_words import Words


def scored(say: Words, row: pd.Series) -> str:
    """`8.7 from 14 people in operations, nobody who decides`.

    Args:
        say: the translator.
        row: one customer of an assessment's accounts.
    """
    if pd.isna(row["satisfaction"]):
        return say("shell.no_score")
    score, n = say.number(float(row["score"])), int(row["respondents"])
    if row["respondents_executive"]:
        return say("shell.score.with_deciders", score=score, n=n, deciders=int(row["respondents_executive"]))
    if row["respondents_unknown"] == n:
        return say("shell.score.unknown", score=score, n=n)
    if row["respondents_management"]:
        return say("shell.score.with_management", score=score, n=n)
    return say("shell.score.operational", score=score, n=n)

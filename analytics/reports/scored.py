"""Who gave the score of one customer, in one line; the same on a page and on a slide."""

import pandas as pd

from analytics.reports.deck_words import Words

# The top of the scale on which a Dutch or English reader takes a bare figure to be.
_FAMILIAR = 10.0


def scored(say: Words, row: pd.Series) -> str:
    """`8.7 from 14 people in operations, nobody who decides`.

    Args:
        say: the translator.
        row: one customer of an assessment's accounts.
    """
    if pd.isna(row["satisfaction"]):
        return say("shell.no_score")
    score = on_its_scale(say, float(row["score"]), float(row["scale_min"]), float(row["scale_max"]))
    n = int(row["respondents"])
    if row["respondents_executive"]:
        return say("shell.score.with_deciders", score=score, n=n, deciders=int(row["respondents_executive"]))
    if row["respondents_unknown"] == n:
        return say("shell.score.unknown", score=score, n=n)
    if row["respondents_management"]:
        return say("shell.score.with_management", score=score, n=n)
    return say("shell.score.operational", score=score, n=n)


def on_its_scale(say: Words, score: float, lowest: float, highest: float) -> str:
    """`8.7`, `4.2 (scale 1 to 5)`: a figure up to ten is read as a mark out of ten, on another scale it says which."""
    if highest == _FAMILIAR or pd.isna(highest) or pd.isna(lowest):
        return say.number(score)
    return say("shell.score.scaled", score=say.number(score), lowest=f"{lowest:g}", highest=f"{highest:g}")

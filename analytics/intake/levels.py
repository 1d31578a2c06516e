"""The level of people whose job title is all that an export says; titles that tell nothing are asked."""

from collections.abc import Sequence
from typing import Final

import pandas as pd

from analytics.intake.asking import Questions, question_id
from analytics.intake.convert import Fed
from analytics.intake.values.choices import titles_to_levels
from analytics.intake.vocabulary import fold
from analytics.tables.issue import Message, Where
from analytics.tables.schema import LEVELS

_WITH_LEVELS: Final = ("responses", "conversations", "people", "expectations")
# More questions than this nobody answers: the titles on most rows are asked, the others stay unknown.
_ASKED: Final = 12


def fill_levels(feds: Sequence[Fed], questions: Questions) -> None:
    """Derive `level` from `role` where a row has none, in place."""
    with_roles = [fed for fed in feds if fed.table in _WITH_LEVELS and "role" in fed.rows and len(fed.rows)]
    if not with_roles:
        return
    roles = pd.concat([fed.rows["role"] for fed in with_roles]).dropna()
    titles: dict[str, str] = {str(title): fold(str(title)) for title in roles.unique()}
    answers = {
        folded: given
        for folded in set(titles.values())
        if (given := questions.given(_id(folded), (*LEVELS, "unknown"))) is not None
    }
    unknown: list[pd.Series] = []
    for fed in with_roles:
        derived = titles_to_levels(fed.rows["role"], answers)
        level = fed.rows.get("level", pd.Series(None, index=fed.rows.index, dtype="str"))
        fed.rows["level"] = level.fillna(derived).astype("str")
        answered = fed.rows["role"].map(titles).isin(answers)
        unknown.append(fed.rows.loc[level.isna() & fed.rows["role"].notna() & (derived.isna() | answered), "role"])
    counts = pd.concat(unknown).map(titles).value_counts()
    for title, n in list(counts.items())[:_ASKED]:
        written = next(name for name, folded in titles.items() if folded == title)
        why = Message("intake.question.level", {"title": written, "n": int(n)})
        questions.ask(_id(str(title)), "level", Where(), why, "unknown", (*LEVELS, "unknown"), (written,))


def _id(title: str) -> str:
    return question_id("", "level", title)

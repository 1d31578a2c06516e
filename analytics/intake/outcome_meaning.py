"""What a bare "yes" or 1 says in a column of outcomes: that the customer left, or that it stayed."""

import re
from typing import Final

import pandas as pd

from analytics.intake.decide import SheetReader
from analytics.intake.headers import plain
from analytics.intake.uses import Use
from analytics.intake.values.choices import to_yes_no
from analytics.tables.issue import Message
from analytics.tables.schema import OUTCOMES

_RENEWED, _CHURNED = OUTCOMES
_LEAVING: Final = ("churn", "opgezegd", "opzegging", "vertrokken", "vertrek", "lost", "cancel", "beeindigd", "left",
                   "leaver", "weg", "verloren", "terminat", "attrition", "gestopt", "inactie", "inactive")  # fmt: skip
_STAYING: Final = ("renew", "verleng", "behoud", "gebleven", "blijft", "blijven", "retain", "retention",
                   "kept", "stay", "won", "continu", "hernieuw", "vernieuw", "gegund", "award", "saved",
                   "extend", "klant", "customer", "actief", "active", "loyal", "signed", "getekend")  # fmt: skip
_NOT: Final = re.compile(r"\b(?:niet|geen|not|non|no)\b")
# Most customers stay.
_FEW: Final = 0.5


def yes_means(reader: SheetReader, use: Use, cells: pd.Series) -> str:
    """One of OUTCOMES, from the header; where it does not tell and the cells need it, it is asked.

    By default the rarer of the two answers is leaving.
    """
    words = plain(reader.header_of(use.column))
    for told, meant, opposite in ((_LEAVING, _CHURNED, _RENEWED), (_STAYING, _RENEWED, _CHURNED)):
        if any(word in words for word in told):
            return opposite if _NOT.search(words) else meant
    said = to_yes_no(cells).dropna()
    if said.empty:
        return _RENEWED
    note = reader.note(use.column)
    note.asked = True
    answer = reader.questions.ask(
        reader.id("outcome", reader.about(use.column)), "outcome", reader.where(use.column),
        Message("intake.question.outcome_yes", {"header": use.header}),
        _CHURNED if said.mean() < _FEW else _RENEWED, (_CHURNED, _RENEWED),
        tuple(cells.dropna().drop_duplicates().head(3)),
    )  # fmt: skip
    return str(answer)

"""The assessment as the document that `python -m analytics score` prints: plain numbers, null where unknown."""

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final, TypeAlias

import numpy as np
import pandas as pd

from analytics.reports.score_table import PLAIN_COLUMNS
from analytics.risk.total_intervals import SumInterval, expected_losses, headline_interval
from analytics.tables.assessment import CORNERS, Assessment, CornerTotal, NextConversation, PortfolioTotals

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"

VERSION: Final = 1
_NO_SUM: Final = SumInterval(0.0, 0.0, 0.0, 0.0)
_NOTHING: Final = PortfolioTotals(None, 0, 0.0, 0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0, 0.0, 0.0, 0.0)


def plain(value: Any) -> Plain:  # noqa: ANN401  anything that a result is made of
    """A value as JSON holds it: NaN, infinity, NaT and NA are null, dates ISO, NumPy's numbers Python's."""
    found: Plain
    if isinstance(value, np.generic):
        found = plain(value.item())
    elif value is None or value is pd.NaT or value is pd.NA:
        found = None
    elif isinstance(value, bool | str | int):
        found = value
    elif isinstance(value, float):
        found = value if math.isfinite(value) else None
    elif isinstance(value, dt.date):
        found = value.isoformat()[:10]
    elif isinstance(value, Mapping):
        found = {str(key): plain(part) for key, part in value.items()}
    else:
        found = [plain(part) for part in value]
    return found


def score_document(
    assessment: Assessment, intake: Mapping[str, Any] | None, notices: Sequence[str] = ()
) -> dict[str, Plain]:
    """The document of the command line's contract, ready for `json.dumps(..., allow_nan=False)`.

    Args:
        assessment: the result of the model.
        intake: the document of `inspect` for the same files, None where there was no intake.
        notices: what has to be said beside the figures, in words.

    `portfolio` is in the currency with most value; `portfolios` has one entry a currency. Beyond the contract:
    `ended`, `without_contract`, `notices`, and in `model` the base, its source, and the expert's weights.
    """
    portfolios: list[Plain] = [_portfolio(assessment, one) for one in assessment.totals or (_NOTHING,)]
    model = assessment.model
    return {
        "version": VERSION,
        "as_of": assessment.as_of.isoformat(),
        "model": {
            "base_rate": plain(model.base_rate),
            "base_rate_source": model.base_rate_source,
            "base": plain(model.base),
            "weights": plain(model.weights),
            "expert": plain(model.expert),
            "outcomes": model.outcomes,
            "lost": model.lost,
            "kappa": plain(model.kappa),
            "guard": model.guard,
            "unconstrained": plain(model.unconstrained),
        },
        "accounts": _accounts(assessment),
        "portfolio": portfolios[0],
        "portfolios": portfolios,
        "ended": list(assessment.ended),
        "without_contract": list(assessment.without_contract),
        "notices": list(notices),
        "intake": plain(intake),
    }


def _accounts(assessment: Assessment) -> list[Plain]:
    frame = assessment.accounts
    columns = frame[list(PLAIN_COLUMNS)].to_dict("records")
    contributions = assessment.contributions.reindex(frame.index).to_dict("records")
    factors = assessment.factors.reindex(frame.index).to_dict("records")
    found: list[Plain] = []
    for name, values, added, stands in zip(frame.index, columns, contributions, factors, strict=True):
        values["currency"] = values["currency"] or None
        found.append(
            {
                "account": str(name),
                **{column: plain(values[column]) for column in PLAIN_COLUMNS},
                "contributions": plain(added),
                "factors": plain(stands),
                "next_conversation": _next(assessment.next_conversations.get(name)),
            }
        )
    return found


def _next(conversation: NextConversation | None) -> Plain:
    return None if conversation is None else plain(asdict(conversation))


def _portfolio(assessment: Assessment, totals: PortfolioTotals) -> dict[str, Plain]:
    # Not asdict: a Mapping need not be a dict that can be copied in depth.
    parts: dict[str, Plain] = {
        name: plain(getattr(totals, name))
        for name in PortfolioTotals.__dataclass_fields__
        if name not in ("corners", "sensitivity")
    }
    parts["currency"] = totals.currency or None
    low, high, at_risk, unseen = 0.0, 0.0, _NO_SUM, _NO_SUM
    if totals.accounts:
        low, high = headline_interval(assessment, assessment.accounts, totals)
        at_risk, unseen = expected_losses(assessment, assessment.accounts, totals)
    parts["weights_low"], parts["weights_high"] = plain(low), plain(high)
    parts["at_risk_value_interval"], parts["hidden_value_interval"] = plain(asdict(at_risk)), plain(asdict(unseen))
    empty = CornerTotal(0, 0.0)
    parts["corners"] = {corner: plain(asdict(totals.corners.get(corner, empty))) for corner in CORNERS}
    parts["sensitivity"] = [
        {"satisfied_from": plain(line), "accounts": plain(accounts), "annual_value": plain(value)}
        for line, accounts, value in totals.sensitivity
    ]
    return parts

"""What limits the figures of a validation, as warnings: the gravest first."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from analytics.risk.backtest import Scored
from analytics.risk.cohort import Usable
from analytics.risk.evidence import Evidence
from analytics.risk.factors import BASE_RATE
from analytics.risk.intervals import Estimate
from analytics.risk.leaks import answered_after_leaving, heard_after_notice, leaking_factors
from analytics.risk.sample_size import FEWEST, enough, rarer
from analytics.risk.verdict import Predicts
from analytics.tables.issue import Message
from analytics.tables.portfolio import Tables
from analytics.tables.quantities import Share

# A customer may come back; this share of the lost that still answers is no coincidence.
LATE_SHARE: Final = 0.05
WarningCode = Literal[
    "leak", "inverted", "no_signal", "too_few", "undated", "no_evidence", "untested", "base_assumed", "currencies"
]


@dataclass(frozen=True, slots=True)
class ValidationWarning:
    """Something that limits what the figures can show."""

    code: WarningCode
    message: Message


def limits_of(
    used: Usable, scored: Scored | None, known: Mapping[str, float], elsewhere: int
) -> list[ValidationWarning]:
    """What the figures do not reach: evidence that nobody had, a starting point that was assumed, other currencies."""
    said: list[ValidationWarning] = []
    n = len(used.decisions)
    untested = tuple(kind for kind in ("contact", "expectations") if n and known[kind] == 0.0)
    if untested:
        message = Message(f"risk.validation.untested_{'_'.join(untested)}", {"n": n})
        said.append(ValidationWarning("untested", message))
    answered = int((~np.isnan(used.satisfaction)).sum())
    if rarer(used.decisions.lost) >= FEWEST > rarer(used.decisions.lost[~np.isnan(used.satisfaction)]):
        message = Message("risk.validation.satisfaction_unknown", {"n": answered, "total": n})
        said.append(ValidationWarning("untested", message))
    assumed = int(scored.assumed.sum()) if scored else 0
    if assumed:
        code = "base_assumed_undated" if used.snapshot else "base_assumed"
        message = Message(f"risk.validation.{code}", {"n": assumed, "total": n, "share": Share(BASE_RATE)})
        said.append(ValidationWarning("base_assumed", message))
    if elsewhere:
        said.append(ValidationWarning("currencies", Message("risk.validation.currencies", {"n": elsewhere})))
    return said


def warnings_of(
    tables: Tables,
    as_of: dt.date,
    evidence: Evidence,
    used: Usable,
    satisfaction: Predicts,
    satisfaction_auc: Estimate,
    model: Predicts,
) -> list[ValidationWarning]:
    """What limits the figures, gravest first."""
    said: list[ValidationWarning] = []
    lost = used.decisions.lost
    n = len(lost)
    leaking = leaking_factors(used)
    if leaking:
        message = Message("risk.validation.leak_separates", {"factors": leaking, "n": len(leaking)})
        said.append(ValidationWarning("leak", message))
    in_time = not used.snapshot and used.told is used.satisfaction
    after = answered_after_leaving(tables, used.decisions, as_of) if in_time else 0
    if after >= max(1.0, LATE_SHARE * lost.sum()):
        said.append(ValidationWarning("leak", Message("risk.validation.leak_after_leaving", {"n": after})))
    late = heard_after_notice(evidence, used.decisions)
    if late:
        said.append(ValidationWarning("leak", Message("risk.validation.leak_after_notice", {"n": late})))
    if used.snapshot and n:
        code = "undated" if used.undated else "untimely"
        said.append(ValidationWarning("undated", Message(f"risk.validation.{code}", {"n": used.undated or n, "of": n})))
    elif used.told is not used.satisfaction:
        said.append(ValidationWarning("undated", Message("risk.validation.satisfaction_today", {"n": n})))
    if used.set_aside:
        said.append(ValidationWarning("undated", Message("risk.validation.undated_aside", {"n": used.set_aside})))
    if satisfaction in ("inverted", "no_signal"):
        params = {
            "auc": Share(satisfaction_auc.value),
            "low": Share(satisfaction_auc.low),
            "high": Share(satisfaction_auc.high),
        }
        message = Message(f"risk.validation.satisfaction_{satisfaction}", params)
        said.append(ValidationWarning("inverted" if satisfaction == "inverted" else "no_signal", message))
    if model in ("inverted", "no_signal"):
        kind_of: WarningCode = "inverted" if model == "inverted" else "no_signal"
        said.append(ValidationWarning(kind_of, Message(f"risk.validation.model_{model}")))
    if n and rarer(lost) == 0:
        kind = "lost" if lost.all() else "kept"
        said.append(ValidationWarning("too_few", Message(f"risk.validation.all_{kind}", {"n": n})))
    elif not enough(lost):
        params_few = {"n": n, "lost": int(lost.sum())}
        said.append(ValidationWarning("too_few", Message("risk.validation.too_few", params_few)))
    if used.unknown:
        message = Message("risk.validation.without_features", {"n": used.unknown})
        said.append(ValidationWarning("no_evidence", message))
    return said

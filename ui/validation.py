"""The validation of a portfolio by its own outcomes, in words and plots; computed when asked for, never on loading."""

import datetime as dt
import math
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analytics.risk.calibration import ReliabilityPoint
from analytics.risk.intervals import Estimate
from analytics.risk.metrics import Metric
from analytics.risk.sample_size import ENOUGH
from analytics.risk.validation import Validation, validate, verdict_message
from analytics.tables.assessment import Settings
from analytics.tables.portfolio import Tables
from charts.compared import Compared, compared_chart
from charts.reliability import reliability_chart
from ui.charting import draw, mode, table_behind
from ui.finding import chart_heading, note
from ui.pipeline import as_of, content_key, tables
from ui.state import State, digest
from ui.text_table import text_table

_ASKED = "method_validation_asked"
# Whether a higher figure is better; None where a difference tells nothing by itself.
_HIGHER: dict[str, bool | None] = {
    "auc": True, "average_precision": True, "lift": True, "euros_caught": True, "brier": False, "log_loss": False,
    "calibration_slope": None,
}  # fmt: skip
# Where there is no verdict for these reasons, no single measure gives one either.
_WITHHELD = ("leak", "undated", "no_satisfaction", "model_unproven")
_SHARES = ("auc", "average_precision", "euros_caught")


@st.cache_resource(max_entries=4, show_spinner=False, scope="session")
def _validate(_tables: Tables, _settings: Settings, day: dt.date, content: str) -> Validation:  # noqa: ARG001
    return validate(_tables, day, _settings)


def own_validation(state: State) -> None:
    """The model against satisfaction alone on the user's own past decisions."""
    t = state.t
    known = tables(state)
    n = len(known.outcomes)
    if not n:
        chart_heading(t("method.validation.none"), t("method.validation.none.sub"))
        return
    asked = digest(content_key(state), state.settings, as_of(state))
    if st.session_state.get(_ASKED) != asked:
        chart_heading(t("method.validation.ask", n=n), t("method.validation.ask.sub"))
        if st.button(t("method.validation.run"), type="primary", icon=":material/fact_check:"):
            st.session_state[_ASKED] = asked
            st.rerun()
        return
    with st.spinner(t("method.validation.running")):
        found = _validate(known, state.settings, as_of(state), asked)
    _shown(state, found)


def _shown(state: State, found: Validation) -> None:
    t = state.t
    chart_heading(
        t.say(verdict_message(found)),
        t("method.validation.over", n=found.decisions, lost=found.lost, kept=found.decisions - found.lost),
    )
    for warning in found.warnings:
        grave = warning.code in ("leak", "inverted")
        (st.warning if grave else st.info)(
            t.say(warning.message), icon=":material/warning:" if grave else ":material/info:"
        )
    if not found.metrics:
        return
    auc = found.metrics["auc"]
    st.markdown(_in_words(state, auc))
    note(t("method.validation.known", **{kind: t.percent(share) for kind, share in found.known.items()}))
    rows = [
        Compared(t("method.validation.model"), auc.model.value, auc.model.low, auc.model.high, strong=True),
        Compared(t("method.validation.csat"), auc.csat.value, auc.csat.low, auc.csat.high),
    ]
    draw(
        compared_chart(rows, 0.5, t("method.validation.axis"), t, mode()),
        "method_auc",
        t("method.validation.axis"),
    )
    table_behind(state, lambda: _compared(state, rows), "method_auc", read=True)
    note(t("method.validation.note.few" if found.because == "few" else "method.validation.note"))
    if found.reliability:
        title = t("method.reliability")
        chart_heading(title, t("method.reliability.sub"))
        draw(reliability_chart(found.reliability, t, mode()), "method_reliability", title)
        table_behind(state, lambda: _bins(state, found.reliability), "method_reliability", read=True)
        if found.decisions < ENOUGH[0]:
            note(t("method.reliability.few"))
    chart_heading(t("method.metrics"), t("method.metrics.sub"))
    _metrics(state, found)
    index = found.blind_spot_index
    if not math.isnan(index.low) and found.because not in _WITHHELD:
        key = "method.index.unsure" if _holds(index, 0.0) else "method.index"
        st.markdown(t(key, index=t.percent(index.value), low=t.percent(index.low), high=t.percent(index.high)))


def _between(state: State, low: float, high: float) -> str:
    """An interval of chances; a dash where it cannot be told."""
    t = state.t
    return "–" if math.isnan(low) else t("method.between", low=t.percent(low), high=t.percent(high))


def _compared(state: State, rows: Sequence[Compared]) -> pd.DataFrame:
    """The comparison in figures."""
    t = state.t
    columns = [t(f"method.column.{name}") for name in ("judge", "right", "interval")]
    written = [(row.name, t.percent(row.value), _between(state, row.low, row.high)) for row in rows]
    return pd.DataFrame(written, columns=columns)


def _bins(state: State, points: Sequence[ReliabilityPoint]) -> pd.DataFrame:
    """What was predicted and what happened, in figures."""
    t = state.t
    columns = [t(f"method.column.{name}") for name in ("predicted", "decisions", "observed", "interval")]
    written = [
        (
            t.percent(point.predicted),
            t.number(point.decisions, 0),
            t.percent(point.observed),
            _between(state, point.low, point.high),
        )
        for point in points
    ]
    return pd.DataFrame(written, columns=columns)


def _in_words(state: State, auc: Metric) -> str:
    t = state.t
    return t(
        "method.validation.words.few" if math.isnan(auc.difference.low) else "method.validation.words",
        model=t.percent(auc.model.value),
        csat=t.percent(auc.csat.value),
        low=_signed(state, auc.difference.low),
        high=_signed(state, auc.difference.high),
    )


def _signed(state: State, value: float) -> str:
    """A difference in percentage points."""
    if math.isnan(value):
        return "–"
    return ("+" if value > 0 else "−" if value < 0 else "") + state.t.number(abs(value) * 100, 0)


def _holds(found: Estimate, value: float) -> bool:
    """Whether an interval holds a value, or there is none."""
    return math.isnan(found.low) or found.low <= value <= found.high


def _metrics(state: State, found: Validation) -> None:
    t = state.t

    def written(name: str, part: Estimate) -> str:
        if math.isnan(part.value):
            return "–"
        write = (
            t.percent if name in _SHARES else lambda value: t.number(value, 3 if name in ("brier", "log_loss") else 2)
        )
        if math.isnan(part.low):
            return write(part.value)
        return t("method.interval", value=write(part.value), low=write(part.low), high=write(part.high))

    def judged(name: str, metric: Metric) -> str:
        higher = _HIGHER.get(name)
        if found.because in _WITHHELD:
            return t("method.judged.withheld")
        if higher is None and not math.isnan(metric.model.low):
            right = _holds(metric.model, 1.0)
            return t("method.judged.slope_right" if right else "method.judged.slope_off")
        if higher is None or _holds(metric.difference, 0.0):
            return t("method.judged.unsure")
        return t("method.judged.better" if (metric.difference.low > 0) == higher else "method.judged.worse")

    rows = [
        (
            t(f"method.metric.{name}"),
            written(name, metric.model),
            written(name, metric.csat),
            judged(name, metric),
        )
        for name, metric in found.metrics.items()
    ]
    columns = [t(f"method.column.{name}") for name in ("metric", "model", "csat", "judged")]
    text_table(columns, rows)

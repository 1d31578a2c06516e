"""What is said of one account wherever it appears: who scored it, its chance, its reasons, its renewal."""

import html

import pandas as pd

from analytics.reports.scored import scored
from analytics.tables.assessment import Assessment
from charts.theme import plain
from ui.chance import spoken, spoken_range
from ui.names import Names
from ui.state import State


def score_words(state: State, row: pd.Series) -> str:
    """`8.7 from 14 people in operations, nobody who decides`."""
    return scored(state.t, row)


def chance_words(state: State, row: pd.Series) -> str:
    """`1 in 4, likely between 1 in 6 and 1 in 3`."""
    t = state.t
    return f"{spoken(t, float(row['risk']))}, {spoken_range(t, float(row['risk_low']), float(row['risk_high']))}"


def reason_sentences(state: State, assessment: Assessment, account: str, most: int) -> list[str]:
    """The strongest reasons in words; a quoted text is withheld while names are hidden."""
    sentences = []
    for message in assessment.reasons.get(account, ())[:most]:
        params = dict(message.params)
        if state.hide_names and "expectation" in params:
            params["expectation"] = state.t("shell.alias.text")
        sentences.append(state.t.say(type(message)(message.code, params)))
    return sentences


def renewal_words(state: State, row: pd.Series) -> str:
    """`ends 31 Dec 2026, notice by 1 Oct 2026`."""
    t = state.t
    if pd.isna(row["next_end"]):
        return t("shell.renewal.unknown")
    if pd.isna(row["notice_deadline"]) or row["notice_deadline"] == row["next_end"]:
        return t("shell.renewal.end", end=row["next_end"].date())
    return t("shell.renewal.notice", end=row["next_end"].date(), notice=row["notice_deadline"].date())


def value_words(state: State, row: pd.Series) -> str:
    """`€ 412k a year`, or that the value is unknown."""
    if pd.isna(row["annual_value"]):
        return state.t("shell.value.unknown")
    return state.t("shell.value.year", money=state.t.money(float(row["annual_value"]), str(row["currency"])))


def hover_text(state: State, assessment: Assessment, names: Names, account: str, row: pd.Series) -> str:
    """What a point says when it is pointed at; already escaped."""
    lines = [
        f"<b>{plain(names(account))}</b>",
        plain(value_words(state, row)),
        plain(score_words(state, row)),
        plain(state.t("shell.chance.leaving", chance=chance_words(state, row))),
        *[f"– {plain(_short(sentence))}" for sentence in reason_sentences(state, assessment, account, 2)],
        plain(renewal_words(state, row)),
    ]
    return "<br>".join(lines)


def corner_mark(state: State, corner: str) -> str:
    """A corner's name with its mark, as HTML."""
    return f'<span class="bs-corner {html.escape(corner)}">{html.escape(state.t(f"shell.corner.{corner}"))}</span>'


def _short(sentence: str, most: int = 90) -> str:
    return sentence if len(sentence) <= most else sentence[: most - 1].rstrip() + "…"

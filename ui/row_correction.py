"""The form that corrects one row: what it should say, or that it does not count, or that it was right as it came."""

import datetime as dt
from typing import Any, Final

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics.tables.corrections import CORRECTABLE, Correction, Place, Value, correct, plain, said, withdraw
from analytics.tables.schema import TABLES, Field, Kind
from ui.finding import note
from ui.pipeline import as_of, upload_digests
from ui.state import State, digest

_NEEDED: Final = {"conversations": "date", "people": "person", "expectations": "expectation"}
# On a scale that people know: half points between nothing and ten, whole ones for what matters.
_STEPS: Final = {"importance": [float(n) for n in range(1, 6)], "fulfilment": [n / 2 for n in range(21)]}


def correction_form(
    state: State, table: str, came: pd.Series, shown: pd.Series, earlier: Correction | None, chosen: str
) -> None:
    """Ask what the row should say, filled in with what it says now; take the answer over and close.

    `came` is the row as it was imported or typed in, `shown` as it reads with the corrections so far, `earlier` the
    correction that it has. `chosen` is where the session holds which row is open.
    """
    t = state.t
    row = said(table, came.to_dict())
    mark = digest(table, sorted((name, str(value)) for name, value in row.items()))
    fields = {field.name: field for field in TABLES[table]}
    with st.form(f"{chosen}_{mark}", border=True):
        note(_origin(state, came))
        values: dict[str, Value] = {}
        columns: list[DeltaGenerator] = []
        for place, name in enumerate(CORRECTABLE[table]):
            # Two by two: on a phone they follow each other in this order.
            columns = columns if place % 2 else st.columns(2)
            with columns[place % 2]:
                values[name] = _ask(state, fields[name], plain(shown[name]), f"{chosen}_{name}_{mark}")
        if earlier is not None and earlier.changed:
            before = ", ".join(
                f"{t(f'data.field.{name}')}: {_spoken(state, name, row[name])}" for name in earlier.changed
            )
            note(t("correct.before", before=before))
        with st.container(horizontal=True):
            save = st.form_submit_button(t("correct.save"), type="primary", icon=":material/check:")
            drop = st.form_submit_button(t("correct.drop"), icon=":material/visibility_off:")
            undo = earlier is not None and st.form_submit_button(t("correct.undo"), icon=":material/undo:")
            close = st.form_submit_button(t("correct.close"))
    where = Place(upload_digests(state).get(str(came["file"]), ""), str(came["sheet"]), int(came["row"]))
    if save and values[_NEEDED[table]] in (None, ""):
        st.warning(t(f"correct.needed.{table}"))
    elif save:
        _take_over(state, correct(state.corrections, Correction(table, row, values, place=where)), chosen)
    elif drop:
        changed = earlier.changed if earlier else {}
        _take_over(
            state, correct(state.corrections, Correction(table, row, changed, counts=False, place=where)), chosen
        )
    elif undo and earlier is not None:
        _take_over(state, withdraw(state.corrections, earlier), chosen)
    elif close:
        _take_over(state, state.corrections, chosen)


def _take_over(state: State, corrections: tuple[Correction, ...], chosen: str) -> None:
    state.corrections = corrections
    st.session_state.pop(chosen, None)
    st.rerun()


def _origin(state: State, came: pd.Series) -> str:
    t = state.t
    if not came["file"]:
        return t("correct.own")
    place = f"{came['file']}, {came['sheet']}" if came["sheet"] else str(came["file"])
    return t("correct.from", place=place, row=str(came["row"]))


def _ask(state: State, field: Field, now: Value, key: str) -> Value:
    t, label = state.t, state.t(f"data.field.{field.name}")
    if field.kind is Kind.CHOICE:
        options = [None, *field.choices]
        chosen: Value = st.selectbox(
            label,
            options,
            index=options.index(now) if now in options else 0,
            format_func=lambda code: _spoken(state, field.name, code),
            key=key,
        )
        return chosen
    if field.kind is Kind.YES_NO:
        answers = [None, True, False]
        return st.selectbox(
            label,
            answers,
            index=answers.index(now),
            format_func=lambda code: _spoken(state, field.name, code),
            key=key,
        )
    if field.kind is Kind.DATE:
        day = now if isinstance(now, dt.date) else None
        return st.date_input(
            label,
            value=day,
            min_value=min(filter(None, (day, dt.date(1990, 1, 1)))),
            max_value=max(filter(None, (day, as_of(state)))),
            format="DD-MM-YYYY",
            key=key,
        )
    if field.kind is Kind.NUMBER:
        steps: list[Any] = [None, *sorted({*_STEPS[field.name], *([now] if isinstance(now, float) else [])})]
        return st.select_slider(
            label,
            steps,
            value=now,
            format_func=lambda number: t("shell.unknown") if number is None else t.number(number),
            key=key,
        )
    text = now if isinstance(now, str) else ""
    most = max(500, len(text))
    if field.name == "note":
        typed = st.text_area(label, value=text, max_chars=most, key=key)
    else:
        typed = st.text_input(label, value=text, max_chars=most, key=key)
    return typed.strip() or None


def _spoken(state: State, name: str, value: Value) -> str:
    t = state.t
    if value is None:
        return t("shell.unknown")
    if isinstance(value, bool):
        return t("shell.yes" if value else "shell.no")
    if isinstance(value, dt.date):
        return t.date(value)
    if isinstance(value, float):
        return t.number(value)
    if name in {"level", "topic", "signal"}:
        return t(f"shell.{name}.{value}")
    return t(f"account.source.{value}") if name == "source" else str(value)

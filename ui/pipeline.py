"""The two calls behind every page, each computed once for its content.

The caches belong to the session: nothing of an upload outlives it, and no session can be served another's result.
"""

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import streamlit as st

from analytics.intake import read_exports
from analytics.risk.assess import assess
from analytics.tables.assessment import Assessment, Settings
from analytics.tables.corrections import Corrected, corrected, kept_in_step
from analytics.tables.imported import Imported
from analytics.tables.portfolio import Tables
from analytics.tables.schema import TABLES
from ui.settings import reader_limits
from ui.state import State, digest

Progress = Callable[[float, str], None]


def as_of(state: State) -> dt.date:
    """The as-of date: what the user chose, else today. The one place in the dashboard that reads the clock."""
    return state.as_of or dt.datetime.now(dt.UTC).astimezone().date()


_READ = "blindspot_read"
_KEPT = 4


def imported(state: State, progress: Progress | None = None) -> Imported:
    """What the uploads of this session were read as: read once for its content, kept in the session.

    Not through Streamlit's cache: that replays the progress bar, which belongs to one run of the page.
    """
    key = _reading_key(state)
    held: dict[str, Imported] = st.session_state.setdefault(_READ, {})
    if key not in held:
        result = read_exports(
            state.files, as_of=as_of(state), answers=state.answers, limits=reader_limits(), progress=progress
        )
        hold(state, result)
    return held[key]


def hold(state: State, result: Imported) -> None:
    """Take this for what the uploads are read as: they were read before, as a workspace file tells."""
    held: dict[str, Imported] = st.session_state.setdefault(_READ, {})
    while len(held) >= _KEPT:
        held.pop(next(iter(held)))
    held[_reading_key(state)] = result


def _reading_key(state: State) -> str:
    return digest(
        *[(f.name, f.password) for f in state.files],
        *contents(state),
        sorted(state.answers.items()),
        as_of(state),
    )


def contents(state: State) -> list[str]:
    """A digest of each upload. Tens of megabytes are gone through once, not at each of the ten askings of a page."""
    held, state.digests = state.digests, {}
    for file in state.files:
        key = id(file.content)
        known = held.get(key)
        # The same object, not only the same place in memory.
        same = known is not None and known[0] is file.content
        state.digests[key] = known if known and same else (file.content, digest(file.content))
    return [state.digests[id(file.content)][1] for file in state.files]


def evidence(state: State) -> Tables:
    """The tables of the uploads, after those of a workspace file where one was opened."""
    if state.reopened is None:
        return imported(state).tables
    result = state.reopened.tables
    if not state.files:
        return result
    added = imported(state).tables
    for table in TABLES:
        if len(added.frame(table)):
            result = result.with_rows(table, added.frame(table))
    return replace(
        result,
        coverage={**result.coverage, **added.coverage},
        declared_executive=result.declared_executive | added.declared_executive,
    )


def as_it_came(state: State) -> Tables:
    """All evidence with this session's own additions, before anything in it was corrected."""
    result = evidence(state)
    for table, rows in state.edits.items():
        result = result.with_rows(table, rows)
    return replace(result, declared_executive=result.declared_executive | state.declared)


def upload_digests(state: State) -> dict[str, str]:
    """The SHA-256 of each upload by its name, of those that an earlier work file was made of too."""
    earlier = dict(state.reopened.files) if state.reopened else {}
    return {**earlier, **{file.name: hashlib.sha256(file.content).hexdigest() for file in state.files}}


_CORRECTED = "blindspot_corrected"


def corrections(state: State) -> Corrected:
    """The evidence with this session's corrections laid over it, and what became of each; the last one is held."""
    if not state.corrections:
        return Corrected(as_it_came(state))
    key = digest(content_key(state), as_of(state))
    held: tuple[str, Corrected] | None = st.session_state.get(_CORRECTED)
    if held is None or held[0] != key:
        held = (key, corrected(as_it_came(state), state.corrections, upload_digests(state)))
        st.session_state[_CORRECTED] = held
    return held[1]


def follow_answers(state: State) -> None:
    """Let corrections know their rows again after an answer changed how they are read; once in each run."""
    if state.corrections:
        state.corrections = kept_in_step(state.corrections, corrections(state))


def tables(state: State) -> Tables:
    """All evidence with this session's own additions and corrections."""
    return corrections(state).tables


@st.cache_resource(max_entries=12, show_spinner=False, scope="session")
def _assess(_tables: Tables, _settings: Settings, day: dt.date, content: str) -> Assessment:  # noqa: ARG001
    return assess(_tables, day, _settings)


def content_key(state: State) -> str:
    """A key for everything that an assessment depends on, apart from the date and the settings."""
    return digest(
        *contents(state),
        *[(f.name, f.password) for f in state.files],
        sorted(state.answers.items()),
        *[part for item in sorted(state.edits.items(), key=lambda item: item[0]) for part in item],
        sorted(state.declared),
        state.corrections,
        state.reopened.key if state.reopened else "",
    )


def assessment(state: State, day: dt.date | None = None, settings: Settings | None = None) -> Assessment:
    """The assessment of this session's portfolio, on its as-of date or on another."""
    chosen = settings or state.settings
    when = day or as_of(state)
    return _assess(tables(state), chosen, when, digest(content_key(state), chosen))


def latest_evidence(known: Tables, day: dt.date) -> dt.date | None:
    """The last date on which anything was said or asked; None where nothing has a date.

    Rows of `day` itself are passed over: an undated survey is taken to be of the as-of date.
    """
    days = pd.concat([known.responses["date"], known.conversations["date"]]).dropna()
    days = days[days != pd.Timestamp(day)]
    return None if days.empty else days.max().date()

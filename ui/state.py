"""What one browser session holds: uploads, answers, edits and choices. It ends with the session.

The whole of it is one typed object in `st.session_state`, so that a page never names a state key.
"""

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd
import streamlit as st

from analytics.intake.raw import SourceFile
from analytics.tables.assessment import Settings
from analytics.tables.corrections import Correction
from analytics.tables.portfolio import Tables
from locales import Translator, preferred_language, translator

_KEY = "blindspot"


@dataclass(frozen=True, slots=True)
class Filters:
    """Which part of the portfolio is looked at; stays from page to page and lives in the link.

    Attributes:
        owner, segment, corner: all where empty.
        least_value: accounts below this annual value are left out; 0 keeps all.
        renewal_days: only what ends within so many days after the as-of date; 0 keeps all.
    """

    owner: tuple[str, ...] = ()
    segment: tuple[str, ...] = ()
    corner: tuple[str, ...] = ()
    least_value: float = 0.0
    renewal_days: int = 0

    @property
    def any(self) -> bool:
        """Whether anything is left out."""
        return self != Filters()


@dataclass(frozen=True, slots=True, eq=False)
class Reopened:
    """What came out of a workspace file in place of uploads.

    Attributes:
        tables: the imported tables as they were saved.
        files: base name and SHA-256 of each upload that they were read from.
        key: a digest of the workspace file, for caches.
    """

    tables: Tables
    files: tuple[tuple[str, str], ...]
    key: str


@dataclass(slots=True)
class State:
    """One session. Mutable on purpose: it is the one place where a session changes."""

    language: str = "nl"
    files: tuple[SourceFile, ...] = ()
    reopened: Reopened | None = None
    is_sample: bool = False
    answers: dict[str, str] = field(default_factory=dict)
    edits: dict[str, pd.DataFrame] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    declared: frozenset[str] = frozenset()
    as_of: dt.date | None = None
    settings: Settings = field(default_factory=Settings)
    filters: Filters = field(default_factory=Filters)
    hide_names: bool = False
    account: str | None = None
    # The page last seen other than an account's own: there its button leads back to.
    before: str | None = None
    plan: list[dict[str, Any]] = field(default_factory=list)
    rhythm: dict[str, int] = field(default_factory=dict)
    workshop: dict[str, Any] = field(default_factory=dict)
    guided: int | None = None
    # Of the bytes of each upload, by where they lie in memory: `ui.pipeline.contents`.
    digests: dict[int, tuple[bytes, str]] = field(default_factory=dict)
    # Puts the aliases in order; whoever lacks it cannot tell which alias a name would get.
    alias_key: str = field(default_factory=lambda: secrets.token_hex(16))

    @property
    def t(self) -> Translator:
        """The translator of this session's language."""
        return translator(self.language)

    @property
    def has_data(self) -> bool:
        """Whether anything was uploaded, opened or typed in."""
        return bool(self.files or self.edits or self.reopened)

    def edit(self, table: str, rows: pd.DataFrame) -> None:
        """Add rows to one table, kept apart from what was imported."""
        before = self.edits.get(table)
        self.edits[table] = rows if before is None else pd.concat([before, rows], ignore_index=True)

    def set(self, **settings: Any) -> None:  # noqa: ANN401  the fields of Settings, each with its own type
        """Change some of the settings."""
        self.settings = replace(self.settings, **settings)

    def forget(self) -> None:
        """Drop everything that came from the user; language and display stay."""
        fresh = State(language=self.language, hide_names=self.hide_names)
        for name in State.__slots__:
            setattr(self, name, getattr(fresh, name))


def current() -> State:
    """The state of this session, made at its first run from the browser's language and the link."""
    if _KEY not in st.session_state:
        state = State(language=_language_of_browser(st.query_params.get("lang")))
        asked = st.query_params
        state.filters = Filters(
            owner=tuple(asked.get_all("owner")),
            segment=tuple(asked.get_all("segment")),
            corner=tuple(asked.get_all("corner")),
            renewal_days=_whole(asked.get("within")),
            least_value=float(_whole(asked.get("from"))),
        )
        state.hide_names = asked.get("names") == "hidden"
        st.session_state[_KEY] = state
    stored: State = st.session_state[_KEY]
    return stored


def link(state: State) -> dict[str, list[str]]:
    """What the address of a page holds: filters and display, and the language where it is not the browser's own.

    What goes without saying is left out: each later addition to an address is a stop of its own for the Back button.
    """
    chosen = state.filters
    wanted = {
        "lang": [state.language] if state.language != _language_of_browser(None) else [],
        # A projector shows the address too.
        "owner": [] if state.hide_names else list(chosen.owner),
        "segment": list(chosen.segment),
        "corner": list(chosen.corner),
        "within": [str(chosen.renewal_days)] if chosen.renewal_days else [],
        "from": [str(int(chosen.least_value))] if chosen.least_value else [],
        "names": ["hidden"] if state.hide_names else [],
    }
    return {key: values for key, values in wanted.items() if values}


def write_link(state: State) -> None:
    """Put language, filters and display into the page's address, so that a reload or a bookmark keeps them."""
    wanted = link(state)
    for key in ("lang", "owner", "segment", "corner", "within", "from", "names"):
        new = wanted.get(key, [])
        if st.query_params.get_all(key) == new:
            continue
        if new:
            st.query_params[key] = new
        else:
            st.query_params.pop(key, None)


def digest(*parts: object) -> str:
    """A fixed-length key for caches: bytes, frames and plain values by their content.

    Streamlit's own hashing samples large frames, and so returns old results after a change.
    """
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        if isinstance(part, bytes):
            total.update(part)
        elif isinstance(part, pd.DataFrame):
            total.update(",".join(map(str, part.columns)).encode())
            total.update(pd.util.hash_pandas_object(part, index=True).to_numpy().tobytes())
        else:
            total.update(repr(part).encode())
        total.update(b"\x00")
    return total.hexdigest()


def _language_of_browser(asked: str | None) -> str:
    try:
        locale = st.context.locale
    except (AttributeError, RuntimeError):
        locale = None
    return preferred_language(asked or locale)


def _whole(text: str | None) -> int:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 13 else 0

"""Making a link: the sentence that says what will be seen, the preview, who is who, and the link itself, once."""

import base64
import datetime as dt
import json
from dataclasses import replace
from typing import Any, Final
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from analytics.tables.assessment import Assessment
from receiver.figures import Figures
from receiver.page import snapshot_page
from receiver.routes import links_are_served, settings_store
from receiver.snapshot import ShareChoices, in_order, make_snapshot
from store.database import StoreUnavailable
from store.refusal import Refused
from store.share_links import CreatedLink, create_link
from ui.finding import chart_heading, finding, note
from ui.names import Names
from ui.own_links import first_token, now
from ui.pipeline import tables
from ui.share_choices import Wanted, begin_anew
from ui.state import State

PREVIEW_HEIGHT: Final = 760
_MADE = "share_made"
# A phone's edge around the preview, so that it is not read as a part of this page.
_FRAME: Final = (
    ".st-key-share_preview iframe{max-width:400px;border-radius:22px;"
    "border:1.5px solid color-mix(in srgb,currentColor 38%,transparent)}"
)
# Streamlit shows its copy button to a mouse only; a phone has none.
_COPY: Final = (
    ".st-key-share_address .stCode pre{padding-right:3.4rem}"
    ".st-key-share_address code{word-break:break-all}"
    ".st-key-share_address .stCode>div,.st-key-share_address .stCode>div *"
    "{opacity:1!important;visibility:visible!important}"
)


def what_is_seen(state: State, wanted: Wanted, snapshot: dict[str, Any], as_of: dt.date) -> None:
    """In one sentence what the receiver sees and what not; below it for how long, and that it is frozen."""
    t, choices, n = state.t, wanted.choices, sum(total["accounts"] for total in snapshot["totals"])
    if n == 0:
        finding(t("share.sees.nothing"))
        return
    given = {
        "account": "account" in choices.pages,
        "renewals": "renewals" in choices.pages,
        "plan": "plan" in choices.pages,
        "comments": choices.comments,
        "persons": choices.persons,
    }
    always = ("value" if choices.names else "value_rounded", "score", "chance")
    shown = tuple(t(f"share.word.{word}") for word in (*always, *(word for word, yes in given.items() if yes)))
    absent = tuple(t(f"share.none.{word}") for word, yes in given.items() if not yes)
    if choices.names and not absent:
        sentence = t("share.sees.everything", n=n, shown=shown)
    elif choices.names:
        sentence = t("share.sees.named", n=n, shown=shown, absent=absent)
    else:
        sentence = t("share.sees.hidden", n=n, shown=shown, absent=absent)
    life = t("share.life.passcode" if wanted.passcode else "share.life", date=wanted.until)
    lines = [life, t("share.frozen", date=as_of)]
    if snapshot["left_out"]:
        lines.append(t("share.left_out", n=snapshot["left_out"], shown=len(snapshot["accounts"])))
    finding(sentence, " ".join(lines))


def preview(state: State, assessment: Assessment, wanted: Wanted, snapshot: dict[str, Any]) -> None:
    """The receiver's own page in a frame as wide as a phone.

    The frame's address is the page itself (`data:`): it has an origin of its own, so that nothing in it could reach
    the dashboard, and its content security policy lets nothing run.
    """
    t = state.t
    chart_heading(t("share.preview"))
    masked = state.hide_names and wanted.choices.names
    if masked:
        # Who hides names on the projector does not have them shown by a preview.
        snapshot = make_snapshot(assessment, replace(wanted.choices, names=False))
        note(t("share.preview.masked"))
    page = snapshot_page(snapshot, Figures(state.language), until=wanted.until, preview=True)
    framed = base64.b64encode(page.encode()).decode()
    st.html(f"<style>{_FRAME}</style>")
    with st.container(key="share_preview"):
        st.iframe(f"data:text/html;base64,{framed}", height=PREVIEW_HEIGHT, alt=t("share.preview.alt"))


def who_is_who(state: State, assessment: Assessment, names: Names, choices: ShareChoices) -> None:
    """Which account hides behind which number of the link; for its maker, who will be asked about "Customer 3"."""
    if choices.names:
        return
    t = state.t
    with st.expander(t("share.who"), icon=":material/list:"):
        note(t("share.who.note"))
        accounts = in_order(assessment, choices)
        st.dataframe(
            pd.DataFrame(
                {
                    t("share.who.link"): [t("share_view.alias", n=place) for place in range(1, len(accounts) + 1)],
                    t("share.who.here"): [names(account) for account in accounts],
                }
            ),
            hide_index=True,
            width="stretch",
        )


def make_button(state: State, wanted: Wanted, snapshot: dict[str, Any]) -> None:
    """The button, and in its place the sentence where this server could not open what it makes."""
    t = state.t
    if not links_are_served():
        st.info(t("share.not_served"), icon=":material/link_off:")
        return
    empty = not snapshot["accounts"]
    if st.button(t("share.make"), type="primary", icon=":material/add_link:", disabled=empty, key="share_make"):
        made = _make(wanted, snapshot)
        if isinstance(made, CreatedLink):
            st.session_state[_MADE] = (made.token, wanted.passcode is not None)
            begin_anew()
            st.rerun()
        unavailable = isinstance(made, StoreUnavailable)
        st.warning(t.say(made.message), icon=":material/cloud_off:" if unavailable else ":material/edit:")


def show_made(state: State) -> None:
    """The link that was just made, in a dialog: shown once. Closing it, or a reload, forgets the address."""
    made: tuple[str, bool] | None = st.session_state.pop(_MADE, None)
    if made is None:
        return
    token, has_passcode = made
    t = state.t

    @st.dialog(t("share.made"), icon=":material/link:")
    def dialog() -> None:
        st.html(f"<style>{_COPY}</style>")
        with st.container(key="share_address"):
            st.code(address(st.context.url, token), language=None, wrap_lines=True)
        st.write(t("share.made.once"))
        if has_passcode:
            st.write(t("share.made.passcode"))
        if st.button(t("share.made.close"), type="primary", key="share_made_close"):
            st.rerun()

    dialog()


def address(page: str | None, token: str) -> str:
    """A link's full address, on the host and under the folder where the browser sees this page.

    `page` is `https://host/folder/share?…`; without one, the path alone.
    """
    if not page:
        return f"/s/{token}"
    here = urlsplit(page)
    return f"{here.scheme}://{here.netloc}{here.path.rpartition('/')[0]}/s/{token}"


def snapshot_of(state: State, assessment: Assessment, choices: ShareChoices) -> dict[str, Any]:
    """What the link would hold at this moment."""
    return make_snapshot(assessment, choices, tables(state) if choices.comments else None)


def _make(wanted: Wanted, snapshot: dict[str, Any]) -> CreatedLink | Refused | StoreUnavailable:
    store = settings_store()
    if isinstance(store, StoreUnavailable):
        return store
    content = json.dumps(snapshot, ensure_ascii=False, allow_nan=False).encode()
    return create_link(
        store,
        content,
        owner=first_token(),
        label=wanted.label,
        now=now(),
        days=wanted.days,
        passcode=wanted.passcode,
    )

"""The first screen: where to drop, what comes out, what it takes, and what stays private."""

import base64
import html
from typing import Final

import streamlit as st

from charts.start_picture import start_picture
from ui.autosave import go_on_with_code
from ui.charting import mode
from ui.finding import finding, note
from ui.navigation import open_page
from ui.sample import open_sample
from ui.state import State
from ui.upload import drop_zone, template_button

_STYLE: Final = """<style>
.bs-start-picture { width: 100%; max-width: 24rem; }
.bs-start { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.2rem 2rem; }
dl.bs-start { margin: 1rem 0 !important; padding: 0 !important; }
.bs-start dt { font-weight: 640; font-size: 1rem; }
.bs-start dd { margin: .1rem 0 0; opacity: .85; line-height: 1.45; }
@media (max-width: 640px) { .bs-start { grid-template-columns: 1fr; } }
</style>"""


def start(state: State) -> None:
    """One place to drop files; the sample is the second choice."""
    t = state.t
    finding(t("data.start"), t("data.start.sub"))
    left, right = st.columns([1.75, 1], gap="large", vertical_alignment="center")
    with left:
        drop_zone(state)
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button(t("shell.open_sample"), icon=":material/play_circle:", key="data_sample"):
                open_sample(state)
                open_page("blind_spots")
            template_button(state)
    with right:
        st.html(_picture(state))
    st.html(
        '<dl class="bs-start">'
        + "".join(
            f"<div><dt>{html.escape(t(f'start.{part}'))}</dt><dd>{html.escape(t(text))}</dd></div>"
            for part, text in (("need", "start.need.text"), ("get", "start.get.text"), ("private", "data.privacy"))
        )
        + f"</dl>{_STYLE}"
    )
    go_on_with_code(state)
    note(t("workspace.drop"))


def _picture(state: State) -> str:
    """As a picture file: Streamlit strips SVG out of HTML."""
    data = base64.b64encode(start_picture(state.t, mode()).encode()).decode()
    alt = html.escape(state.t("start.picture.alt"))
    return f'<img class="bs-start-picture" src="data:image/svg+xml;base64,{data}" alt="{alt}">'

"""What stands around every page: the sidebar, the style, and the sentence in place of a stack trace."""

import json
import logging
import secrets
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui.charting import mode
from ui.filtered import filtered
from ui.guide import guide
from ui.navigation import came_by, name_of
from ui.pipeline import follow_answers
from ui.sidebar import sidebar
from ui.state import State, write_link

_log = logging.getLogger("blindspot")
_STYLE = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
# Fixed texts of our own: nothing of a user's is ever in them.
_SCRIPTS = "\n".join(
    Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("fold_navigation.js", "chart_switch.js")
)
_LOGO = {"light": "static/logo-light.svg", "dark": "static/logo-dark.svg"}


def frame(state: State, page: StreamlitPage) -> None:
    """Draw the sidebar, then the page. Whatever fails ends as one sentence with a number to look up in the log."""
    st.html(f"<style>{_STYLE}{_uploader_words(state)}</style>")
    st.logo(_LOGO[mode()], size="large", icon_image="static/icon.svg")
    try:
        follow_answers(state)
        sidebar(state)
        st.sidebar.html(f"<script>{_SCRIPTS}</script>", unsafe_allow_javascript=True)
        # Before the page: one that ends early, for want of anything to show, keeps its link too.
        write_link(state)
        guide(state, name_of(page))
        filtered(state, name_of(page))
        came_by(state, name_of(page))
        page.run()
    except Exception:
        number = secrets.token_hex(4)
        _log.exception("page failed (%s)", number)
        st.error(state.t("shell.failed", number=number), icon=":material/error:")


def _uploader_words(state: State) -> str:
    """Streamlit writes its uploader in English only: its button and its hint are put into the session's language."""
    button, hint = (json.dumps(state.t(key), ensure_ascii=True) for key in ("data.drop.button", "data.drop.hint"))
    zone = '[data-testid="stFileUploaderDropzone"]'
    return (
        f"{zone} button p{{font-size:0}}{zone} button p::after{{content:{button};font-size:1rem}}"
        f'{zone} [data-testid="stFileUploaderDropzoneInstructions"] *{{display:none}}'
        f'{zone} [data-testid="stFileUploaderDropzoneInstructions"]::after{{content:{hint};font-size:1rem;opacity:.85}}'
    )

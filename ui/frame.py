"""What stands around every page: the sidebar, the style, and the sentence in place of a stack trace."""

import logging
import secrets
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui.sidebar import sidebar
from ui.state import State, write_link

_log = logging.getLogger("blindspot")
_STYLE = Path(__file__).with_name("style.css").read_text(encoding="utf-8")


def frame(state: State, page: StreamlitPage) -> None:
    """Draw the sidebar, then the page. Whatever fails ends as one sentence with a number to look up in the log."""
    st.html(f"<style>{_STYLE}</style>")
    try:
        sidebar(state)
        page.run()
        write_link(state)
    except Exception:
        number = secrets.token_hex(4)
        _log.exception("page failed (%s)", number)
        st.error(state.t("shell.failed", number=number), icon=":material/error:")

"""A long list a part at a time: how much of it is shown, and the button for more."""

import streamlit as st

from ui.state import State


def shown(key: str, step: int) -> int:
    """How many of the list under `key` are shown now."""
    return int(st.session_state.get(key, step))


def more(state: State, key: str, step: int, total: int) -> None:
    """The button that shows the next part, where there is one."""
    now = shown(key, step)
    left = total - now
    if left > 0 and st.button(
        state.t("lists.more", n=min(left, 2 * step), total=total), icon=":material/expand_more:", key=f"{key}_more"
    ):
        st.session_state[key] = now + 2 * step
        st.rerun()

"""Above a page: that it shows a part of the portfolio, which part, and the way back to all of it.

The filters themselves stand in the sidebar, where a phone folds them away and a projector's audience does not look.
"""

import html
from typing import Final

import streamlit as st

from ui.names import names_of
from ui.pipeline import assessment
from ui.state import Filters, State

# The pages that show what the filters leave in.
FILTERED: Final = frozenset(
    {"blind_spots", "relationships", "expectations", "renewals", "what_if", "plan", "report", "share"}
)


def filtered(state: State, page: str) -> None:
    """Draw the line, on a page that the filters change while any is on."""
    if page not in FILTERED or not state.has_data or not state.filters.any:
        return
    with st.container(key="bs_filtered", horizontal=True, vertical_alignment="center"):
        said = state.t("shell.filter.on", what=", ".join(_parts(state)))
        st.html(f'<p class="bs-guide-text">{html.escape(said)}</p>')
        if st.button(
            state.t("shell.filter.clear"), type="tertiary", icon=":material/filter_alt_off:", key="filtered_clear"
        ):
            state.filters = Filters()
            st.rerun()


def _parts(state: State) -> list[str]:
    """Each filter as it is said, names of our own people as they may be shown."""
    t, on = state.t, state.filters
    names = names_of(state, assessment(state))
    parts = [*map(names.owner, on.owner), *on.segment, *[t(f"shell.corner.{corner}") for corner in on.corner]]
    if on.least_value:
        parts.append(t("shell.filter.on.value", money=t.money(on.least_value)))
    if on.renewal_days:
        parts.append(t("shell.filter.on.renewal", days=on.renewal_days))
    return parts

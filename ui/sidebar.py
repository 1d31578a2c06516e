"""The sidebar: language, as-of date, filters, hidden names. Each choice holds on every page."""

from dataclasses import replace

import streamlit as st

from analytics.tables.assessment import CORNERS
from locales import LANGUAGES
from ui.guide import guide_again
from ui.names import names_of
from ui.pipeline import as_of, assessment
from ui.state import Filters, State
from ui.workspace_controls import save_in_sidebar

_WINDOWS = (0, 90, 180, 365)
_VALUES = (0, 25_000, 50_000, 100_000, 250_000, 500_000)


def sidebar(state: State) -> None:
    """Draw the sidebar and take over what was chosen in it."""
    t = state.t
    with st.sidebar:
        if state.has_data:
            chosen = st.date_input(
                t("shell.as_of"), value=as_of(state), format="DD-MM-YYYY", help=t("shell.as_of.help"), key="shell_as_of"
            )
            if chosen != as_of(state):
                state.as_of = chosen
                st.rerun()
            with st.expander(t("shell.filters"), expanded=state.filters.any):
                _filters(state)
            hide = st.toggle(t("shell.hide_names"), value=state.hide_names, help=t("shell.hide_names.help"))
            if hide != state.hide_names:
                state.hide_names = hide
                st.rerun()
            guide_again(state)
            save_in_sidebar(state)
        language = st.segmented_control(
            t("shell.language"),
            list(LANGUAGES),
            default=state.language,
            required=True,
            format_func=LANGUAGES.__getitem__,
            key="shell_language",
        )
        if language and language != state.language:
            state.language = language
            st.rerun()


def _filters(state: State) -> None:
    t = state.t
    result = assessment(state)
    accounts, names = result.accounts, names_of(state, result)
    now = state.filters
    # A filter from a link stays, also where these files do not hold its value: the page then says that nothing fits.
    owners = sorted({*accounts["owner"].dropna().unique(), *now.owner})
    segments = sorted({*accounts["segment"].dropna().unique(), *now.segment})

    chosen = Filters(
        owner=_several(t("shell.filter.owner"), owners, now.owner, t("shell.filter.all"), names.owner),
        segment=_several(t("shell.filter.segment"), segments, now.segment, t("shell.filter.all")),
        corner=_several(
            t("shell.filter.corner"), list(CORNERS), now.corner, t("shell.filter.all"), lambda c: t(f"shell.corner.{c}")
        ),
        least_value=float(
            st.selectbox(
                t("shell.filter.value"),
                _VALUES,
                index=_VALUES.index(int(now.least_value)) if now.least_value in _VALUES else 0,
                format_func=lambda v: t("shell.filter.value.from", money=t.money(v)) if v else t("shell.filter.all"),
            )
        ),
        renewal_days=st.selectbox(
            t("shell.filter.renewal"),
            _WINDOWS,
            index=_WINDOWS.index(now.renewal_days) if now.renewal_days in _WINDOWS else 0,
            format_func=lambda d: t("shell.filter.renewal.within", days=d) if d else t("shell.filter.all"),
        ),
    )
    if chosen != now:
        state.filters = chosen
        st.rerun()
    if now.any and st.button(t("shell.filter.clear"), icon=":material/filter_alt_off:"):
        state.filters = replace(Filters())
        st.rerun()


def _several(label, options, chosen, placeholder, format_func=str):  # noqa: ANN001, ANN202
    return tuple(
        st.multiselect(
            label,
            options,
            default=[c for c in chosen if c in options],
            placeholder=placeholder,
            format_func=format_func,
        )
    )

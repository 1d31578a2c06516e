"""A first look in two minutes on the sample: five steps that lead through the story, only when asked.

It is offered where the sample opens, on the first page. Each step stands above the page that it speaks of and says in
one sentence what to see there; the page itself stays as it is.
"""

import html
from typing import Final, NoReturn

import streamlit as st

from analytics.sample.story import NAME
from ui.navigation import open_account, open_page
from ui.state import Filters, State

STEPS: Final = ("blind_spots", "account", "relationships", "expectations", "plan")
# `State.guided` once the look was taken or declined: it is not offered again.
OVER: Final = -1


def guide(state: State, page: str) -> None:
    """Above a page: the step that is shown there, the way back to it, or the offer to begin."""
    if not state.is_sample:
        return
    step = state.guided
    if step is None:
        if page == STEPS[0]:
            _offer(state)
    elif 0 <= step < len(STEPS):
        _step(state, step, here=page == STEPS[step])


def guide_again(state: State) -> None:
    """The way back to the look, for who declined or wants to see it once more."""
    if (
        state.is_sample
        and state.guided == OVER
        and st.button(state.t("guide.start"), type="tertiary", icon=":material/explore:", key="guide_again")
    ):
        _begin(state)


def _offer(state: State) -> None:
    t = state.t
    with st.container(key="bs_guide", horizontal=True, vertical_alignment="center"):
        st.html(f'<p class="bs-guide-text">{html.escape(t("guide.offer"))}</p>')
        if st.button(t("guide.start"), icon=":material/explore:", key="guide_start"):
            _begin(state)
        if st.button(t("guide.decline"), type="tertiary", key="guide_decline"):
            _end(state)


def _step(state: State, step: int, *, here: bool) -> None:
    t = state.t
    last = step == len(STEPS) - 1
    place = t("guide.place", step=step + 1, steps=len(STEPS))
    page = t(f"shell.page.{STEPS[step]}")
    sentence = t(f"guide.step.{STEPS[step]}") if here else t("guide.elsewhere", page=page)
    with st.container(key="bs_guide"):
        # A screen reader says each step as it comes, without leaving where it was.
        st.html(f'<p class="bs-guide-text" role="status"><b>{html.escape(place)}</b> {html.escape(sentence)}</p>')
        with st.container(key="bs_guide_buttons", horizontal=True, vertical_alignment="center"):
            if not here:
                if st.button(t("guide.return", page=page), type="primary", key="guide_return"):
                    _go(state, step)
            else:
                if step and st.button(t("guide.back"), icon=":material/arrow_back:", key="guide_back"):
                    _go(state, step - 1)
                if last:
                    if st.button(t("guide.own"), type="primary", icon=":material/upload_file:", key="guide_own"):
                        state.guided = OVER
                        open_page("data")
                elif st.button(
                    t("guide.next", page=t(f"shell.page.{STEPS[step + 1]}")),
                    type="primary",
                    icon=":material/arrow_forward:",
                    key="guide_next",
                ):
                    _go(state, step + 1)
            if st.button(t("guide.done" if last else "guide.stop"), type="tertiary", key="guide_stop"):
                _end(state)


def _begin(state: State) -> NoReturn:
    # What the steps speak of is there only in the whole portfolio.
    state.filters = Filters()
    _go(state, 0)


def _go(state: State, step: int) -> NoReturn:
    state.guided = step
    if STEPS[step] == "account":
        open_account(state, NAME)
    open_page(STEPS[step])


def _end(state: State) -> NoReturn:
    state.guided = OVER
    st.rerun()

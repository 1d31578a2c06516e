"""What is drawn on a wide screen and what in its place on a phone: the browser shows one of the two.

A grid of many columns is cut off at 390 pixels. The server does not know how wide a screen is, so both are sent; the
phone's part is short.
"""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def wide(key: str) -> DeltaGenerator:
    """A container that only a wide screen shows."""
    return st.container(key=f"bs_wide_{key}")


def narrow(key: str) -> DeltaGenerator:
    """A container that only a phone shows."""
    return st.container(key=f"bs_narrow_{key}", gap=None)
